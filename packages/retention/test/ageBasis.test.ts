import type { LifeStage } from '@casetrail/events'
import { lifeStageOn } from '@casetrail/facts'
import { policyWith } from '@casetrail/testing'
import { describe, expect, test } from 'vitest'
import { accepted, closed, date, determined, received, reopened, retention, retracted } from './facts.js'

const stages = (at: { received: LifeStage; accepted: LifeStage; closed: LifeStage }) => [
  received('2023-01-10', at.received),
  accepted('2023-02-01', { lifeStage: at.accepted }),
  closed('2024-05-01', { lifeStage: at.closed }),
]

describe('whom the case supported', () => {
  test('A3 · received: the life stage on the day the referral was received decides', () => {
    expect(retention(stages({ received: 'child', accepted: 'adult', closed: 'adult' })).class).toBe('CHILD_SG')
    expect(retention(stages({ received: 'adult', accepted: 'child', closed: 'child' })).class).toBe('ADULT_SG')
  })

  test('A3 · acceptance: the life stage on the day of an acceptance decides', () => {
    const policy = policyWith({ ageBasis: 'acceptance' })
    expect(retention(stages({ received: 'child', accepted: 'adult', closed: 'adult' }), { policy }).class).toBe(
      'ADULT_SG',
    )
    expect(retention(stages({ received: 'adult', accepted: 'child', closed: 'adult' }), { policy }).class).toBe(
      'CHILD_SG',
    )
  })

  test('A3, A6, A7 · acceptance: one that was retracted, or does not count, says nothing of the case', () => {
    const policy = policyWith({ ageBasis: 'acceptance' })
    const child = { n: 2, lifeStage: 'child' } as const
    const others = [
      [accepted('2023-01-20', { ...child, body: 'marac' })],
      [accepted('2023-01-20', child), retracted('2023-01-21', 2)],
    ]
    for (const other of others) {
      const steps = [received('2023-01-10'), ...other, accepted('2023-02-01'), closed('2024-05-01')]
      expect(retention(steps, { policy }).class).toBe('ADULT_SG')
    }
  })

  test('A1, A3 · closure: an earlier closure that was reopened says nothing of the case', () => {
    const policy = policyWith({ ageBasis: 'closure' })
    const first = [received('2023-01-10'), accepted('2023-02-01'), closed('2023-05-01', { lifeStage: 'child' })]
    expect(retention([...first, reopened('2023-06-01'), closed('2024-05-01')], { policy }).class).toBe('ADULT_SG')
  })

  test('A3 · closure: the life stage on the day of the closure in force decides', () => {
    const policy = policyWith({ ageBasis: 'closure' })
    expect(retention(stages({ received: 'child', accepted: 'child', closed: 'adult' }), { policy }).class).toBe(
      'ADULT_SG',
    )
    expect(retention(stages({ received: 'adult', accepted: 'adult', closed: 'child' }), { policy }).class).toBe(
      'CHILD_SG',
    )
  })

  test('A3 · turning 18 on the day of the referral is an adult’s case, the day before a child’s', () => {
    const born = date('2005-01-10')
    const on = (day: string) =>
      retention([received(day, lifeStageOn(born, date(day))), accepted('2023-02-01'), closed('2024-05-01')]).class
    expect([on('2023-01-09'), on('2023-01-10')]).toEqual(['CHILD_SG', 'ADULT_SG'])
  })

  test('A3 · born on 29 February: a child through 28 February of a common year, an adult on 1 March', () => {
    const born = date('2008-02-29')
    const on = (day: string) =>
      retention([received(day, lifeStageOn(born, date(day))), accepted('2026-04-01'), closed('2026-05-01')]).class
    expect([on('2026-02-28'), on('2026-03-01')]).toEqual(['CHILD_SG', 'ADULT_SG'])
  })

  test('A3 · a child on any of several referrals makes it a child’s case, also beside an unknown', () => {
    for (const other of ['adult', 'unknown'] as const) {
      const steps = [
        received('2022-01-10', 'child'),
        received('2023-01-10', other),
        accepted('2023-02-01'),
        closed('2024-05-01'),
      ]
      expect(retention(steps).class).toBe('CHILD_SG')
    }
  })

  test('A3c · an unknown life stage leaves the class undetermined and shows the longest candidate', () => {
    const answer = retention(stages({ received: 'unknown', accepted: 'adult', closed: 'adult' }))
    expect(answer).toMatchObject({ class: 'UNDETERMINED', keepThrough: '2059-05-01' })
    expect(answer.candidates.map((one) => [one.class, one.certain])).toEqual([
      ['CHILD_SG', false],
      ['ADULT_SG', false],
      ['STANDARD', true],
    ])
    expect(answer.explanation.map((line) => line.clause)).toContain('A3c')
  })

  test('A3c · a determination settles it, and the latest one wins', () => {
    const unknown = stages({ received: 'unknown', accepted: 'unknown', closed: 'unknown' })
    const adult = [...unknown, determined('2024-06-01', { '2023-01-10': 'adult' })]
    expect(retention(adult).class).toBe('ADULT_SG')
    expect(retention([...adult, determined('2024-07-01', { '2023-01-10': 'child' })]).class).toBe('CHILD_SG')
    expect(retention([...adult, determined('2024-07-01', { '2023-01-10': 'unknown' })]).class).toBe('UNDETERMINED')
  })

  test('A3 · a policy with rows for children alone asks for age without any safeguarding', () => {
    const [standard, ...others] = policyWith({}).schedules
    if (standard === undefined) throw new Error('the policy has schedules')
    const policy = policyWith(
      {},
      {
        schedules: [
          { ...standard, supports: 'adult' },
          {
            ...standard,
            code: 'CHILD' as never,
            texts: standard.texts.map((text) => ({ ...text, years: 10 })),
            supports: 'child',
          },
          ...others,
        ],
      },
    )
    const by = (lifeStage: LifeStage) =>
      retention([received('2023-01-10', lifeStage), closed('2024-05-01')], { policy })
    expect(by('adult')).toMatchObject({ class: 'STANDARD', keepThrough: '2026-05-01' })
    expect(by('child')).toMatchObject({ class: 'CHILD', keepThrough: '2034-05-01' })
    expect(by('unknown')).toMatchObject({ class: 'UNDETERMINED', keepThrough: '2034-05-01' })
  })

  test('A3c · the only row that may fit is shown as the candidate, without naming any other', () => {
    const schedules = policyWith({})
      .schedules.slice(0, 1)
      .map((row) => ({ ...row, supports: 'child' as const }))
    const { explanation } = retention([received('2023-01-10', 'unknown')], { policy: policyWith({}, { schedules }) })
    expect(explanation.find((line) => line.rule === 'theOnlyCandidateIsShown')).toMatchObject({
      clause: 'C24',
      says: 'Until then the longest candidate is shown: STANDARD, 2 years.',
    })
  })
})
