import { dateOfDayNumber, dayNumber, type LocalDate } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { lastSundayOf } from './lastSundayOf.js'

/** Where an arbitrary date may lie, both ends included. @since 0.1.0 */
export interface LocalDateConstraints {
  /** Default 1900-01-01. */
  readonly from?: LocalDate
  /** Default 2061-12-31. */
  readonly to?: LocalDate
}

/** Days that anniversaries and ages stumble over, in one year. */
const awkward = (year: number): readonly LocalDate[] =>
  [`${year}-02-28`, `${year}-03-01`, `${year}-12-31`, `${year}-01-01`, `${Math.ceil(year / 4) * 4}-02-29`].map(
    (date) => date as LocalDate,
  )

const exists = (date: LocalDate): boolean => dateOfDayNumber(dayNumber(date)) === date

/**
 * A date, a third of the time an awkward one: the end of February, 29 February, the turn of the year, or a day on which
 * the clocks change. Shrinks towards `from`.
 *
 * @since 0.1.0
 */
export const localDate = (constraints: LocalDateConstraints = {}): fc.Arbitrary<LocalDate> => {
  const from = constraints.from ?? ('1900-01-01' as LocalDate)
  const to = constraints.to ?? ('2061-12-31' as LocalDate)
  const any = fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dateOfDayNumber)
  const years = fc.integer({ min: +from.slice(0, 4), max: +to.slice(0, 4) })
  const odd = fc.tuple(years, fc.nat()).map(([year, pick]) => {
    const days = [...awkward(year), lastSundayOf(year, '03'), lastSundayOf(year, '10')].filter(
      (date) => exists(date) && from <= date && date <= to,
    )
    return days[pick % Math.max(1, days.length)] ?? from
  })
  return fc.oneof({ weight: 2, arbitrary: any }, { weight: 1, arbitrary: odd })
}
