import type { Instant, Recorded } from '@casetrail/kernel'

/** How home says which readings were wrong. @since 0.2.0 */
export interface ClockWords {
  /** The types that say so: recorded whatever was stamped before. Their public types are their types. */
  readonly sayingSo: readonly string[]
  /** From which instant on, where this event is the second of the two to say it; null: it is not. */
  readonly confirmed: (event: Recorded) => Instant | null
}
