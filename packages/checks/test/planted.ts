import {
  AlertInvestigationOpened,
  CaseNoteAdded,
  CaseReopened,
  GpPracticeChanged,
  PrivacyOfficerAppointed,
  PrivacyOfficerStoodDown,
  SafeguardingLogOpened,
  SafeguardingLogReaderAdded,
  StaffRoleGranted,
  WorkerAssigned,
  WorkerUnassigned,
} from '@casetrail/events'
import type { Recorded } from '@casetrail/kernel'
import { fact, syntheticId as id, type Story } from '@casetrail/testing'
import { alerted, granted, long, look, looked } from './looks.js'
import { faultlessDuties, plantedDuties } from './plantedDuties.js'
import {
  alertId,
  caseId,
  deputy,
  later,
  manager,
  ofCase,
  officer,
  ofService,
  open,
  outsider,
  over,
  personId,
  requestId,
  sooner,
  stranger,
  version,
  worker,
} from './stories.js'

/* SYNTHETIC histories with one fault each, planted by hand: no decision of ours would make them. */

const assignedLate = fact(WorkerAssigned, {
  ...ofCase,
  on: '2025-02-06',
  recordedOn: '2025-02-09',
  data: { workerId: worker, role: 'socialPrescriber' },
})
const unassigned = (on: string, recordedOn: string) =>
  fact(WorkerUnassigned, { ...ofCase, on, recordedOn, data: { workerId: worker } })
const everybody = [officer, deputy]
/** The worker is on the list of the log, and has opened the case that day. */
const listed = (by = manager, more: object = {}): Story =>
  open.by(by, more).past(fact(SafeguardingLogReaderAdded, { of: caseId, on: '2025-02-10', data: { readerId: worker } }))
const readsLog = (on: string, accessRequestId = requestId) =>
  fact(SafeguardingLogOpened, { of: caseId, on, data: { accessRequestId, readerId: worker } as never })
const logOpened = (story: Story): Story => look(story, '2025-02-11', worker).past(readsLog('2025-02-11'))

const movedTo = (practice: string, on: string) =>
  fact(GpPracticeChanged, { of: personId, on, data: { practice, from: on.slice(0, 10) } })
const comesFor = (practice: string, story: Story, on: string, who = outsider): Story =>
  look(story, on, who, { ground: 'registeredPractice', organisation: practice })

const appointed = (by: string, more: object = {}) =>
  over.by(by, more).past(
    fact(PrivacyOfficerAppointed, {
      ...ofService,
      on: '2025-03-10',
      data: { officerId: stranger, office: 'subPrivacyOfficer' },
    }),
  )

/** Both who were in office to begin with have left; one whom the manager appointed is there. */
const succeeded = [deputy, officer].reduce(
  (story, officerId) =>
    story.past(fact(PrivacyOfficerStoodDown, { ...ofService, on: '2025-03-11', data: { officerId } })),
  appointed(manager),
)

const note = (n: number) =>
  fact(CaseNoteAdded, { ...ofCase, on: '2025-02-10', data: { noteId: id(930 + n), channel: 'phone' } as never })

const sentTwice = (story: Story): readonly Recorded[] => {
  const events = story.by(worker).past(note(1)).by(stranger).past(note(2)).events as readonly Recorded[]
  const first = events.at(-2) as Recorded
  return events.map((e, i) => (i === events.length - 1 ? { ...e, commandId: first.commandId } : e))
}

type Planted = readonly [check: string, title: string, history: () => readonly Recorded[]]

const of = (story: Story) => () => story.events as readonly Recorded[]

