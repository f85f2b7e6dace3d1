import {
  type CaseFile,
  lifeStagesOf,
  type OutstandingPromise,
  outstandingIn,
  type PersonFile,
  stageAcross,
  thingsThen,
} from '@casetrail/facts'
import type { Citation, EventId, Instant, OwedLedger } from '@casetrail/kernel'

/* What must nobody overlook who opens this case? Every promise that is not kept, and what else changes how to act. */

/** Something that must not be overlooked: an obligation that is outstanding, by its name, or a fact. @since 0.1.0 */
export interface CaseFlag {
  readonly flag:
    | OutstandingPromise['of']['name']
    | 'childConcern'
    | 'lifeStageUnknown'
    | 'personDied'
    | 'closureBackdated'
  readonly clause: Citation
  /** What opened the obligation, or what says the fact. */
  readonly events: readonly EventId[]
}

/** What the flags are seen in. */
export interface FlaggedIn {
  readonly case: CaseFile
  readonly person: PersonFile
  readonly owed: OwedLedger
}

const childConcerns = ({ safeguarding }: CaseFile, at: Instant): readonly EventId[] =>
  thingsThen(safeguarding.referrals, at)
    .filter((one) => one.status === 'accepted' && one.concerns === 'householdChild')
    .flatMap((one) => one.steps.slice(-1).map((last) => last.event))

const unknownLifeStages = ({ lifeStages }: CaseFile, at: Instant): readonly EventId[] => {
  const received = lifeStagesOf(lifeStages, 'received', at)
  return stageAcross(received) === 'unknown' ? [...new Set(received.map((one) => one.event))] : []
}

/** The flags of a case at an instant; only those that apply. */
export const flagsOf = ({ case: file, person, owed }: FlaggedIn, at: Instant): readonly CaseFlag[] => {
  const death = person.death.recorded
  const facts: readonly CaseFlag[] = [
    { flag: 'childConcern', clause: 'A3b', events: childConcerns(file, at) },
    { flag: 'lifeStageUnknown', clause: 'A3c', events: unknownLifeStages(file, at) },
    { flag: 'personDied', clause: 'E11', events: death !== null && death.at <= at ? [death.event] : [] },
    {
      flag: 'closureBackdated',
      clause: 'A27',
      events: file.closure.facts.filter((turn) => turn.backdated && turn.at <= at).map((turn) => turn.event),
    },
  ]
  return [
    ...outstandingIn(owed, at).map(({ of, opened }) => ({
      flag: of.name,
      clause: of.clause,
      events: [opened.event],
    })),
    ...facts.filter(({ events }) => events.length > 0),
  ]
}
