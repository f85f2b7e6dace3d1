import { liveReferralsAt, onwardReferralsFold } from '@casetrail/facts'
import { describe, expect, it } from 'vitest'
import { accepted, at, declined, ended, made, stateOf } from './accessFacts.js'

type Facts = Parameters<typeof stateOf>[1][]

const live = (facts: Facts, hour: number, from: 'acceptedAndNotEnded' | 'fromMade' = 'acceptedAndNotEnded') =>
  liveReferralsAt(stateOf(onwardReferralsFold, ...facts), at(hour), from).map((one) => [
    one.onwardReferralId,
    one.since,
  ])

describe('which services are live on the case at an instant', () => {
  it('C22, A16 · accepted and not ended: from acceptance, no longer at the end', () => {
    const facts = [made(1), accepted(3), ended(5)]
    expect(live(facts, 2)).toEqual([])
    expect(live(facts, 3)).toEqual([['one', at(3)]])
    expect(live(facts, 4)).toEqual([['one', at(3)]])
    expect(live(facts, 5)).toEqual([])
  })

  it('A16 · fromMade: from making, no longer once declined', () => {
    const facts = [made(1), declined(4)]
    expect(live(facts, 0, 'fromMade')).toEqual([])
    expect(live(facts, 1, 'fromMade')).toEqual([['one', at(1)]])
    expect(live(facts, 4, 'fromMade')).toEqual([])
    expect(live(facts, 3)).toEqual([])
  })

  it('C9 · ended before it was accepted is never live', () => {
    expect(live([made(1), ended(2), accepted(3)], 4)).toEqual([])
  })

  it('A26 · an end recorded late takes its true place', () => {
    expect(live([made(1), accepted(2), ended(9), ended(4)], 5)).toEqual([])
  })

  it('C9 · each referral lives by itself, and the first acceptance counts', () => {
    const facts = [made(1), made(1, 'two'), accepted(2), accepted(3), accepted(4, 'two'), ended(5)]
    expect(live(facts, 4)).toEqual([
      ['one', at(2)],
      ['two', at(4)],
    ])
    expect(live(facts, 5)).toEqual([['two', at(4)]])
  })

  it('C9 · an answer to a referral that nobody made says nothing', () => {
    expect(live([accepted(1), ended(2)], 3)).toEqual([])
  })
})
