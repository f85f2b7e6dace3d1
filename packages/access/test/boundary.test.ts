import { isLongAfter } from '@casetrail/facts'
import { addDays, dayNumber, type Instant, instantOf, localDateOf, millisOf, startOfDay } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { policyWith } from '@casetrail/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { look, reason } from './look.js'
import { closed, openCase } from './team.js'

const hour = 3_600_000
const alertsAt = (closedAt: string, now: string, policy = kirkleesPolicy): boolean =>
  look(openCase.past(closed(closedAt)).under(policy).on(now), reason).alert !== null

describe('C43 · day 13 is silent, day 14 alerts', () => {
  it.each([
    ['at noon', '2026-05-04T11:00:00.000Z', '2026-05-17T22:59:59.999Z', '2026-05-17T23:00:00.000Z'],
    ['just after midnight', '2026-05-03T23:00:00.000Z', '2026-05-17T22:59:59.999Z', '2026-05-17T23:00:00.000Z'],
    ['just before midnight', '2026-05-04T22:59:59.999Z', '2026-05-17T22:59:59.999Z', '2026-05-17T23:00:00.000Z'],
    [
      'at 23:30 UTC in summer, already the next day',
      '2026-05-04T23:30:00.000Z',
      '2026-05-18T22:59:59.999Z',
      '2026-05-18T23:00:00.000Z',
    ],
    [
      'at 23:30 UTC in winter, the same day',
      '2026-11-04T23:30:00.000Z',
      '2026-11-17T23:59:59.999Z',
      '2026-11-18T00:00:00.000Z',
    ],
    [
      'before the clocks go forward, 29 March 2026',
      '2026-03-20T12:00:00.000Z',
      '2026-04-02T22:59:59.999Z',
      '2026-04-02T23:00:00.000Z',
    ],
    ['on the day they go forward', '2026-03-29T00:30:00.000Z', '2026-04-11T22:59:59.999Z', '2026-04-11T23:00:00.000Z'],
    [
      'before the clocks go back, 25 October 2026',
      '2026-10-18T12:00:00.000Z',
      '2026-10-31T23:59:59.999Z',
      '2026-11-01T00:00:00.000Z',
    ],
    ['on the day they go back', '2026-10-25T00:30:00.000Z', '2026-11-07T23:59:59.999Z', '2026-11-08T00:00:00.000Z'],
  ])('C43 · closed %s', (_, closedAt, last, first) => {
    expect(alertsAt(closedAt, last)).toBe(false)
    expect(alertsAt(closedAt, first)).toBe(true)
  })

  it('L9 · for every closure and every clock time of day 13 and of day 14', () => {
    const moments = fc.integer({
      min: millisOf('2021-01-01T00:00:00.000Z' as Instant),
      max: millisOf('2060-01-01T00:00:00.000Z' as Instant),
    })
    fc.assert(
      fc.property(moments, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (ms, share) => {
        const closedAt = instantOf(ms)
        const within = (days: number): Instant => {
          const date = addDays(localDateOf(closedAt), days)
          const from = millisOf(startOfDay(date))
          return instantOf(from + Math.floor(share * (millisOf(startOfDay(addDays(date, 1))) - from)))
        }
        const { settings } = kirkleesPolicy
        expect(isLongAfter(settings, closedAt, within(13))).toBe(false)
        expect(isLongAfter(settings, closedAt, within(14))).toBe(true)
        expect(dayNumber(localDateOf(within(14))) - dayNumber(localDateOf(closedAt))).toBe(14)
      }),
      { numRuns: 300 },
    )
  })

  it('L9 · once it alerts it does not stop, while the case stays closed', () => {
    const moments = fc.integer({ min: 0, max: 60 * 24 })
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const at = (hours: number) => instantOf(millisOf('2026-03-20T12:00:00.000Z' as Instant) + hours * hour)
        const alerts = (hours: number) => isLongAfter(kirkleesPolicy.settings, at(0), at(hours))
        expect(!alerts(Math.min(a, b)) || alerts(Math.max(a, b))).toBe(true)
      }),
    )
  })
})

describe('A10 · the alternative: elapsed hours', () => {
  const policy = policyWith({ alertAfter: 'elapsedHours' })

  it.each([
    ['in summer', '2026-05-04T11:00:00.000Z'],
    ['across the change of the clocks', '2026-03-20T12:00:00.000Z'],
  ])('A10 · 336 hours to the millisecond, %s', (_, closedAt) => {
    const due = millisOf(closedAt as Instant) + 336 * hour
    expect(alertsAt(closedAt, instantOf(due - 1), policy)).toBe(false)
    expect(alertsAt(closedAt, instantOf(due), policy)).toBe(true)
  })

  it('A10 · the number of days is the policy’s', () => {
    const closedAt = '2026-05-04T11:00:00.000Z'
    expect(alertsAt(closedAt, '2026-05-11T10:00:00.000Z', policyWith({ alertAfterDays: 7 }))).toBe(true)
    expect(alertsAt(closedAt, '2026-05-11T10:00:00.000Z')).toBe(false)
  })
})
