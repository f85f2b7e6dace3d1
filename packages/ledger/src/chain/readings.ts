import type { Header, Instant } from '@casetrail/kernel'

/* Which readings of a clock are no longer believed (decision 28)? */

/**
 * Whatever was stamped at `from` or later, before this revision of the service’s own record, was stamped by a clock that was
 * wrong: it counts as recorded when that was confirmed. @since 0.2.0
 */
export interface WrongReading {
  readonly from: Instant
  readonly confirmedAt: Instant
  readonly revision: number
}

/** What is known of wrong readings. @since 0.2.0 */
export interface Readings {
  readonly wrong: readonly WrongReading[]
  /** The public types that say so: they are recorded though the last reading of their own stream lies ahead. */
  readonly sayingSo: readonly string[]
}

/** Every reading is believed. @since 0.2.0 */
export const everyReading: Readings = { wrong: [], sayingSo: [] }

/** When a header counts as recorded, and at which revision of the service’s own record it was judged. */
type Stamped = Pick<Header, 'recordedAt' | 'service'>

/** What disowned a reading; null: it is believed. @since 0.2.0 */
export const disowning = ({ wrong }: Readings, { recordedAt, service }: Stamped): WrongReading | null => {
  if (wrong.length === 0) return null
  return wrong.find(({ from, revision }) => recordedAt >= from && (service ?? -1) < revision) ?? null
}

/** When something counts as recorded. @since 0.2.0 */
export const recordedBy = (readings: Readings, stamped: Stamped): Instant =>
  disowning(readings, stamped)?.confirmedAt ?? stamped.recordedAt
