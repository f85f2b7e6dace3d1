import { CaseClosed, CaseNoteAdded, type PersonDetailsRecorded, type ReferralReceived } from '@casetrail/events'
import {
  CaseId,
  type Code,
  caseStream,
  event,
  type Fold,
  type Instant,
  type NonBlank,
  type PersonId,
  personStream,
  provision,
  questionOf,
  record,
  room,
  rule,
  StaffId,
  type StreamId,
  seat,
  subject,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { syntheticId as id } from '@casetrail/testing'

/* SYNTHETIC: a host’s room beside ours, and decisions that are made badly. */

export const personId: PersonId = id(3)

type Heard = string[]
const heard: Fold<Heard, CaseClosed | PersonDetailsRecorded | ReferralReceived> = {
  initial: () => [],
  on: {
    CaseClosed: (draft) => void draft.push('closed'),
    PersonDetailsRecorded: (draft) => void draft.push('person'),
    ReferralReceived: (draft) => void draft.push('case'),
  },
}
interface Key {
  readonly caseId: CaseId
}
const reads = {
  both: { stream: ({ caseId }: Key): readonly StreamId[] => [personStream(personId), caseStream(caseId)], fold: heard },
}

const writing = (writes: (key: Key) => StreamId) =>
  seat<Policy>()({
    key: { caseId: CaseId },
    reads,
    writes,
    by: null,
    purpose: purposeCodes.provideSupport,
    obeys: () => [],
  })
const onCase = writing(({ caseId }) => caseStream(caseId))

const noteBy =
  (channel: string) =>
  ({ now }: { readonly now: Instant }): [CaseNoteAdded] => [
    event(CaseNoteAdded, {
      occurredAt: now,
      data: { noteId: id<'note'>(8), channel: channel as Code },
      parts: { client: { text: 'Synthetic.' as NonBlank } },
    }),
  ]

const clause = 'OWN-1' as never

export const wave = onCase(
  { command: 'Wave', clauses: [clause], says: 'Waves.', data: { workerId: StaffId }, yields: [CaseNoteAdded] },
  {
    rules: [
      rule(
        provision('nobodyWavesAtStrangers', clause, 'Nobody waves at strangers.'),
        ({ views }) => views.both.length === 0,
      ),
    ],
    events: noteBy('inPerson'),
  },
)

const said = { clauses: [clause], says: 'Is made badly.', data: {}, yields: [CaseNoteAdded] } as const

export const badlyMade = {
  undeclared: onCase({ ...said, command: 'Undeclared', yields: [CaseClosed] }, { events: noteBy('phone') as never }),
  elsewhere: writing(() => caseStream(id(77)))({ ...said, command: 'Elsewhere' }, { events: noteBy('phone') }),
  misplaced: writing(() => personStream(personId))({ ...said, command: 'Misplaced' }, { events: noteBy('phone') }),
  unstorable: onCase({ ...said, command: 'Unstorable' }, { events: noteBy('no code') }),
}

export const inWhichOrder = questionOf<Policy>()({
  name: 'inWhichOrder',
  clauses: [clause],
  asks: 'In which order was it heard?',
  params: record('inWhichOrder', { caseId: CaseId }),
  reads,
  answer: ({ both }) => both,
})

export const own = room({ name: 'own', says: 'A host’s own.' }, subject({ events: [CaseNoteAdded], decisions: [wave] }))
