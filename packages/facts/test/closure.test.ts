import { closureFold, standingAt } from '@casetrail/facts'
import { replay } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fact, idOf, instant, recorded } from './recorded.js'

const received = (on: string): Fact => ({ type: 'ReferralReceived', on, data: {} })
const closed = (on: string, recordedOn = on): Fact => ({
  type: 'CaseClosed',
  on,
  recordedOn,
  data: { reason: 'completed', backdatedBecause: recordedOn === on ? null : 'lateRecording' },
})
const reopened = (on: string): Fact => ({ type: 'CaseReopened', on, data: { reason: 'personReturned' } })

const state = (facts: readonly Fact[]) => replay(closureFold, recorded(facts))
const standing = (facts: readonly Fact[], at: string) => standingAt(state(facts), instant(at))

describe('closure', () => {
  test('A1 · a case has not begun before its referral, and is open from that instant', () => {
    const facts = [received('2024-01-10')]
    expect(standing(facts, '2024-01-10T11:59:59.999Z')).toEqual({ standing: 'notBegun' })
    expect(standing(facts, '2024-01-10')).toMatchObject({ standing: 'open', since: { event: idOf(0), kind: 'opened' } })
  })

  test('A1 · the latest turn decides: closed, reopened, closed again', () => {
    const facts = [received('2024-01-10'), closed('2024-02-01'), reopened('2024-03-01'), closed('2024-04-01')]
    const at = (day: string) => standing(facts, day).standing
    expect([at('2024-01-31'), at('2024-02-01'), at('2024-03-01'), at('2024-04-02')]).toEqual([
      'open',
      'closed',
      'open',
      'closed',
    ])
    expect(standing(facts, '2024-05-01')).toMatchObject({
      by: { event: idOf(3), on: '2024-04-01', reason: 'completed' },
    })
  })

  test('A26 · a closure recorded late takes its true place among later facts', () => {
    const facts = [received('2024-01-10'), reopened('2024-03-01'), closed('2024-02-01', '2024-03-15')]
    expect(standing(facts, '2024-02-10')).toMatchObject({ standing: 'closed', by: { backdated: true } })
    expect(standing(facts, '2024-04-01').standing).toBe('open')
  })

  test('A1 · a second referral neither opens the case again nor reopens a closed one', () => {
    expect(state([received('2024-01-10'), received('2024-02-10')]).facts).toHaveLength(1)
    expect(
      standing([received('2024-01-10'), closed('2024-02-01'), received('2024-02-10')], '2024-03-01').standing,
    ).toBe('closed')
  })

  test('A1, B39 · the day of a closure is the day in London: 23:30Z on 30 June is 1 July', () => {
    expect(state([received('2024-01-10'), closed('2024-06-30T23:30:00.000Z')]).facts[1]?.on).toBe('2024-07-01')
    expect(state([received('2024-01-10'), closed('2024-12-31T23:30:00.000Z')]).facts[1]?.on).toBe('2024-12-31')
  })

  test('A26 · facts stand in the order of valid time, whatever the order of recording', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2024-02-${String(n).padStart(2, '0')}`)
    const turn = fc.oneof(
      day.map((on) => closed(on)),
      day.map(reopened),
    )
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 10 }), (turns) => {
        const times = state([received('2024-01-10'), ...turns]).facts.map((fact) => fact.at)
        expect(times).toEqual([...times].sort())
        expect(times).toHaveLength(turns.length + 1)
      }),
    )
  })
})
