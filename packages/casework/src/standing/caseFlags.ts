import {
  type CaseFile,
  heldLifeStages,
  lifeStagesOf,
  type OutstandingPromise,
  outstandingIn,
  type PersonFile,
  type ReviewFlag,
  reviewFlagsOf,
  reviewOf,
  stageAcross,
} from '@casetrail/facts'
import type { Citation, EventId, Instant, OwedLedger } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/*
 * What must nobody overlook who opens this case? Every promise that is not kept, every flag that nobody has reviewed, and
 * what else changes how to act.
 */

/** Something that must not be overlooked: an obligation that is outstanding or a flag, by its name, or a fact. @since 0.1.0 */
export interface CaseFlag {
  readonly flag: OutstandingPromise['of']['name'] | ReviewFlag | 'lifeStageUnknown' | 'personDied'
  readonly clause: Citation
  /** What opened the obligation, raised the flag, or says the fact. */
  readonly events: readonly EventId[]
}

/** What the flags are seen in. */
export interface FlaggedIn {
  readonly case: CaseFile
  readonly person: PersonFile
  readonly owed: OwedLedger
}

const unknownLifeStages = (views: FlaggedIn, at: Instant): readonly EventId[] => {
  const received = lifeStagesOf(heldLifeStages(views), 'received', at)
  return stageAcross(received) === 'unknown' ? [...new Set(received.map((one) => one.event))] : []
}

/** The flags of a case at an instant; only those that apply. */
export const flagsOf = (policy: Policy, views: FlaggedIn, at: Instant): readonly CaseFlag[] => {
  const { case: file, person, owed } = views
  const death = person.death.recorded
  const facts: readonly CaseFlag[] = [
    { flag: 'lifeStageUnknown', clause: 'A3c', events: unknownLifeStages(views, at) },
    { flag: 'personDied', clause: 'E11', events: death !== null && death.at <= at ? [death.event] : [] },
  ]
  return [
    ...outstandingIn(owed, at).map(({ of, opened }) => ({
      flag: of.name,
      clause: of.clause,
      events: [opened.event],
    })),
    ...reviewFlagsOf(policy, { ...file, lifeStages: heldLifeStages(views) }, at).map(({ flag, events }) => ({
      flag,
      clause: reviewOf[flag].clause,
      events,
    })),
    ...facts.filter(({ events }) => events.length > 0),
  ]
}
