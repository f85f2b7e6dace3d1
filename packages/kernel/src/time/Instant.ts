import type * as t from 'io-ts'
import { refined } from '../codec/refined.js'

/**
 * A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ` (24 characters, milliseconds), so that two
 * instants compare as strings. Earliest 1972-01-01: legal time here is that of the Summer Time Act 1972 (B39).
 *
 * @since 0.1.0
 */
export type Instant = string & { readonly Instant: unique symbol }

const shape = /^(19[7-9]\d|[2-9]\d{3})-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const isInstant = (text: string): boolean => {
  if (text.length !== 24 || !shape.test(text) || text < '1972') return false
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text
}

/** Decodes an {@link Instant}; an offset other than `Z`, or other than three decimals, is refused. @since 0.1.0 */
export const Instant: t.Type<Instant, string, unknown> = refined<Instant>(
  'Instant',
  'an instant in UTC with milliseconds, e.g. 2024-06-30T22:59:59.999Z',
  isInstant,
)

/** Milliseconds since 1970 to an instant; rounds nothing. `ms` must lie in 1972–9999. @since 0.1.0 */
export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant

/** An instant to milliseconds since 1970. @since 0.1.0 */
export const millisOf = (instant: Instant): number => Date.parse(instant)
