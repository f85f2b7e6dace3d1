import { addDays, daysBetween, type LocalDate, weekday } from '@casetrail/kernel'
import { isWorkingDay, kirkleesPolicy, nextWorkingDay, type Policy, workingDayOnOrAfter } from '@casetrail/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankHolidays, easterSunday } from '../src/workingDay/bankHolidays.js'

const date = (text: string) => text as LocalDate
const calendar = kirkleesPolicy.holidays

/** The official list for England and Wales (gov.uk/bank-holidays), written out by hand: month and day. */
const official: Readonly<Record<number, string>> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
}

const daysOf = (year: number): readonly LocalDate[] => {
  const first = date(`${year}-01-01`)
  return Array.from({ length: daysBetween(first, date(`${year + 1}-01-01`)) }, (_, i) => addDays(first, i))
}

const anyDate = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(date('2000-01-01'), days))

describe('bank holidays', () => {
  it.each(Object.entries(official))('B40 · %s has the official weekdays off, no more and no fewer', (year, list) => {
    const off = daysOf(+year).filter((day) => weekday(day) <= 5 && !isWorkingDay(calendar, day))
    expect(off).toEqual(list.split(' ').map((day) => `${year}-${day}`))
  })

  it.each([
    ['1583', '1583-04-10'],
    ['1818', '1818-03-22'],
    ['1943', '1943-04-25'],
    ['1954', '1954-04-18'],
    ['1981', '1981-04-19'],
    ['2000', '2000-04-23'],
    ['2024', '2024-03-31'],
    ['2038', '2038-04-25'],
    ['2049', '2049-04-18'],
    ['2076', '2076-04-19'],
    ['2285', '2285-03-22'],
  ])('Easter of %s is %s, as published', (year, sunday) => {
    expect(easterSunday(+year)).toBe(sunday)
  })

  it('Easter is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9998 }), (year) => {
        const sunday = easterSunday(year)
        expect(weekday(sunday)).toBe(7)
        expect(sunday >= `${year}-03-22` && sunday <= `${year}-04-25`).toBe(true)
      }),
    )
  })

  it('every year has eight, all different, in order of the date, none at a weekend', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1978, max: 9998 }), (year) => {
        const days = bankHolidays(year)
        expect(new Set(days).size).toBe(8)
        expect([...days].sort()).toEqual(days)
        expect(days.filter((day) => weekday(day) >= 6)).toEqual([])
      }),
    )
  })
})

describe('working days', () => {
  it('B2 · a deadline rolls to the first working day on or after it, and over nothing else', () => {
    fc.assert(
      fc.property(anyDate, (from) => {
        const { date: found } = workingDayOnOrAfter(calendar, from)
        expect(isWorkingDay(calendar, found)).toBe(true)
        for (let day = from; day < found; day = addDays(day, 1)) expect(isWorkingDay(calendar, day)).toBe(false)
        expect(daysBetween(from, found)).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('L19 · rolling is monotone, and rolling again moves nothing', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(60), (from, later) => {
        const rolled = workingDayOnOrAfter(calendar, from)
        expect(workingDayOnOrAfter(calendar, addDays(from, later)).date >= rolled.date).toBe(true)
        expect(workingDayOnOrAfter(calendar, rolled.date).date).toBe(rolled.date)
      }),
    )
  })

  it('A20 · the next working day is never the day itself', () => {
    fc.assert(fc.property(anyDate, (from) => nextWorkingDay(calendar, from).date > from))
    expect(nextWorkingDay(calendar, date('2025-12-24'))).toEqual({ date: '2025-12-29', provisional: false })
  })

  it.each([
    ['2018-12-31', true],
    ['2019-01-01', false],
    ['2028-12-29', false],
    ['2029-01-01', true],
    ['2060-06-01', true],
  ])('B40 · %s is provisional: %s', (from, provisional) => {
    expect(workingDayOnOrAfter(calendar, date(from)).provisional).toBe(provisional)
  })

  it('B40 · rolling out of the last checked year is provisional', () => {
    expect(workingDayOnOrAfter(calendar, date('2028-12-30'))).toEqual({ date: '2029-01-02', provisional: true })
  })

  it('B40 · a proclamation is a row in the table, and wins over the rule', () => {
    const proclaimed: Policy['holidays'] = {
      ...calendar,
      checkedThrough: 2029,
      changes: [
        ...calendar.changes,
        { date: date('2029-07-04'), isHoliday: true, title: calendar.changes[0]?.title as never },
        { date: date('2029-01-01'), isHoliday: false, title: calendar.changes[0]?.title as never },
      ],
    }
    expect(isWorkingDay(calendar, date('2029-07-04'))).toBe(true)
    expect(workingDayOnOrAfter(proclaimed, date('2029-07-04'))).toEqual({ date: '2029-07-05', provisional: false })
    expect(isWorkingDay(proclaimed, date('2029-01-01'))).toBe(true)
  })

  it('a calendar without a rule has weekends and its table only', () => {
    const none: Policy['holidays'] = { rule: 'none', checkedFrom: 2019, checkedThrough: 2028, changes: [] }
    fc.assert(fc.property(anyDate, (day) => isWorkingDay(none, day) === weekday(day) <= 5))
  })
})
