import { addDays, type LocalDate, weekday } from '@casetrail/kernel'

const dateIn = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate

/** Easter Sunday of the Gregorian calendar, years 1583–9999 (Meeus/Jones/Butcher). @since 0.1.0 */
export const easterSunday = (year: number): LocalDate => {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return dateIn(year, Math.floor(days / 31), (days % 31) + 1)
}

const mondayOnOrAfter = (date: LocalDate): LocalDate => addDays(date, (8 - weekday(date)) % 7)

/** A day at the weekend is kept on the next Monday. */
const onAWeekday = (date: LocalDate): LocalDate => (weekday(date) >= 6 ? mondayOnOrAfter(date) : date)

/**
 * The bank holidays of England and Wales by the standing rule (Banking and Financial Dealings Act 1971, as kept since
 * 1978), in order, substitute days in place of weekend days. One-off changes are a policy's to add.
 *
 * @since 0.1.0
 */
export const bankHolidays = (year: number): readonly LocalDate[] => {
  const easter = easterSunday(year)
  const christmas = onAWeekday(dateIn(year, 12, 25))
  const boxing = onAWeekday(dateIn(year, 12, 26))
  const both = boxing === christmas ? addDays(boxing, 1) : boxing
  return [
    onAWeekday(dateIn(year, 1, 1)),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayOnOrAfter(dateIn(year, 5, 1)),
    mondayOnOrAfter(dateIn(year, 5, 25)),
    mondayOnOrAfter(dateIn(year, 8, 25)),
    christmas,
    both,
  ]
}
