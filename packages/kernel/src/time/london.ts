import { type Instant, instantOf, millisOf } from './Instant.js'
import { addDays, dateOfDayNumber, dayNumber, type LocalDate, weekday } from './LocalDate.js'

/*
 * Which civil date is it in Europe/London at this instant, and when does a civil date begin?
 * Summer time by the rules in force since the Summer Time Act 1972 (B39), so that an answer given in 35 years
 * does not depend on which time-zone table the machine has. A change of the law is a new row here.
 */
const hour = 3_600_000
const day = 24 * hour

const sundayOnOrAfter = (date: LocalDate): LocalDate => addDays(date, (7 - weekday(date)) % 7)

const dateIn = (year: number, monthDay: string): LocalDate => `${year}-${monthDay}` as LocalDate

const utc = (date: LocalDate, hours: number): number => dayNumber(date) * day + hours * hour

interface SummerTime {
  readonly from: number
  readonly to: number
}

/** 1972–80: 02:00 on the day after the third Saturday of March; from 1981: 01:00 UTC on the last Sunday of March. */
const begins = (year: number): number =>
  year <= 1980 ? utc(sundayOnOrAfter(dateIn(year, '03-16')), 2) : utc(sundayOnOrAfter(dateIn(year, '03-25')), 1)

/** 1972–89: the day after the fourth Saturday of October; 1990–95: the fourth Sunday; from 1996: the last Sunday. */
const ends = (year: number): number => {
  if (year <= 1980) return utc(sundayOnOrAfter(dateIn(year, '10-23')), 2)
  if (year <= 1989) return utc(sundayOnOrAfter(dateIn(year, '10-23')), 1)
  return utc(sundayOnOrAfter(dateIn(year, year <= 1995 ? '10-22' : '10-25')), 1)
}

const known = new Map<number, SummerTime>()

const summerTimeOf = (year: number): SummerTime => {
  const found = known.get(year)
  if (found !== undefined) return found
  const made = { from: begins(year), to: ends(year) }
  known.set(year, made)
  return made
}

const offsetAt = (ms: number, year: number): number => {
  const summer = summerTimeOf(year)
  return ms >= summer.from && ms < summer.to ? hour : 0
}

/** The civil date in Europe/London at `instant`. 2026-06-30T23:30Z is 1 July. @since 0.1.0 */
export const localDateOf = (instant: Instant): LocalDate => {
  const ms = millisOf(instant)
  return dateOfDayNumber(Math.floor((ms + offsetAt(ms, +instant.slice(0, 4))) / day))
}

/** The wall clock in Europe/London at `instant`, `YYYY-MM-DD HH:mm`. For people to read. @since 0.1.0 */
export const londonClockOf = (instant: Instant): string => {
  const ms = millisOf(instant)
  return instantOf(ms + offsetAt(ms, +instant.slice(0, 4)))
    .slice(0, 16)
    .replace('T', ' ')
}

/** 00:00 Europe/London of `date`, as an instant. Midnight always exists: the clocks change after it. @since 0.1.0 */
export const startOfDay = (date: LocalDate): Instant => {
  const midnight = dayNumber(date) * day
  const summer = summerTimeOf(+date.slice(0, 4))
  const inSummer = midnight > summer.from && midnight - hour < summer.to
  return instantOf(inSummer ? midnight - hour : midnight)
}
