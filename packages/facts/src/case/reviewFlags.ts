import type { RetentionReviewed } from '@casetrail/events'
import { type EventId, type Instant, type Provision, provision } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { acceptancesThatCount } from './acceptancesThatCount.js'
import type { CaseFile } from './caseFile.js'
import { type Standing, standingAt } from './closure.js'
import { type AskedCase, type LifeStagesThatMatter, lifeStagesThatMatter } from './lifeStagesThatMatter.js'
import { type Review, reviewsUpTo } from './reviews.js'
import { concernOf } from './safeguarding.js'

/*
 * What must a human look at before this case may ever be disposed of? A flag lengthens nothing; it blocks disposal until
 * each event that raised it is reviewed. They are no obligations: an event alone does not raise one, but what it makes of
 * a case under a policy, and what another record says of the person can raise it or take it away again.
 */

/** Why a human must review the case. @since 0.2.0 */
export type ReviewFlag = RetentionReviewed['data']['flag']

/** What each flag says: of the case, as what blocks its disposal, and in explanations. @since 0.2.0 */
export const reviewOf: { readonly [Flag in ReviewFlag]: Provision & { readonly name: Flag } } = {
  childConcern: provision(
    'childConcern',
    'A3b',
    'The concern was for a child of the household: the years stay those of the client, and a human must review them.',
  ),
  closureBackdated: provision(
    'closureBackdated',
    'A27',
    'The closure is dated before the day on which it was recorded: a human must review it before disposal.',
  ),
  classShortened: provision(
    'classShortened',
    'L3',
    'A retraction or correction shortened how long the case is kept: a human must review it before disposal.',
  ),
  policyShortened: provision(
    'policyShortened',
    'A30',
    'A policy that was in force at the closure or since keeps the case longer than the present one: until a human has reviewed it, the longer end stands.',
  ),
}

/** A flag, and the events that raised it. @since 0.2.0 */
export interface RaisedFlag {
  readonly flag: ReviewFlag
  /** At least one. */
  readonly events: readonly EventId[]
}

const raised = (flag: ReviewFlag, events: readonly EventId[]): readonly RaisedFlag[] =>
  events.length === 0 ? [] : [{ flag, events }]

/** Raised in an adult's case, or in one of unknown age. @since 0.2.0 */
export const childConcern = (
  { facts, acceptances }: AskedCase,
  stages: LifeStagesThatMatter,
): readonly RaisedFlag[] => {
  const isChilds = [...stages.safeguardingRow, ...stages.concern].some((one) => one.lifeStage === 'child')
  const concerns = acceptances.filter((one) => concernOf(facts.safeguarding, one) === 'householdChild')
  return raised('childConcern', isChilds ? [] : concerns.map((one) => one.event))
}

/** Raised by the closure that the years run from: no other makes a case eligible. @since 0.2.0 */
export const closureBackdated = (standing: Standing): readonly RaisedFlag[] =>
  raised('closureBackdated', standing.standing === 'closed' && standing.by.backdated ? [standing.by.event] : [])

/** The flags that stand, each by the events that nobody has reviewed for it. @since 0.2.0 */
export const unreviewed = (flags: readonly RaisedFlag[], reviews: readonly Review[]): readonly RaisedFlag[] =>
  flags.flatMap(({ flag, events }) =>
    raised(
      flag,
      events.filter((event) => !reviews.some((one) => one.flag === flag && one.raisedBy === event)),
    ),
  )

/** The flags that a case shows by itself; whether its years were shortened is for the schedules to say. @since 0.2.0 */
export const reviewFlagsOf = (
  policy: Policy,
  file: Pick<CaseFile, 'closure' | 'safeguarding' | 'reviews'> & Pick<AskedCase['facts'], 'lifeStages'>,
  at: Instant,
): readonly RaisedFlag[] => {
  const standing = standingAt(file.closure, at)
  const { counting } = acceptancesThatCount(policy, file.safeguarding, at)
  const asked: AskedCase = { facts: file, standing, acceptances: counting, at }
  const flags = [...childConcern(asked, lifeStagesThatMatter(policy, asked)), ...closureBackdated(standing)]
  return unreviewed(flags, reviewsUpTo(file.reviews, at))
}
