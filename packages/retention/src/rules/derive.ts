import { type ClosureFact, type Standing, standingAt } from '@casetrail/events'
import type { Instant, LocalDate } from '@casetrail/kernel'
import type { Policy, RetentionClassId } from '@casetrail/policy'
import type { CaseFacts } from '../facts/caseFacts.js'
import { acceptancesThatCount, type SortedAcceptances } from './acceptancesThatCount.js'
import { type Deadline, deadlineFrom } from './deadlineFrom.js'
import { type FittingSchedule, fittingSchedules } from './fittingSchedules.js'
import { type AskedCase, type LifeStagesThatMatter, lifeStagesThatMatter } from './lifeStagesThatMatter.js'
import { type RaisedFlag, reviewFlagsOf } from './reviewFlagsOf.js'
import { runsFrom } from './runsFrom.js'

/*
 * How long is this case kept? The one derivation: the questions explain it, and the due list shows it. It never reads
 * a clock; `at` says up to when facts count.
 */

/** A class of the policy, or `UNDETERMINED` while an age that would decide is not known (A3c). @since 0.1.0 */
export type RetentionClass = RetentionClassId | 'UNDETERMINED'

/** Everything that was derived, before it is told in words. */
export interface Derivation {
  readonly standing: Standing
  readonly acceptances: SortedAcceptances
  readonly stages: LifeStagesThatMatter
  readonly fitting: readonly FittingSchedule[]
  readonly class: RetentionClass
  /** The closure in force, and the date that the years run from; null while the case is open. */
  readonly anchor: { readonly closure: ClosureFact; readonly runsFrom: LocalDate } | null
  readonly deadline: Deadline | null
  readonly flags: readonly RaisedFlag[]
}

/** The longest row decides; when it fits only perhaps, and is longer than what is certain, nothing is decided (A3c). */
const classOf = (fitting: readonly FittingSchedule[]): RetentionClass => {
  const longest = fitting[0]
  return longest?.certain ? longest.schedule.code : 'UNDETERMINED'
}

/** Derives the retention of a case from the facts up to an instant of valid time. Pure. */
export const derive = (policy: Policy, facts: CaseFacts, at: Instant): Derivation => {
  const standing = standingAt(facts.closure, at)
  const acceptances = acceptancesThatCount(policy, facts, at)
  const asked: AskedCase = { facts, standing, acceptances: acceptances.counting, at }
  const stages = lifeStagesThatMatter(policy, asked)
  const fitting = fittingSchedules(policy.schedules, acceptances.counting.length > 0, stages)
  const longest = fitting[0]
  const anchor =
    standing.standing === 'closed'
      ? { closure: standing.by, runsFrom: runsFrom(policy, standing.by.on, acceptances.counting) }
      : null
  const deadline =
    anchor === null || longest === undefined ? null : deadlineFrom(policy, anchor.runsFrom, longest.schedule.years)
  const flags = reviewFlagsOf(policy, asked, { stages, longest, retracted: acceptances.retracted })
  return { standing, acceptances, stages, fitting, class: classOf(fitting), anchor, deadline, flags }
}
