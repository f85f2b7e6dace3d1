import {
  addDays,
  type Instant,
  instantOf,
  type LocalDate,
  localDateOf,
  londonClockOf,
  millisOf,
  startOfDay,
} from '@casetrail/kernel'
import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'

/* The oracle is Temporal with the IANA table of the machine; ours is the law itself, from 1972 on. */

const zone = 'Europe/London'
const oracle = (instant: Instant) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
const dateByOracle = (instant: Instant) => oracle(instant).toPlainDate().toString()
const startByOracle = (date: LocalDate) =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().epochMilliseconds

const from = Date.UTC(1972, 0, 1)
const to = Date.UTC(2101, 0, 1) - 1

/** Every change of the clocks in 1972–2100, as the IANA table has it. */
const transitions = (): readonly number[] => {
  const found: number[] = []
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone)
  while (at !== null) {
    at = at.getTimeZoneTransition('next')
    if (at === null || at.epochMilliseconds > to) break
    found.push(at.epochMilliseconds)
  }
  return found
}

const minute = 60_000
const instants = fc.integer({ min: from, max: to }).map(instantOf)

describe('civil time in London', () => {
  test('B39 · the civil date equals the IANA table’s at any instant of 1972–2100', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(localDateOf(instant)).toBe(dateByOracle(instant))
      }),
      { numRuns: 5000 },
    )
  })

  test('B39 · around every change of the clocks, 1972–2100, date and wall clock equal the IANA table’s', () => {
    const changes = transitions()
    // Two changes a year; a table that ends early would make this test weaker in silence.
    expect(changes.length).toBeGreaterThanOrEqual(2 * (2100 - 1972))
    for (const change of changes) {
      for (const offset of [-24 * 60, -61, -60, -1, 0, 1, 59, 60, 61, 22 * 60, 24 * 60]) {
        const instant = instantOf(change + offset * minute)
        expect(localDateOf(instant)).toBe(dateByOracle(instant))
        expect(londonClockOf(instant)).toBe(
          oracle(instant).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' '),
        )
      }
      const day = localDateOf(instantOf(change))
      for (const date of [addDays(day, -1), day, addDays(day, 1)])
        expect(millisOf(startOfDay(date))).toBe(startByOracle(date))
    }
  })

  test('B39 · a civil date begins where the IANA table says, on every day of 1972–2100', () => {
    const first = '1972-01-02' as LocalDate
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47_110 }), (days) => {
        const date = addDays(first, days)
        expect(millisOf(startOfDay(date))).toBe(startByOracle(date))
      }),
      { numRuns: 5000 },
    )
  })

  test('B39 · the start of a date is of that date, and the millisecond before it is not', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const date = localDateOf(instant)
        const start = startOfDay(date)
        expect(localDateOf(start)).toBe(date)
        expect(start <= instant).toBe(true)
        if (millisOf(start) > from) expect(localDateOf(instantOf(millisOf(start) - 1))).toBe(addDays(date, -1))
      }),
      { numRuns: 2000 },
    )
  })

  test('B39, A1 · 23:30Z on 30 June is 1 July; on 31 December it is still December', () => {
    expect(localDateOf('2026-06-30T23:30:00.000Z' as Instant)).toBe('2026-07-01')
    expect(localDateOf('2026-12-31T23:30:00.000Z' as Instant)).toBe('2026-12-31')
    expect(londonClockOf('2026-06-30T23:30:00.000Z' as Instant)).toBe('2026-07-01 00:30')
    expect(startOfDay('2026-07-01' as LocalDate)).toBe('2026-06-30T23:00:00.000Z')
  })
})
