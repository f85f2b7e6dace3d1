import {
  dateOfDayNumber,
  dayNumber,
  type Instant,
  instantOf,
  localDateOf,
  millisOf,
  startOfDay,
} from '@casetrail/kernel'
import * as fc from 'fast-check'
import { lastSundayOf } from './lastSundayOf.js'

const hour = 3_600_000

/** Where an arbitrary instant may lie, both ends included. @since 0.1.0 */
export interface InstantConstraints {
  /** Default 2021-01-01T00:00:00.000Z. */
  readonly from?: Instant
  /** Default 2061-12-31T23:59:59.999Z: a child's record of 35 years, and some. */
  readonly to?: Instant
}

const clockChange = (year: number, month: '03' | '10'): number => millisOf(startOfDay(lastSundayOf(year, month))) + hour

/** A millisecond before, at or after, or some minutes away. */
const nearby = fc.oneof(fc.constantFrom(-1, 0, 1), fc.integer({ min: -2 * hour, max: 2 * hour }))

/**
 * An instant, half of the time where day arithmetic goes wrong: around midnight in London, which in summer is 23:00
 * UTC, and around a change of the clocks (01:00 UTC on the last Sundays of March and October). Shrinks towards `from`.
 *
 * @since 0.1.0
 */
export const instant = (constraints: InstantConstraints = {}): fc.Arbitrary<Instant> => {
  const from = constraints.from ?? ('2021-01-01T00:00:00.000Z' as Instant)
  const to = constraints.to ?? ('2061-12-31T23:59:59.999Z' as Instant)
  const [min, max] = [millisOf(from), millisOf(to)]
  const within = (ms: number): Instant => instantOf(Math.min(max, Math.max(min, ms)))
  const days = fc.integer({ min: dayNumber(localDateOf(from)), max: dayNumber(localDateOf(to)) })
  const years = fc.integer({ min: +from.slice(0, 4), max: +to.slice(0, 4) })
  return fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min, max }).map(instantOf) },
    {
      weight: 1,
      arbitrary: fc.tuple(days, nearby).map(([day, off]) => within(millisOf(startOfDay(dateOfDayNumber(day))) + off)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(years, fc.constantFrom('03' as const, '10' as const), nearby)
        .map(([year, month, off]) => within(clockChange(year, month) + off)),
    },
  )
}
