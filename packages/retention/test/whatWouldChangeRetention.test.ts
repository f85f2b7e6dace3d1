import { decodeWith, type Plain } from '@casetrail/kernel'
import type { Hypothesis } from '@casetrail/retention'
import { type Fact, policyWith } from '@casetrail/testing'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { whatWouldChangeRetention } from '../src/supposition/whatWouldChangeRetention.js'
import { type Asked, accepted, closed, received, safeguarding, theCase, told } from './facts.js'

const whatIf = (facts: readonly Fact[], event: Plain<Hypothesis>, asked: Asked = { at: '2025-01-01' }) =>
  told(facts, asked).ask('whatWouldChangeRetention', { caseId: theCase, event })

const open = [received('2023-01-10')]
const over = [...open, closed('2024-05-01')]

describe('what if', () => {
  test('E5 · closing an open case begins a deadline', () => {
    const answer = whatIf(open, { kind: 'close', on: '2025-01-01' })
    expect(answer.before).toMatchObject({ standing: 'open', eligibleFrom: null })
    expect(answer.after).toMatchObject({ standing: 'closed', keepThrough: '2027-01-01', reviewFlags: [] })
    expect(answer.difference).toEqual({ deadline: 'begins', days: null, classChanges: false })
  })

  test('E5, A27 · closing it on an earlier day is a backdated closure, on a later day is not', () => {
    expect(whatIf(open, { kind: 'close', on: '2024-12-31' }).after.reviewFlags).toEqual(['closureBackdated'])
    const later = whatIf(open, { kind: 'close', on: '2025-06-30' }).after
    expect(later).toMatchObject({ anchor: { closedOn: '2025-06-30' }, reviewFlags: [] })
  })

  test('E5, A3 · closing supposes the age that is to be expected on that day', () => {
    const policy = policyWith({ ageBasis: 'closure' })
    const suppose = (stage: 'adult' | 'child') =>
      whatIf(
        [received('2023-01-10', stage), accepted('2023-02-01', { lifeStage: stage })],
        { kind: 'close', on: '2025-01-01' },
        { at: '2025-01-01', policy },
      ).after.class
    expect([suppose('adult'), suppose('child')]).toEqual(['ADULT_SG', 'UNDETERMINED'])
  })

  test('E5, A1 · reopening a closed case ends the deadline', () => {
    expect(whatIf(over, { kind: 'reopen' }).difference).toEqual({ deadline: 'ends', days: null, classChanges: false })
  })

  test('E5, A4 · an acceptance after closure moves the deadline, for adult and child', () => {
    const accept = (lifeStage: 'adult' | 'child') =>
      whatIf([received('2023-01-10', lifeStage), closed('2024-05-01')], {
        kind: 'acceptSafeguarding',
        on: '2025-01-01',
        lifeStage,
        concerns: 'client',
      })
    expect(accept('adult').difference).toEqual({ deadline: 'later', days: 6575, classChanges: true })
    expect(accept('child').after).toMatchObject({ class: 'CHILD_SG', keepThrough: '2059-05-01' })
  })

  test('E5, A3b · a supposed concern for a household child is flagged', () => {
    const event = {
      kind: 'acceptSafeguarding',
      on: '2024-12-01',
      lifeStage: 'adult',
      concerns: 'householdChild',
    } as const
    expect(whatIf(over, event).after.reviewFlags).toEqual(['childConcern'])
  })

  test('E5, L3 · a retraction moves the deadline forward and is flagged; one of another referral changes nothing', () => {
    const steps = [...open, accepted('2023-02-01', { n: 1 }), closed('2024-05-01')]
    const retract = (n: number) =>
      whatIf(steps, { kind: 'retractSafeguarding', safeguardingReferralId: safeguarding(n) })
    expect(retract(1)).toMatchObject({
      after: { class: 'STANDARD', reviewFlags: ['classShortened'] },
      difference: { deadline: 'earlier', days: -6575, classChanges: true },
    })
    expect(retract(2).difference).toEqual({ deadline: 'unchanged', days: 0, classChanges: false })
  })

  test('E5 · the answer says that nothing was recorded, and the asked history is as it was', () => {
    const answer = whatIf(over, { kind: 'reopen' })
    expect(answer.explanation[0]).toMatchObject({ clause: 'E5', rule: 'aSupposedEventIsFoldedLikeAnyOther' })
    expect(whatIf(over, { kind: 'reopen' })).toEqual(answer)
  })

  test('E5 · params of another kind, or with another field, are refused', () => {
    const decode = decodeWith(whatWouldChangeRetention.params, 'params')
    expect(E.isRight(decode({ caseId: theCase, event: { kind: 'reopen' } }))).toBe(true)
    for (const event of [
      { kind: 'dispose' },
      { kind: 'close' },
      { kind: 'close', on: '2025-02-29' },
      { kind: 'reopen', on: '2025-01-01' },
    ])
      expect(E.isLeft(decode({ caseId: theCase, event }))).toBe(true)
  })
})
