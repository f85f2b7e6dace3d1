import { daysBetween, type Instant, localDateOf, millisOf } from '@casetrail/kernel'
import { isMutuallyAgreed, type Policy } from '@casetrail/policy'
import { type ClosureFact, type ClosureState, standingAt } from '../case/closure.js'
import type { AccessGround } from '../ground/groundsForLooking.js'
import type { PracticeFrom } from '../person/practices.js'

/*
 * Has the case been closed for so long that access to it alerts? (C43.) By default fourteen days or more, counted on
 * the calendar of Europe/London, so that the time of day, the offset and a change of the clocks do not matter (A10, L9).
 */

const hour = 3_600_000

/** A closure that is long enough ago, and how many calendar days. @since 0.1.0 */
export interface LongClosed {
  readonly closure: ClosureFact
  readonly days: number
}

/** Whether `at` is the policy's number of days or more after `closedAt` (A10). @since 0.1.0 */
export const isLongAfter = (
  settings: Pick<Policy['settings'], 'alertAfter' | 'alertAfterDays'>,
  closedAt: Instant,
  at: Instant,
): boolean =>
  settings.alertAfter === 'calendarDays'
    ? daysBetween(localDateOf(closedAt), localDateOf(at)) >= settings.alertAfterDays
    : millisOf(at) - millisOf(closedAt) >= settings.alertAfterDays * 24 * hour

/** The closure that makes access at this instant alert, or null: open, too recent, or of a kind that does not (A11). @since 0.1.0 */
export const closedLong = (policy: Policy, state: ClosureState, at: Instant): LongClosed | null => {
  const standing = standingAt(state, at)
  if (standing.standing !== 'closed') return null
  const { by: closure } = standing
  if (!isLongAfter(policy.settings, closure.at, at)) return null
  const alerts =
    policy.settings.alertForClosures === 'every' || isMutuallyAgreed(policy, closure.reason ?? '', closure.on)
  return alerts ? { closure, days: daysBetween(closure.on, localDateOf(at)) } : null
}

/**
 * Whether a practice was named when opening the case alerted already: whoever is involved may name one, and so a look by
 * it is told of as anybody's is (A17, L22). @since 0.2.0
 */
export const namedAfterLongClosure = (
  { settings }: Policy,
  { closure }: LongClosed,
  { recordedAt }: Pick<PracticeFrom, 'recordedAt'>,
): boolean => recordedAt >= closure.recordedAt && isLongAfter(settings, closure.at, recordedAt)

/** Whoever opens on this ground raises no alert: the registered practice (A17; but {@link namedAfterLongClosure}), by default an investigator (A15). @since 0.2.0 */
export const raisesNoAlert = (policy: Policy, ground: AccessGround): boolean =>
  ground === 'registeredPractice' ||
  (ground === 'alertInvestigation' && policy.settings.investigatorAccess === 'noAlert')
