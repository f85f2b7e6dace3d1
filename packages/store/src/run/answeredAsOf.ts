import type { Instant } from '@casetrail/kernel'
import type * as T from 'fp-ts/lib/Task.js'
import type { Runtime } from './Runtime.js'

/** The present of this process: what it recorded is past. @since 0.2.0 */
export const nowIn = ({ clock, moments, limits }: Pick<Runtime, 'clock' | 'moments' | 'limits'>): Instant =>
  moments.now(clock.now(), limits.clockToleranceMs)

/**
 * Before anything is read to answer as of an instant; null: as of the present, which is what it gives. What is recorded
 * from here on is later than the very instant that the answer names. One that the present has not come to is promised to
 * nobody: else one question about next year would stop every command until then.
 */
export const answeredAsOf =
  (runtime: Pick<Runtime, 'clock' | 'moments' | 'limits'>, knownAt: Instant | null): T.Task<Instant> =>
  async () => {
    const now = nowIn(runtime)
    const recording = runtime.moments.answer(knownAt === null || knownAt > now ? now : knownAt)
    if (recording !== null) await recording
    return knownAt ?? now
  }
