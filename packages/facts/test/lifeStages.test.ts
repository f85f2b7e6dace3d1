import type { LifeStage } from '@casetrail/events'
import { heldAgainst, lifeStagesFold, lifeStagesOf, stageAcross, stageExpectedOn } from '@casetrail/facts'
import { type EventId, type LocalDate, replay } from '@casetrail/kernel'
import { describe, expect, test } from 'vitest'
import { type Fact, idOf, instant, recorded } from './recorded.js'

/* The person events that had the last word on the date of birth, the second one after the first. */
const [first, second] = [idOf(901), idOf(902)]

const received = (on: string, lifeStage: LifeStage, lifeStageRestsOn = first): Fact => ({
  type: 'ReferralReceived',
  on,
  data: { receivedOn: on, lifeStage, lifeStageRestsOn },
})
const accepted = (on: string, lifeStage: LifeStage): Fact => ({
  type: 'SafeguardingReferralAccepted',
  on,
  data: { acceptedOn: on, lifeStage, lifeStageRestsOn: first },
})
const closed = (on: string, lifeStage: LifeStage): Fact => ({
  type: 'CaseClosed',
  on,
  data: { lifeStage, lifeStageRestsOn: first },
})
const determined = (on: string, about: string, lifeStage: LifeStage, lifeStageRestsOn = first): Fact => ({
  type: 'LifeStageDetermined',
  on,
  data: { determinations: [{ on: about, lifeStage }], lifeStageRestsOn },
})

const end = instant('2030-01-01')
const heldBy = (word: EventId | null, ...facts: readonly Fact[]) =>
  heldAgainst(replay(lifeStagesFold, recorded(facts)), word)
const state = (...facts: readonly Fact[]) => heldBy(first, ...facts)
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
      isSuperseded: false,
      isMisread: false,
      ever: ['child', 'adult'],
    })
  })

  test('A3c, L21 · what rests on another word than the last is unknown, and names the word that it does not rest on', () => {
    const facts = [received('2024-01-01', 'adult'), accepted('2024-02-01', 'adult'), closed('2024-03-01', 'adult')]
    for (const occasion of ['received', 'accepted', 'closed'] as const) {
      const [known] = lifeStagesOf(heldBy(second, ...facts), occasion, end)
      expect(known).toMatchObject({ lifeStage: 'unknown', isSuperseded: true, event: second, ever: ['adult'] })
    }
    const [nothingSaid] = lifeStagesOf(heldBy(null, ...facts), 'received', end)
    expect(nothingSaid).toMatchObject({ lifeStage: 'unknown', isSuperseded: true, event: idOf(0) })
    expect(stageExpectedOn(heldBy(second, ...facts), '2025-01-01' as LocalDate)).toBe('unknown')
  })

  test('A3c · a determination on the last word stands, also before a later one on an earlier word', () => {
    const anew = determined('2024-02-01', '2024-01-01', 'child', second)
    const late = determined('2024-02-02', '2024-01-01', 'adult', first)
    for (const facts of [[anew], [anew, late], [late, anew]]) {
      const [known] = lifeStagesOf(heldBy(second, received('2024-01-01', 'adult'), ...facts), 'received', end)
      expect(known).toMatchObject({ lifeStage: 'child', isSuperseded: false })
    }
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
