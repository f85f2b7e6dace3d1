import type { Instant } from '@casetrail/kernel'
import type { Clock } from '@casetrail/store'

/** A clock that stands where it was set. @since 0.1.0 */
export class ScriptClock implements Clock {
  constructor(public at: Instant = '2021-01-01T00:00:00.000Z' as Instant) {}
  readonly now = (): Instant => this.at
}
