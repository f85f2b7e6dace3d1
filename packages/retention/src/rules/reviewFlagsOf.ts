import { type Acceptance, type ClosureFact, concernOf } from '@casetrail/events'
import { type Citation, type EventId, localDateOf } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { type FittingSchedule, fittingSchedules } from './fittingSchedules.js'
import {
  type AskedCase,
  correctionsOf,
  everRecorded,
  type LifeStagesThatMatter,
  lifeStagesThatMatter,
} from './lifeStagesThatMatter.js'
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
  readonly stages: LifeStagesThatMatter
  readonly longest: FittingSchedule | undefined
  readonly retracted: readonly Acceptance[]
}

/** An adult's case, or one of unknown age, with a concern for a child of the household (A3b). */
const childConcern = ({ facts, acceptances }: AskedCase, stages: LifeStagesThatMatter): readonly RaisedFlag[] => {
  const concerns = acceptances.filter((one) => concernOf(facts.safeguarding, one) === 'householdChild')
  const isChilds = [...stages.safeguardingRow, ...stages.concern].some((one) => one.lifeStage === 'child')
  if (concerns.length === 0 || isChilds) return []
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
const backdatedClosure = ({ standing }: AskedCase): readonly RaisedFlag[] =>
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

/** A retraction or a correction after which the case is kept for less than was once to be expected (L3). */
const classShortened = (policy: Policy, asked: AskedCase, derived: Derived): readonly RaisedFlag[] => {
  const { standing, acceptances } = asked
  const all: AskedCase = { ...asked, acceptances: [...acceptances, ...derived.retracted] }
  const ever = lifeStagesThatMatter(policy, all)
  const expected = fittingSchedules(policy.schedules, all.acceptances.length > 0, everRecorded(ever)).find(
    (fit) => fit.certain,
  )
  const fewerYears = (expected?.schedule.years ?? 0) > (derived.longest?.schedule.years ?? 0)
  const startsEarlier =
    standing.standing === 'closed' &&
    runsFrom(policy, standing.by.on, all.acceptances) > runsFrom(policy, standing.by.on, acceptances)
  if (!fewerYears && !startsEarlier) return []
  const retractions = derived.retracted.flatMap((one) => (one.retractedBy === null ? [] : [one.retractedBy]))
  return [
    {
      flag: 'CLASS_SHORTENED',
      clause: 'L3',
      rule: 'whatShortensRetentionIsReviewed',
      says: 'A retraction or correction shortened how long the case is kept: a human must review it before disposal.',
      events: [...new Set([...retractions, ...correctionsOf(ever)])],
    },
  ]
}

/** The flags of a case, in a fixed order. */
export const reviewFlagsOf = (policy: Policy, asked: AskedCase, derived: Derived): readonly RaisedFlag[] => [
  ...childConcern(asked, derived.stages),
  ...backdatedClosure(asked),
  ...classShortened(policy, asked, derived),
]
