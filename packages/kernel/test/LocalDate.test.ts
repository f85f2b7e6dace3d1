import {
  addDays,
  addMonths,
  addYears,
  attains,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  LocalDate,
  weekday,
} from '@casetrail/kernel'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'

const date = (text: string) => text as LocalDate
const dates = fc
  .integer({ min: dayNumber(date('1850-01-01')), max: dayNumber(date('2250-12-31')) })
  .map(dateOfDayNumber)
const plain = (on: LocalDate) => Temporal.PlainDate.from(on)
const runs = { numRuns: 2000 }

describe('dates', () => {
  test('B39 · a date is accepted exactly when the calendar has it', () => {
    for (const good of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) expect(LocalDate.is(good)).toBe(true)
    for (const bad of [
      '2023-02-29',
      '1900-02-29',
      '2024-04-31',
      '0000-01-01',
      '2024-13-01',
      '2024-00-10',
      '2024-01-00',
    ])
      expect(LocalDate.is(bad)).toBe(false)
    for (const bad of [
      '2024-1-01',
      '20240101',
      ' 2024-01-01',
      '2024-01-01\n',
      '2024-01-01T00:00:00Z',
      '+02024-01-01',
      '٢٠٢٤-٠١-٠١',
      20240101,
      null,
    ])
      expect(LocalDate.is(bad)).toBe(false)
  })

  test('B39 · day numbers and dates are inverse, and days count as Temporal counts them', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -50_000, max: 50_000 }), (on, days) => {
        expect(dateOfDayNumber(dayNumber(on))).toBe(on)
        expect(addDays(on, days)).toBe(plain(on).add({ days }).toString())
        expect(daysBetween(on, addDays(on, days))).toBe(days)
        expect(weekday(on)).toBe(plain(on).dayOfWeek)
      }),
      runs,
    )
  })

  test('A2, B2 · months and years go to the corresponding date, or the last day of a short month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (on, months) => {
        expect(addMonths(on, months)).toBe(plain(on).add({ months }).toString())
      }),
      runs,
    )
    expect(addMonths(date('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addYears(date('2024-02-29'), 2)).toBe('2026-02-28')
    expect(addYears(date('2024-02-29'), 20)).toBe('2044-02-29')
  })

  test('A3 · an age is attained on the birthday; born 29 February, on 1 March of a common year', () => {
    expect(attains(date('2008-02-29'), 18)).toBe('2026-03-01')
    expect(attains(date('2008-02-29'), 16)).toBe('2024-02-29')
    expect(attains(date('2007-03-01'), 18)).toBe('2025-03-01')
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 120 }), (born, years) => {
        const day = attains(born, years)
        const age = (on: LocalDate) => plain(born).until(plain(on), { largestUnit: 'year' }).years
        if (born.slice(5) !== '02-29') expect(day).toBe(plain(born).add({ years }).toString())
        expect(age(day)).toBe(years)
        expect(LocalDate.is(day)).toBe(true)
      }),
      runs,
    )
  })
})
