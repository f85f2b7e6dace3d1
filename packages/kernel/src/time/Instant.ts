import type * as t from 'io-ts'
import { refined } from '../codec/refined.js'
import { isLocalDate } from './LocalDate.js'

/**
 * A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ` (24 characters, milliseconds), so that two
 * instants compare as strings. Earliest 1972-01-01: legal time here is that of the Summer Time Act 1972 (B39).
 *
 * @since 0.1.0
 */
export type Instant = string & { readonly Instant: unique symbol }

const shape = /^(19[7-9]\d|[2-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

// Instants are checked several times an event: a date object each time would cost more than the rest of a codec.
const isInstant = (text: string): boolean =>
  text.length === 24 && shape.test(text) && text >= '1972' && isLocalDate(text.slice(0, 10))

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

/** The last instant there is: up to it, everything that is on record counts. @since 0.2.0 */
export const endOfTime = '9999-12-31T23:59:59.999Z' as Instant
