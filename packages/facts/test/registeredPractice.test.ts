import { practicesFold, referralsFold, registeredPracticeAt } from '@casetrail/facts'
import type { Instant } from '@casetrail/kernel'
import { describe, expect, it } from 'vitest'
import { practiceChanged, referred, stateOf } from './accessFacts.js'

type Facts = Parameters<typeof stateOf>[1][]

const practiceAt = (instant: string, { person = [], referrals = [] }: { person?: Facts; referrals?: Facts }) =>
  registeredPracticeAt(stateOf(practicesFold, ...person), stateOf(referralsFold, ...referrals), instant as Instant)
    ?.practice ?? null

describe('the registered practice at an instant, at most one', () => {
  const referrals = [referred('B1', '2026-02-01'), referred('B2', '2026-04-01')]

  it('C2 · while no change is known, the practice of the latest referral by then', () => {
    expect(practiceAt('2026-01-31T12:00:00.000Z', { referrals })).toBeNull()
    expect(practiceAt('2026-03-01T12:00:00.000Z', { referrals })).toBe('B1')
    expect(practiceAt('2026-04-01T12:00:00.000Z', { referrals })).toBe('B2')
  })

  it('A17 · a change holds from the start of its day in London', () => {
    const facts = { referrals, person: [practiceChanged('B3', '2026-05-10')] }
    expect(practiceAt('2026-05-09T22:59:59.999Z', facts)).toBe('B2')
    expect(practiceAt('2026-05-09T23:00:00.000Z', facts)).toBe('B3')
  })

  it('C2 · a change recorded ahead of its day, or late, takes its true place', () => {
    const facts = { person: [practiceChanged('B4', '2026-06-01'), practiceChanged('B3', '2026-05-10')] }
    expect(practiceAt('2026-05-20T12:00:00.000Z', facts)).toBe('B3')
    expect(practiceAt('2026-06-20T12:00:00.000Z', facts)).toBe('B4')
  })

  it('C2 · of two changes from the same day, the one recorded later corrects the earlier', () => {
    const facts = { person: [practiceChanged('B3', '2026-05-10'), practiceChanged('B4', '2026-05-10')] }
    expect(practiceAt('2026-05-10T12:00:00.000Z', facts)).toBe('B4')
  })

  it('C2 · a case names one person', () => {
    expect(stateOf(referralsFold).personId).toBeNull()
    expect(stateOf(referralsFold, ...referrals).personId).toBe('person')
  })
})
