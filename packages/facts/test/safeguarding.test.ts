import { acceptancesUpTo, concernOf, safeguardingFold } from '@casetrail/facts'
import { type Instant, replay } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fact, idOf, instant, recorded } from './recorded.js'

const made = (n: number, concerns: string): Fact => ({
  type: 'SafeguardingReferralMade',
  on: '2024-01-01',
  data: { safeguardingReferralId: idOf(n), body: 'gatewayToCare', concerns },
})
const accepted = (n: number, on = '2024-02-01'): Fact => ({
  type: 'SafeguardingReferralAccepted',
  on,
  data: {
    safeguardingReferralId: idOf(n),
    body: 'gatewayToCare',
    acceptedOn: on,
    lifeStage: 'adult',
    lifeStageRestsOn: null,
  },
})
const retracted = (n: number, on = '2024-03-01'): Fact => ({
  type: 'SafeguardingAcceptanceRetracted',
  on,
  data: { safeguardingReferralId: idOf(n), reason: 'enteredInError' },
})

const state = (facts: readonly Fact[]) => replay(safeguardingFold, recorded(facts))
const standingAcceptances = (folded: ReturnType<typeof state>, at: Instant) =>
  acceptancesUpTo(folded, at).filter((one) => one.retractedBy === null)
const standing = (facts: readonly Fact[], at = '2030-01-01') =>
  standingAcceptances(state(facts), instant(at)).map((one) => one.referral)

describe('safeguarding', () => {
  test('C26 · an acceptance stands from the instant it occurred', () => {
    expect(standing([accepted(1)], '2024-02-01T11:59:59.999Z')).toEqual([])
    expect(standing([accepted(1)], '2024-02-01')).toEqual([idOf(1)])
  })

  test('C28 · a referral that was only made is no acceptance', () => {
    expect(standing([made(1, 'client')])).toEqual([])
  })

  test('A6 · retracting one acceptance leaves the others standing', () => {
    expect(standing([accepted(1), accepted(2, '2024-02-02'), retracted(1)])).toEqual([idOf(2)])
  })

  test('A6 · a retracted acceptance never was, on either side of its retraction, and is still on record', () => {
    const facts = [accepted(1), retracted(1)]
    expect(standing(facts, '2024-02-15')).toEqual([])
    expect(acceptancesUpTo(state(facts), instant('2024-02-15'))).toMatchObject([{ retractedBy: idOf(1) }])
  })

  test('A6 · a referral accepted again after a retraction stands', () => {
    expect(standing([accepted(1), retracted(1), accepted(1, '2024-04-01')])).toEqual([idOf(1)])
  })

  test('A6 · retracting what was never accepted changes nothing', () => {
    expect(standing([retracted(2), accepted(1), retracted(2)])).toEqual([idOf(1)])
  })

  test('A3b · an acceptance is about whom its referral was about; else about the client', () => {
    const facts = [made(1, 'householdChild'), accepted(1), accepted(2, '2024-02-02')]
    const folded = state(facts)
    expect(standingAcceptances(folded, instant('2030-01-01')).map((one) => concernOf(folded, one))).toEqual([
      'householdChild',
      'client',
    ])
  })

  test('L4 · permuting acceptances leaves what stands, and its order, unchanged', () => {
    const all = Array.from({ length: 6 }, (_, n) => accepted(n, `2024-02-0${n + 1}`))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 6 }), (shuffled) => {
        expect(standing(shuffled)).toEqual(standing(all))
      }),
    )
  })
})
