import type { ClosureFact, Standing } from '@casetrail/events'
import { type Citation, type EventId, type Instant, localDateOf } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { CaseFacts } from '../facts/caseFacts.js'
import type { SortedAcceptances } from './acceptancesThatCount.js'
import { type FittingSchedule, fittingSchedules } from './fittingSchedules.js'
import { correctionsOf, type LifeStagesThatMatter, lifeStagesEverPromised } from './lifeStagesThatMatter.js'
import { runsFrom } from './runsFrom.js'

/*
 * What must a human look at before this case may ever be disposed of? A flag lengthens nothing; it only stops the case
 * from being disposed of unreviewed.
 */

/** Why a human must review the case: A3b, A27, L3. @since 0.1.0 */
export type ReviewFlag = 'CHILD_CONCERN' | 'BACKDATED_CLOSURE' | 'CLASS_SHORTENED'

/** A flag, and what raised it. */
export interface RaisedFlag {
  readonly flag: ReviewFlag
  readonly clause: Citation
  readonly rule: string
  readonly says: string
  readonly events: readonly EventId[]
}

interface Derived {
  readonly standing: Standing
  readonly acceptances: SortedAcceptances
  readonly stages: LifeStagesThatMatter
  readonly longest: FittingSchedule | undefined
}

/** An adult's case, or one of unknown age, with a concern for a child of the household (A3b). */
const childConcern = ({ acceptances, stages }: Derived): readonly RaisedFlag[] => {
  const concerns = acceptances.counting.filter((one) => one.concerns === 'householdChild')
  if (concerns.length === 0 || stages.safeguardingRow.some((one) => one.lifeStage === 'child')) return []
  return [
    {
      flag: 'CHILD_CONCERN',
      clause: 'A3b',
      rule: 'aConcernForAHouseholdChildIsReviewed',
      says: 'The concern was for a child of the household: the years stay those of the client, and a human must review them.',
      events: concerns.map((one) => one.event),
    },
  ]
}

const isBackdated = (closure: ClosureFact): boolean => closure.backdated || localDateOf(closure.recordedAt) > closure.on

/** A closure that was dated before the day on which it was recorded (A27). */
const backdatedClosure = ({ standing }: Derived): readonly RaisedFlag[] =>
  standing.standing === 'closed' && isBackdated(standing.by)
    ? [
        {
          flag: 'BACKDATED_CLOSURE',
          clause: 'A27',
          rule: 'aBackdatedClosureIsReviewedBeforeDisposal',
          says: 'The closure is dated before the day on which it was recorded: a human must review it before disposal.',
          events: [standing.by.event],
        },
      ]
    : []

/** A retraction or a correction after which the case is kept for less than was once recorded as due (L3). */
const classShortened = (policy: Policy, facts: CaseFacts, at: Instant, derived: Derived): readonly RaisedFlag[] => {
  const { acceptances, standing, longest } = derived
  const everAccepted = [...acceptances.counting, ...acceptances.retracted]
  const ever = lifeStagesEverPromised(policy, facts, everAccepted, standing, at)
  const promised = fittingSchedules(policy.schedules, everAccepted.length > 0, ever).find((fit) => fit.certain)
  const fewerYears = promised !== undefined && longest !== undefined && promised.schedule.years > longest.schedule.years
  const closedOn = standing.standing === 'closed' ? standing.by.on : null
  const earlierStart =
    closedOn !== null && runsFrom(policy, closedOn, everAccepted) > runsFrom(policy, closedOn, acceptances.counting)
  if (!fewerYears && !earlierStart) return []
  const retractions = acceptances.retracted.flatMap((one) => (one.retractedBy === null ? [] : [one.retractedBy]))
  return [
    {
      flag: 'CLASS_SHORTENED',
      clause: 'L3',
      rule: 'whatShortensRetentionIsReviewed',
      says: 'A retraction or correction shortened how long the case is kept: a human must review it before disposal.',
      events: [...new Set([...retractions, ...correctionsOf(facts, ever)])],
    },
  ]
}

/** The flags of a case, in a fixed order. */
export const reviewFlagsOf = (
  policy: Policy,
  facts: CaseFacts,
  at: Instant,
  derived: Derived,
): readonly RaisedFlag[] => [
  ...childConcern(derived),
  ...backdatedClosure(derived),
  ...classShortened(policy, facts, at, derived),
]
