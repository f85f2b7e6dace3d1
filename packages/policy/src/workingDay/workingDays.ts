import { addDays, type LocalDate, weekday } from '@casetrail/kernel'
import { bankHolidays } from './bankHolidays.js'
import type { HolidayCalendar } from './HolidayCalendar.js'

/** A date, and whether the calendar had to guess a holiday to find it (B40). @since 0.1.0 */
export interface FoundDay {
  readonly date: LocalDate
  readonly provisional: boolean
}

const yearOf = (date: LocalDate): number => +date.slice(0, 4)

const isHoliday = (calendar: HolidayCalendar, date: LocalDate): boolean => {
  const change = calendar.changes.find((one) => one.date === date)
  if (change !== undefined) return change.isHoliday
  return calendar.rule === 'englandAndWales' && bankHolidays(yearOf(date)).includes(date)
}

/** Whether the official list of that year was checked; outside, an answer is provisional (B40). @since 0.1.0 */
export const isChecked = (calendar: HolidayCalendar, date: LocalDate): boolean =>
  calendar.checkedFrom <= yearOf(date) && yearOf(date) <= calendar.checkedThrough

/** Not a Saturday, a Sunday or a bank holiday. @since 0.1.0 */
export const isWorkingDay = (calendar: HolidayCalendar, date: LocalDate): boolean =>
  weekday(date) <= 5 && !isHoliday(calendar, date)

/**
 * The date itself when it is a working day, else the next one that is (B2: a deadline rolls forward). Provisional when
 * a day passed or reached lies outside the checked years.
 *
 * @since 0.1.0
 */
export const workingDayOnOrAfter = (calendar: HolidayCalendar, date: LocalDate): FoundDay => {
  let day = date
  let provisional = !isChecked(calendar, day)
  while (!isWorkingDay(calendar, day)) {
    day = addDays(day, 1)
    provisional ||= !isChecked(calendar, day)
  }
  return { date: day, provisional }
}

/** The first working day after `date` (A20: the end of the next working day). @since 0.1.0 */
export const nextWorkingDay = (calendar: HolidayCalendar, date: LocalDate): FoundDay =>
  workingDayOnOrAfter(calendar, addDays(date, 1))

/** So many working days after `date`, which is not counted: the last of them; with 0 the date itself. @since 0.2.0 */
export const workingDaysAfter = (calendar: HolidayCalendar, date: LocalDate, days: number): FoundDay => {
  let found: FoundDay = { date, provisional: false }
  for (let n = 0; n < days; n++) {
    const { date: next, provisional } = nextWorkingDay(calendar, found.date)
    found = { date: next, provisional: found.provisional || provisional }
  }
  return found
}
