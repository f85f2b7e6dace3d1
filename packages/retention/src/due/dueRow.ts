import type { CasetrailEvent } from '@casetrail/events'
import {
  closureFold,
  heldAgainst,
  type LifeInClear,
  lastContactFold,
  lifeInClearFold,
  lifeStagesFold,
  lifespanAt,
  owedFold,
  reviewsFold,
  safeguardingFold,
} from '@casetrail/facts'
import {
  applyTo,
  type CaseId,
  categoryOf,
  combine,
  endOfTime,
  personStream,
  type Recipes,
  type Recorded,
  type StateOf,
  type StreamId,
  subjectOf,
  type Tells,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { type CaseFacts, lastBirthWord } from '../class/CaseFacts.js'

/*
 * What the due list keeps of a case, and of its person: a date of birth stands in the person's record, and a case of the
 * list may not rest on one that was corrected since. So a person has a row too, which is not listed, and tells its cases
 * what it says in clear whenever that changes. A row holds facts, not answers.
 */

const caseFold = combine({
  closure: closureFold,
  lifeStages: lifeStagesFold,
  safeguarding: safeguardingFold,
  lastContact: lastContactFold,
  reviews: reviewsFold,
  owed: owedFold,
})

/** One row of `whatIsDue`: of a case, or of a person, which is not listed. @since 0.2.0 */
export interface DueRow {
  readonly of: 'case' | 'person'
  /** Of a person’s row: as before a case begins. */
  readonly case: StateOf<typeof caseFold>
  /** Of a person’s row: whom it tells. */
  readonly caseIds: CaseId[]
  /** What the person’s record says in clear of birth and death; in the row of a case as it was told. */
  readonly life: LifeInClear
}

/** A person’s row is keyed by their stream, so that nobody is taken for a case. */
const isOfPerson = (key: string): boolean => categoryOf(key as StreamId) === 'person'

const keyOf = (stream: StreamId): string => (isOfPerson(stream) ? stream : subjectOf(stream))

/** The rows of an event: a referral says whose case it is. */
export const dueKeysOf = (event: Recorded<CasetrailEvent>): readonly string[] =>
  event.type === 'ReferralReceived' ? [keyOf(event.stream), personStream(event.data.personId)] : [keyOf(event.stream)]

/** A row of which nothing is known yet. */
export const emptyDueRow = (key: string): DueRow => ({
  of: isOfPerson(key) ? 'person' : 'case',
  case: caseFold.initial(),
  caseIds: [],
  life: lifeInClearFold.initial(),
})

const take = (draft: DueRow, event: Recorded<CasetrailEvent>, policy: Policy): void => {
  if (draft.of === 'case') applyTo(caseFold, draft.case, event, policy)
  else if (event.type !== 'ReferralReceived') applyTo(lifeInClearFold, draft.life, event, policy)
  else {
    const caseId = subjectOf(event.stream) as CaseId
    if (!draft.caseIds.includes(caseId)) draft.caseIds.push(caseId)
  }
}

/** Each row takes what is its own. */
export const dueRecipes: Recipes<DueRow, CasetrailEvent, Policy> = Object.fromEntries(
  [...Object.keys(caseFold.on), ...Object.keys(lifeInClearFold.on)].map((type) => [type, take]),
)

/** A person’s cases are told what the record of the person says in clear. */
export const lifeIsTold: Tells<DueRow> = {
  whom: ({ caseIds }) => caseIds,
  what: (draft, { life }) => {
    draft.life = { details: { versions: [...life.details.versions] }, death: { recorded: life.death.recorded } }
  },
}

/** What retention needs of a case, without any key. */
export const factsOfRow = ({ case: file, life }: DueRow): CaseFacts => {
  const lifespan = lifespanAt(life, endOfTime)
  return {
    closure: file.closure,
    lifeStages: heldAgainst(file.lifeStages, lastBirthWord(lifespan).event),
    safeguarding: file.safeguarding,
    reviews: file.reviews,
    lastContact: file.lastContact.last,
    lifespan,
  }
}
