import { eventIdOf } from '@casetrail/testing'
import { describe, expect, test } from 'vitest'
import {
  accepted,
  blocked,
  closed,
  determined,
  logged,
  received,
  retention,
  retracted,
  theCase,
  told,
} from './facts.js'
import { born, bornCorrected } from './lives.js'

/* A safeguarded adult's case, its last years long over. */

const safeguarded = [
  born('2023-01-09', '1970-01-01'),
  received('2023-01-10'),
  accepted('2023-02-01'),
  logged('2023-02-02'),
  closed('2024-05-01'),
]
const isEligible = (facts: Parameters<typeof blocked>[0]) => blocked(facts).eligible
const listed = (facts: Parameters<typeof blocked>[0]) => told(facts).list('whatIsDue')[0]?.entry

describe('a life stage and the word that it rests on', () => {
  test('L21 · while that is the last word on the date of birth, the stage stands', () => {
    expect(retention(safeguarded)).toMatchObject({ class: 'ADULT_SG', keepThrough: '2044-05-01' })
    expect(isEligible(safeguarded)).toBe(true)
    expect(listed(safeguarded)).toMatchObject({ class: 'ADULT_SG', eligibleFrom: '2044-05-02', blockers: [] })
  })

  test('A3c, L21 · a date of birth that is corrected or taken away makes the class undetermined, with no process run', () => {
    for (const word of [bornCorrected('2050-01-01', '1970-01-02'), bornCorrected('2050-01-01', null)]) {
      const facts = [...safeguarded, word]
      expect(retention(facts)).toMatchObject({ class: 'UNDETERMINED', keepThrough: '2059-05-01' })
      expect(isEligible(facts)).toBe(false)
      expect(listed(facts)).toMatchObject({ class: 'UNDETERMINED', eligibleFrom: '2059-05-02' })
      expect(listed(facts)?.blockers).toEqual(['classUndetermined'])
    }
  })

  test('A3 · it stands again once it is determined anew', () => {
    const facts = [...safeguarded, bornCorrected('2050-01-01', '1970-01-02')]
    const days = { '2023-01-10': 'adult', '2023-02-01': 'adult', '2024-05-01': 'adult' } as const
    expect(retention([...facts, determined('2050-01-02', days)]).class).toBe('ADULT_SG')
    expect(listed([...facts, determined('2050-01-02', days)])?.class).toBe('ADULT_SG')
  })

  test('A3c, L21 · a human decision stands until the date of birth is spoken of again', () => {
    const unknown = [
      born('2023-01-09', null),
      received('2023-01-10', 'unknown'),
      accepted('2023-02-01', { lifeStage: 'unknown' }),
      logged('2023-02-02'),
      closed('2024-05-01', { lifeStage: 'unknown' }),
    ]
    const decided = [...unknown, determined('2024-06-01', { '2023-01-10': 'adult' }, 'humanDecision')]
    expect(retention(unknown).class).toBe('UNDETERMINED')
    expect(retention(decided).class).toBe('ADULT_SG')
    const known = [...decided, bornCorrected('2050-01-01', '1970-01-01')]
    const takenAway = [...known, bornCorrected('2050-02-01', null)]
    for (const facts of [known, takenAway]) {
      expect(retention(facts).class).toBe('UNDETERMINED')
      expect(listed(facts)?.class).toBe('UNDETERMINED')
    }
  })

  test('E5 · the explanation names what no longer stands, and the word that it does not rest on', () => {
    const { explanation } = retention([...safeguarded, bornCorrected('2050-01-01', null)])
    expect(explanation.find(({ rule }) => rule === 'aStageOnAnEarlierWordIsUnknown')).toMatchObject({
      clause: 'A3c',
      events: [eventIdOf(1), eventIdOf(5)],
      dates: ['2023-01-10'],
    })
    const { blockers } = blocked([...safeguarded, bornCorrected('2050-01-01', null)])
    expect(blockers.find(({ blocker }) => blocker === 'classUndetermined')?.events).toEqual([eventIdOf(5)])
  })

  test('L21 · a person’s row of the list is not listed, and holds no day that somebody opened', () => {
    const story = told(safeguarded)
    expect(story.list('whatIsDue').map(({ key }) => key)).toEqual([theCase])
    const rows = [story.row('whatIsDue', theCase), story.row('whatIsDue', story.events[0]?.stream ?? '')]
    expect(rows[1]).toMatchObject({ of: 'person', caseIds: [theCase] })
    expect(JSON.stringify(rows)).not.toContain('1970')
  })
})

describe('what a retraction takes away', () => {
  test('L3, L21 · it is reviewed also where the age was not known, and nothing of the case was certain', () => {
    const unknown = [
      received('2023-01-10', 'unknown'),
      accepted('2023-02-01', { lifeStage: 'unknown' }),
      closed('2024-05-01', { lifeStage: 'unknown' }),
    ]
    const facts = [...unknown, retracted('2024-06-01')]
    expect(retention(facts)).toMatchObject({ class: 'STANDARD', reviewFlags: ['classShortened'] })
    expect(isEligible(facts)).toBe(false)
  })
})

describe('the stages that mattered', () => {
  const rules = (facts: Parameters<typeof retention>[0]) =>
    retention(facts).explanation.map(({ says, rule }) => [rule, says] as const)

  test('A3, E5 · age at the referral, at acceptance where it differs, and why the longer text won', () => {
    const facts = [
      received('2023-01-10', 'child'),
      accepted('2023-02-01', { lifeStage: 'adult' }),
      closed('2024-05-01'),
    ]
    expect(retention(facts).class).toBe('CHILD_SG')
    const told = new Map(rules(facts))
    expect(told.get('ageIsAskedWhenAReferralWasReceived')).toContain('2023-01-10, when a referral was received: child')
    expect(told.get('anotherAgeAtAcceptanceIsTold')).toContain('2023-02-01, when safeguarding was accepted: adult')
    expect(told.get('theLongerTextWinsWhereBothFit')).toContain('CHILD_SG, the longer of both')
  })

  test('A3 · at acceptance nothing is told where it does not differ', () => {
    const told = new Map(rules([received('2023-01-10'), accepted('2023-02-01'), closed('2024-05-01')]))
    expect(told.has('ageIsAskedWhenAReferralWasReceived')).toBe(true)
    expect(told.has('anotherAgeAtAcceptanceIsTold')).toBe(false)
    expect(told.has('theLongerTextWinsWhereBothFit')).toBe(false)
  })
})
