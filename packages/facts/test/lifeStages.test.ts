import type { LifeStage } from '@casetrail/events'
import { lifeStagesFold, lifeStagesOf, stageAcross, stageExpectedOn } from '@casetrail/facts'
import { type LocalDate, replay } from '@casetrail/kernel'
import { describe, expect, test } from 'vitest'
import { type Fact, idOf, instant, recorded } from './recorded.js'

const received = (on: string, lifeStage: LifeStage): Fact => ({
  type: 'ReferralReceived',
  on,
  data: { receivedOn: on, lifeStage },
})
const accepted = (on: string, lifeStage: LifeStage): Fact => ({
  type: 'SafeguardingReferralAccepted',
  on,
  data: { acceptedOn: on, lifeStage },
})
const closed = (on: string, lifeStage: LifeStage): Fact => ({
  type: 'CaseClosed',
  on,
  data: { closedOn: on, lifeStage },
})
const determined = (on: string, about: string, lifeStage: LifeStage): Fact => ({
  type: 'LifeStageDetermined',
  on,
  data: { determinations: [{ on: about, lifeStage }] },
})

const end = instant('2030-01-01')
const state = (...facts: readonly Fact[]) => replay(lifeStagesFold, recorded(facts))
const stages = (occasion: 'received' | 'accepted' | 'closed', ...facts: readonly Fact[]) =>
  lifeStagesOf(state(...facts), occasion, end).map((one) => one.lifeStage)

describe('life stages', () => {
  test('A3 · each occasion keeps what was recorded of it, apart from the others of the same day', () => {
    const facts = [received('2024-01-01', 'child'), accepted('2024-01-01', 'adult'), closed('2024-01-01', 'unknown')]
    expect(stages('received', ...facts)).toEqual(['child'])
    expect(stages('accepted', ...facts)).toEqual(['adult'])
    expect(stages('closed', ...facts)).toEqual(['unknown'])
  })

  test('A3 · facts after the asked instant do not count', () => {
    const facts = state(received('2024-01-01', 'adult'), received('2024-05-01', 'child'))
    expect(lifeStagesOf(facts, 'received', instant('2024-04-30'))).toHaveLength(1)
  })

  test('A3c · a determination of that date says so anew, and the latest recorded wins', () => {
    const unknown = received('2024-01-01', 'unknown')
    const adult = determined('2024-02-01', '2024-01-01', 'adult')
    const child = determined('2024-03-01', '2024-01-01', 'child')
    expect(stages('received', unknown, adult)).toEqual(['adult'])
    expect(stages('received', unknown, adult, child)).toEqual(['child'])
    expect(stages('received', unknown, child, adult)).toEqual(['adult'])
    expect(stages('received', unknown, determined('2024-02-01', '2024-01-02', 'adult'))).toEqual(['unknown'])
  })

  test('L3 · whatever was ever known is kept, with the event that has the last word', () => {
    const [known] = lifeStagesOf(
      state(received('2024-01-01', 'child'), determined('2024-02-01', '2024-01-01', 'adult')),
      'received',
      end,
    )
    expect(known).toEqual({
      of: idOf(0),
      on: '2024-01-01',
      lifeStage: 'adult',
      event: idOf(1),
      ever: ['child', 'adult'],
    })
  })

  test('A3 · across occasions: a child on any, else unknown on any, else an adult; nothing is unknown', () => {
    const across = (...all: readonly LifeStage[]) => {
      const facts = all.map((stage, n) => received(`2024-01-0${n + 1}`, stage))
      return stageAcross(lifeStagesOf(state(...facts), 'received', end))
    }
    expect(across('adult', 'child', 'unknown')).toBe('child')
    expect(across('adult', 'unknown')).toBe('unknown')
    expect(across('adult', 'adult')).toBe('adult')
    expect(across()).toBe('unknown')
  })

  test('A3 · on a day that no event speaks of, age is expected only to rise', () => {
    const on = (text: string) => text as LocalDate
    const adult = state(received('2024-01-01', 'adult'))
    const child = state(received('2024-01-01', 'child'))
    expect([stageExpectedOn(adult, on('2025-01-01')), stageExpectedOn(adult, on('2023-01-01'))]).toEqual([
      'adult',
      'unknown',
    ])
    expect([stageExpectedOn(child, on('2025-01-01')), stageExpectedOn(child, on('2023-01-01'))]).toEqual([
      'unknown',
      'child',
    ])
  })
})
