import {
  acceptancesThatCount,
  childConcern,
  closureBackdated,
  type LifeStagesThatMatter,
  lifeStagesThatMatter,
  type RaisedFlag,
  type Review,
  reviewsUpTo,
  type SortedAcceptances,
  type Standing,
  standingAt,
  unreviewed,
} from '@casetrail/facts'
import type { Instant } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { type AskedCase, type CaseFacts, lastBirthWord } from '../class/CaseFacts.js'
import { classOf, type FittingSchedule, fittingSchedules, type RetentionClass } from '../class/fittingSchedules.js'
import { classShortened } from '../review/classShortened.js'
import { extended } from '../review/extended.js'
import { type DaysThatMatter, daysThatMatter } from '../text/daysThatMatter.js'
import { type Anchor, anchorOf } from './anchorOf.js'
import { type Deadline, deadlineFrom } from './deadlineFrom.js'

/* How long does one policy keep this case? It never reads a clock; `at` says up to when facts count. */

/** Everything that was derived under one policy, before it is told in words. */
export interface DerivedUnder {
  readonly policy: Policy
  readonly asked: AskedCase
  readonly standing: Standing
  readonly acceptances: SortedAcceptances
  readonly stages: LifeStagesThatMatter
  readonly days: DaysThatMatter
  readonly fitting: readonly FittingSchedule[]
  readonly class: RetentionClass
  /** The closure, and what years from a closure run from; null while the case is open. */
  readonly anchor: Anchor | null
  /** By the schedule alone; null while the case is open, and while there is no end yet. */
  readonly scheduled: Deadline | null
  /** The same, or later where a human review says so. */
  readonly deadline: Deadline | null
  readonly reviews: readonly Review[]
  /** Those that nobody has reviewed. */
  readonly flags: readonly RaisedFlag[]
}

/** Derives the retention of a case under one policy, from the facts up to an instant of valid time. Pure. */
export const deriveUnder = (policy: Policy, facts: CaseFacts, at: Instant): DerivedUnder => {
  const standing = standingAt(facts.closure, at)
  const acceptances = acceptancesThatCount(policy, facts.safeguarding, at)
  const asked: AskedCase = { facts, standing, acceptances: acceptances.counting, at }
  const stages = lifeStagesThatMatter(policy, asked)
  const days = daysThatMatter(policy, asked, lastBirthWord(facts.lifespan))
  const fitting = fittingSchedules(policy, { hasAcceptance: acceptances.counting.length > 0, stages, days })
  const longest = fitting[0]
  const anchor = anchorOf(policy, standing, acceptances.counting)
  const scheduled = longest === undefined ? null : deadlineFrom(policy, longest.by, days.closedOn)
  const reviews = reviewsUpTo(facts.reviews, at)
  const raised = [
    ...childConcern(asked, stages),
    ...closureBackdated(standing),
    ...classShortened(policy, asked, { longest, retracted: acceptances.retracted }),
  ]
  return {
    policy,
    asked,
    standing,
    acceptances,
    stages,
    days,
    fitting,
    class: classOf(fitting),
    anchor,
    scheduled,
    deadline: extended(scheduled, reviews),
    reviews,
    flags: unreviewed(raised, reviews),
  }
}
