import { type Acceptance, type ClosureFact, concernOf } from '@casetrail/facts'
import { type EventId, localDateOf, type Provision, provision } from '@casetrail/kernel'
import { type Policy, restsOnBirth } from '@casetrail/policy'
import { type FittingSchedule, fittingSchedules } from '../class/fittingSchedules.js'
import {
  type AskedCase,
  correctionsOf,
  everRecorded,
  type LifeStagesThatMatter,
  lifeStagesThatMatter,
} from '../class/lifeStagesThatMatter.js'
import { anchorOf } from '../period/anchorOf.js'
import { daysThatMatter } from '../text/daysThatMatter.js'
import { compareEnds } from '../text/textEnd.js'

/*
 * What must a human look at before this case may ever be disposed of? A flag lengthens nothing; it only stops the case
 * from being disposed of unreviewed.
 */

/** Why a human must review the case: A3b, A27, L3. @since 0.1.0 */
export type ReviewFlag = 'CHILD_CONCERN' | 'BACKDATED_CLOSURE' | 'CLASS_SHORTENED'

/** What each flag says. */
export const reviewOf: Readonly<Record<ReviewFlag, Provision>> = {
  CHILD_CONCERN: provision(
    'aConcernForAHouseholdChildIsReviewed',
    'A3b',
    'The concern was for a child of the household: the years stay those of the client, and a human must review them.',
  ),
  BACKDATED_CLOSURE: provision(
    'aBackdatedClosureIsReviewedBeforeDisposal',
    'A27',
    'The closure is dated before the day on which it was recorded: a human must review it before disposal.',
  ),
  CLASS_SHORTENED: provision(
    'whatShortensRetentionIsReviewed',
    'L3',
    'A retraction or correction shortened how long the case is kept: a human must review it before disposal.',
  ),
}

/** A flag, and what raised it. */
export interface RaisedFlag {
  readonly flag: ReviewFlag
  readonly events: readonly EventId[]
}

interface Derived {
  readonly stages: LifeStagesThatMatter
  readonly longest: FittingSchedule | undefined
  readonly retracted: readonly Acceptance[]
}

/** Raised in an adult's case, or in one of unknown age. */
const childConcern = ({ facts, acceptances }: AskedCase, stages: LifeStagesThatMatter): readonly RaisedFlag[] => {
  const concerns = acceptances.filter((one) => concernOf(facts.safeguarding, one) === 'householdChild')
  const isChilds = [...stages.safeguardingRow, ...stages.concern].some((one) => one.lifeStage === 'child')
  if (concerns.length === 0 || isChilds) return []
  return [{ flag: 'CHILD_CONCERN', events: concerns.map((one) => one.event) }]
}

const isBackdated = (closure: ClosureFact): boolean => closure.backdated || localDateOf(closure.recordedAt) > closure.on

const backdatedClosure = ({ standing }: AskedCase): readonly RaisedFlag[] =>
  standing.standing === 'closed' && isBackdated(standing.by)
    ? [{ flag: 'BACKDATED_CLOSURE', events: [standing.by.event] }]
    : []

/** The words on a date of birth that were later than the first, where a schedule rests on one. */
const birthCorrections = (policy: Policy, { facts }: AskedCase): readonly EventId[] =>
  restsOnBirth(policy) ? facts.lifespan.births.slice(1).flatMap(({ event }) => (event === null ? [] : [event])) : []

/** What was once certain, by whatever was ever recorded: one row for each word on the date of birth. */
const onceCertain = (policy: Policy, all: AskedCase, ever: LifeStagesThatMatter): readonly FittingSchedule[] =>
  all.facts.lifespan.births.flatMap((word) => {
    const hasAcceptance = all.acceptances.length > 0
    const days = daysThatMatter(policy, all, word)
    const expected = fittingSchedules(policy, { hasAcceptance, stages: everRecorded(ever), days }).find(
      (fit) => fit.certain,
    )
    return expected === undefined ? [] : [expected]
  })

/** Compared with what was once to be expected. */
const classShortened = (policy: Policy, asked: AskedCase, derived: Derived): readonly RaisedFlag[] => {
  const { standing, acceptances } = asked
  const { longest, retracted } = derived
  const all: AskedCase = { ...asked, acceptances: [...acceptances, ...retracted] }
  const ever = lifeStagesThatMatter(policy, all)
  const endsEarlier = onceCertain(policy, all, ever).some(
    ({ by }) => longest === undefined || compareEnds(by, longest.by) > 0,
  )
  const runsFrom = (some: readonly Acceptance[]): string => anchorOf(policy, standing, some)?.runsFrom ?? ''
  const startsEarlier = runsFrom(all.acceptances) > runsFrom(acceptances)
  if (!endsEarlier && !startsEarlier) return []
  const retractions = retracted.flatMap((one) => (one.retractedBy === null ? [] : [one.retractedBy]))
  const events = [...retractions, ...correctionsOf(ever), ...birthCorrections(policy, asked)]
  return [{ flag: 'CLASS_SHORTENED', events: [...new Set(events)] }]
}

/** The flags of a case, in a fixed order. */
export const reviewFlagsOf = (policy: Policy, asked: AskedCase, derived: Derived): readonly RaisedFlag[] => [
  ...childConcern(asked, derived.stages),
  ...backdatedClosure(asked),
  ...classShortened(policy, asked, derived),
]
