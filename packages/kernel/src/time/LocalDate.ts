import type * as t from 'io-ts'
import { refined } from '../codec/refined.js'

/**
 * A civil date in Europe/London, `YYYY-MM-DD`, year 0001–9999. Compares as a string. Never a moment.
 *
 * @since 0.1.0
 */
export type LocalDate = string & { readonly LocalDate: unique symbol }

const shape = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 31)

/** True for a date that exists. */
export const isLocalDate = (text: string): boolean =>
  shape.test(text) && +text.slice(8) <= daysInMonth(+text.slice(0, 4), +text.slice(5, 7))

/** Decodes a {@link LocalDate}; a day that does not exist (2023-02-29) is refused. @since 0.1.0 */
export const LocalDate: t.Type<LocalDate, string, unknown> = refined<LocalDate>(
  'LocalDate',
  'a date that exists, written YYYY-MM-DD',
  isLocalDate,
)

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

const dateOf = (year: number, month: number, day: number): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate

/** Days since 1970-01-01 (Howard Hinnant's days-from-civil). @since 0.1.0 */
export const dayNumber = (date: LocalDate): number => {
  const month = +date.slice(5, 7)
  const year = +date.slice(0, 4) - (month <= 2 ? 1 : 0)
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + +date.slice(8) - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The inverse of {@link dayNumber}. @since 0.1.0 */
export const dateOfDayNumber = (n: number): LocalDate => {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return dateOf(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1)
}

/** `days` later (or earlier, when negative). @since 0.1.0 */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(date) + days)

/** Whole days from `from` to `to`; negative when `to` is earlier. @since 0.1.0 */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)

/** The corresponding date `months` later; the last day of the month where it does not exist (A2, B2). @since 0.1.0 */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const count = +date.slice(0, 4) * 12 + +date.slice(5, 7) - 1 + months
  const year = Math.floor(count / 12)
  const month = (count % 12) + 1
  return dateOf(year, month, Math.min(+date.slice(8), daysInMonth(year, month)))
}

/** The anniversary `years` later; 29 February becomes 28 February in a common year (A2). @since 0.1.0 */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12)

/** The day a person attains an age: for a birth on 29 February, 1 March in a common year (A3). @since 0.1.0 */
export const attains = (dateOfBirth: LocalDate, years: number): LocalDate => {
  const year = +dateOfBirth.slice(0, 4) + years
  return dateOfBirth.slice(5) === '02-29' && !isLeap(year)
    ? dateOf(year, 3, 1)
    : dateOf(year, +dateOfBirth.slice(5, 7), +dateOfBirth.slice(8))
}

/** 1 Monday … 7 Sunday (ISO 8601). @since 0.1.0 */
export const weekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