export const planted: readonly Planted[] = [
  ['everyLookHasAGround', 'C42 · by a stranger', of(look(open, '2025-02-11', stranger))],
  [
    'everyLookHasAGround',
    'C42 · by a worker who was unassigned',
    of(look(open.past(unassigned('2025-02-10', '2025-02-10')), '2025-02-11', worker)),
  ],
  [
    'everyLookHasAGround',
    'A26 · by a worker who was unassigned after an assignment that became known later',
    of(look(open.past(unassigned('2025-02-08', '2025-02-08')).past(assignedLate), '2025-02-11', worker)),
  ],
  [
    'everyLookHasAGround',
    'C42 · granted, though nobody asked',
    of(open.by(worker).past(granted('2025-02-11', 'assignment'))),
  ],
  ['everyLongLookIsAlerted', 'C43 · nobody was told', of(look(over, long, worker, { ground: 'reasonGiven' }))],
  ['everyLongLookIsAlerted', 'L10 · one officer was left out', of(looked([officer]))],
  [
    'everyLongLookIsAlerted',
    'A30 · nobody was told, under a version that alerts after seven days',
    of(look(over.under(sooner), '2025-03-10', worker, { ground: 'reasonGiven' })),
  ],
  [
    'everyPolicyIsGiven',
    'E22 · a look stands under a version that was not given',
    of(look(over.under(version('SYNTHETIC-LOST', 14)), long, stranger)),
  ],
  [
    'noReopeningPassesUnseen',
    'A29 · reopened, with no look on record',
    of(
      over
        .by(worker)
        .past(fact(CaseReopened, { ...ofCase, on: long, data: { reason: 'personReturned', accessRequestId: null } })),
    ),
  ],
  ['nobodyHoldsADutyByTheirOwnHand', 'A13 · typed by whom it serves', of(appointed(manager, { recordedBy: stranger }))],
  ['nobodyHoldsADutyByTheirOwnHand', 'A28 · by somebody who manages nothing', of(appointed(worker))],
  [
    'nobodyHoldsADutyByTheirOwnHand',
    'C42 · a role granted by oneself',
    of(
      over.by(manager).past(
        fact(StaffRoleGranted, {
          ...ofService,
          on: '2025-03-10',
          data: { staffId: manager, role: 'teamLeader', until: null },
        }),
      ),
    ),
  ],
  [
    'nobodyHoldsADutyByTheirOwnHand',
    'C45 · an investigation by nobody in office',
    of(
      looked(everybody)
        .by(stranger)
        .past(
          fact(AlertInvestigationOpened, {
            of: caseId,
            on: '2025-04-03',
            data: { alertId, investigatorId: stranger } as never,
          }),
        ),
    ),
  ],
  [
    'everyLookHasAGround',
    'A17 · for a practice that was left',
    of(comesFor('Y00000', open.past(movedTo('Y00001', '2025-02-10')), '2025-02-11')),
  ],
  [
    'everyLookHasAGround',
    'C42 · for the practice, by somebody of the service',
    of(comesFor('Y00000', open, '2025-02-11', worker)),
  ],
  [
    'everyLongLookIsAlerted',
    'A17 · for a practice that was named when looking alerted already',
    of(comesFor('Y00001', over.past(movedTo('Y00001', '2025-03-20')), long)),
  ],
  ...[
    { recordedBy: deputy, onBehalfOf: officer },
    { recordedBy: officer, onBehalfOf: deputy },
  ].map(
    (more): Planted => [
      'everyLongLookIsAlerted',
      'A13 · whoever was told typed it, or wanted it',
      of(looked(everybody, { more })),
    ],
  ),
  [
    'everyLongLookIsAlerted',
    'A13 · only those were told whom a second hand had appointed',
    of(
      look(succeeded, long, worker, { ground: 'reasonGiven', more: { recordedBy: manager } }).past(
        alerted(long, worker, [stranger]),
      ),
    ),
  ],
  [
    'nobodyHoldsADutyByTheirOwnHand',
    'A8 · on the list of a log by a hand of their own',
    of(listed(manager, { onBehalfOf: worker })),
  ],
  ['everyLogOpeningIsWithinALook', 'A8 · not on the list', of(logOpened(open))],
  [
    'everyLogOpeningIsWithinALook',
    'C42 · within no access',
    of(look(listed(), '2025-02-11', worker).past(readsLog('2025-02-11', String(id(929))))),
  ],
  [
    'everyLogOpeningIsWithinALook',
    'C42 · within an access of another day',
    of(look(listed(), '2025-02-11', worker).past(readsLog('2025-02-12'))),
  ],
  [
    'everyLogOpeningIsWithinALook',
    'C42 · within an access whose ground had ended',
    of(
      look(listed(), '2025-02-11', worker)
        .past(unassigned('2025-02-11T11:00:00.000Z', '2025-02-11T11:00:00.000Z'))
        .past(readsLog('2025-02-11T12:00:00.000Z')),
    ),
  ],
  ...plantedDuties.map(([check, title, story]): Planted => [check, title, of(story)]),
  ['oneCommandHasOneEffect', 'L23 · one id, two notes', () => sentTwice(open)],
]

/** Histories without a fault. */
export const faultless: readonly (readonly [title: string, history: () => readonly Recorded[]])[] = [
  ['C43 · a look at a long-closed case, on a ground, alerted to all', of(looked(everybody))],
  [
    'A26 · a look by a worker who was unassigned, which became known later',
    of(look(open, '2025-02-11', worker).past(unassigned('2025-02-10', '2025-02-12'))),
  ],
  ['A8 · a log opened by a reader, within their access of that day', of(logOpened(listed()))],
  ['A17 · the registered practice, long after the closure', of(comesFor('Y00000', over, long))],
  ...faultlessDuties.map(([title, story]) => [title, of(story)] as const),
  ['C43 · a look soon after the closure', of(look(over, '2025-03-10', worker, { ground: 'reasonGiven' }))],
  [
    'A30 · a look under a version that alerts after sixty days',
    of(look(over.under(later), long, worker, { ground: 'reasonGiven' })),
  ],
]
