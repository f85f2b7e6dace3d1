import { type BirthWord, type Standing, standingAt } from '@casetrail/facts'
import type { Instant } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { acceptancesThatCount, type SortedAcceptances } from '../class/acceptancesThatCount.js'
import type { CaseFacts } from '../class/CaseFacts.js'
import { classOf, type FittingSchedule, fittingSchedules, type RetentionClass } from '../class/fittingSchedules.js'
import { type AskedCase, type LifeStagesThatMatter, lifeStagesThatMatter } from '../class/lifeStagesThatMatter.js'
import { type RaisedFlag, reviewFlagsOf } from '../review/reviewFlags.js'
import { type DaysThatMatter, daysThatMatter } from '../text/daysThatMatter.js'
import { type Anchor, anchorOf } from './anchorOf.js'
import { type Deadline, deadlineFrom } from './deadlineFrom.js'

/*
 * How long is this case kept? The one derivation: the questions explain it, and the due list shows it. It never reads
 * a clock; `at` says up to when facts count.
 */

/** Everything that was derived, before it is told in words. */
export interface Derivation {
  readonly asked: AskedCase
  readonly standing: Standing
  readonly acceptances: SortedAcceptances
  readonly stages: LifeStagesThatMatter
  readonly days: DaysThatMatter
  readonly fitting: readonly FittingSchedule[]
  readonly class: RetentionClass
  /** The closure, and what years from a closure run from; null while the case is open. */
  readonly anchor: Anchor | null
  /** Null while the case is open, and while there is no end yet. */
  readonly deadline: Deadline | null
  readonly flags: readonly RaisedFlag[]
}

/** The last word on the date of birth. */
export const lastBirthWord = ({ lifespan: { births } }: CaseFacts): BirthWord =>
  births.at(-1) ?? { born: 'notKnown', event: null }

/** Derives the retention of a case from the facts up to an instant of valid time. Pure. */
export const derive = (policy: Policy, facts: CaseFacts, at: Instant): Derivation => {
  const standing = standingAt(facts.closure, at)
  const acceptances = acceptancesThatCount(policy, facts, at)
  const asked: AskedCase = { facts, standing, acceptances: acceptances.counting, at }
  const stages = lifeStagesThatMatter(policy, asked)
  const days = daysThatMatter(policy, asked, lastBirthWord(facts))
  const fitting = fittingSchedules(policy, { hasAcceptance: acceptances.counting.length > 0, stages, days })
  const longest = fitting[0]
  const anchor = anchorOf(policy, standing, acceptances.counting)
  const deadline = longest === undefined ? null : deadlineFrom(policy, longest.by, days.closedOn)
  const flags = reviewFlagsOf(policy, asked, { stages, longest, retracted: acceptances.retracted })
  return { asked, standing, acceptances, stages, days, fitting, class: classOf(fitting), anchor, deadline, flags }
}
