import { flag, integer, LocalDate, list, type NonBlank, oneOf, record, ShortText } from '@casetrail/kernel'
import type * as t from 'io-ts'

/** One day that differs from the rule: a holiday added (`true`) or moved away (`false`). @since 0.1.0 */
export interface HolidayChange {
  readonly date: LocalDate
  readonly isHoliday: boolean
  readonly title: NonBlank
}

/**
 * Bank holidays: a rule for every year, a table of one-off changes, and the years for which the official list was
 * checked. Outside those years an answer says that it is provisional (B40).
 *
 * @since 0.1.0
 */
export interface HolidayCalendar {
  /** `none`: weekends and the table only. */
  readonly rule: 'englandAndWales' | 'none'
  readonly checkedFrom: number
  readonly checkedThrough: number
  readonly changes: readonly HolidayChange[]
}

/** Decodes a {@link HolidayCalendar}. @since 0.1.0 */
export const HolidayCalendar: t.Type<HolidayCalendar, unknown, unknown> = record('HolidayCalendar', {
  rule: oneOf('englandAndWales', 'none'),
  checkedFrom: integer(1972, 9999),
  checkedThrough: integer(1972, 9999),
  changes: list(record('HolidayChange', { date: LocalDate, isHoliday: flag, title: ShortText })),
})
