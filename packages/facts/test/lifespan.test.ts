import {
  bornBeforeYear,
  caseFileFold,
  diedBeforeYear,
  type Lifespan,
  lastContactAt,
  lastContactFold,
  lifespanAt,
  personFileFold,
} from '@casetrail/facts'
import { endOfTime, type Instant, type LocalDate, Part, replay } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fact as Clear, idOf, recorded as inClear, instant } from './recorded.js'

const date = (text: string) => text as LocalDate
const identity = { name: 'Synthetic', address: null, phone: null, email: null, nhsNumber: null }

/** A fact with what is sealed in it, where that can be read. */
interface Fact extends Clear {
  readonly client: object | null
}

const history = (facts: readonly Fact[]) =>
  inClear(facts).map((event, n) => {
    const client = facts[n]?.client ?? null
    return { ...event, parts: { client: client === null ? Part.closed : Part.open(client) } } as typeof event
  })

const recorded = (dateOfBirth: string | null, bornBefore: number | null, isOpen = true): Fact => ({
  type: 'PersonDetailsRecorded',
  on: '2024-01-01',
  data: { dateOfBirthKnown: dateOfBirth !== null, bornBeforeYear: bornBefore },
  client: isOpen ? { ...identity, dateOfBirth } : null,
})

const corrected = (fields: readonly ('dateOfBirth' | 'phone')[], dateOfBirth: string | null): Fact => ({
  type: 'PersonDetailsCorrected',
  on: '2024-02-01',
  data: { fields, dateOfBirthKnown: dateOfBirth !== null, bornBeforeYear: null },
  client: { ...identity, dateOfBirth },
})

const dead = (diedOn: string | null, diedBefore: number | null, isOpen = true): Fact => ({
  type: 'PersonDied',
  on: '2024-03-05',
  data: { source: 'register', diedBeforeYear: diedBefore },
  client: isOpen ? { diedOn, note: null } : null,
})

const lifespan = (facts: readonly Fact[], at: Instant = endOfTime): Lifespan =>
  lifespanAt(replay(personFileFold, history(facts), kirkleesPolicy), at)

const births = (facts: readonly Fact[]) => lifespan(facts).births.map(({ born }) => born)

describe('between which days a person was born', () => {
  test('L21 · the day where it can be read, its year where only that is in clear, and otherwise nothing', () => {
    expect(births([recorded('2008-02-29', 2009)])).toEqual([{ earliest: '2008-02-29', latest: '2008-02-29' }])
    expect(births([recorded('2008-02-29', 2009, false)])).toEqual([{ earliest: '2008-01-01', latest: '2008-12-31' }])
    expect(births([recorded('2008-02-29', null, false)])).toEqual(['notRead'])
    expect(births([recorded(null, null)])).toEqual(['notKnown'])
    expect(births([])).toEqual(['notKnown'])
  })

  test('C47 · each word on it stays; a correction of something else is none', () => {
    expect(births([recorded('2008-02-29', null), corrected(['phone'], '2008-02-29')])).toHaveLength(1)
    expect(births([recorded('2008-02-29', null), corrected(['dateOfBirth'], null)])).toEqual([
      { earliest: '2008-02-29', latest: '2008-02-29' },
      'notKnown',
    ])
  })
})

describe('whether and when they died', () => {
  test('E11 · no later than it was recorded, and not before it became true', () => {
    expect(lifespan([recorded(null, null)]).died).toBe('no')
    expect(lifespan([dead('2024-03-01', 2025)]).died).toEqual({ earliest: '2024-03-01', latest: '2024-03-01' })
    expect(lifespan([dead('2024-03-01', 2025, false)]).died).toEqual({ earliest: '2024-01-01', latest: '2024-03-05' })
    expect(lifespan([dead('2023-03-01', 2024, false)]).died).toEqual({ earliest: '2023-01-01', latest: '2023-12-31' })
    expect(lifespan([dead(null, null)]).died).toEqual({ earliest: null, latest: '2024-03-05' })
    expect(lifespan([dead('2024-03-01', 2025)], instant('2024-03-04')).died).toBe('no')
  })
})

describe('what is in clear', () => {
  const [first] = kirkleesPolicy.schedules
  const resting = (more: object): Policy => ({
    ...kirkleesPolicy,
    schedules:
      first === undefined ? [] : [{ ...first, texts: first.texts.map((text) => ({ ...text, ...more }) as never) }],
  })

  test('C6 · the year after, where a schedule rests on it, and nothing where none does', () => {
    expect(bornBeforeYear(kirkleesPolicy, date('2008-12-31'))).toBeNull()
    expect(diedBeforeYear(kirkleesPolicy, date('2008-12-31'))).toBeNull()
    expect(bornBeforeYear(resting({ from: 'birthday', birthday: 25 }), date('2008-12-31'))).toBe(2009)
    expect(bornBeforeYear(resting({ from: 'birthday', birthday: 25 }), null)).toBeNull()
    expect(diedBeforeYear(resting({ from: 'death' }), date('2024-02-29'))).toBe(2025)
  })
})

describe('the last contact', () => {
  const happened = (type: Clear['type'], on: string, data: object = {}): Clear => ({ type, on, data })
  const attempt = (on: string, outcome: string) => happened('ContactAttempted', on, { outcome })
  const last = (facts: readonly Clear[]) => replay(lastContactFold, inClear(facts), kirkleesPolicy).last

  test('B13 · a referral, a note, a questionnaire, or an attempt that the person answered', () => {
    const first = happened('ReferralReceived', '2024-01-01')
    expect(last([])).toBeNull()
    expect(last([first])).toEqual({ on: '2024-01-01', at: instant('2024-01-01'), event: idOf(0) })
    expect(last([first, happened('CaseNoteAdded', '2024-03-01'), attempt('2024-02-01', 'reached')])?.on).toBe(
      '2024-03-01',
    )
    expect(last([first, attempt('2024-02-01', 'declinedToTalk')])?.on).toBe('2024-02-01')
    for (const outcome of ['noAnswer', 'messageLeft', 'wrongNumber'])
      expect(last([first, attempt('2024-02-01', outcome)])?.on).toBe('2024-01-01')
    expect(last([first, happened('CaseClosed', '2024-02-01')])?.on).toBe('2024-01-01')
    expect(last([first, happened('OutcomeMeasured', '2024-06-30T23:30:00.000Z')])?.on).toBe('2024-07-01')
  })

  test('E6 · the row of a list and the case itself say the same', () => {
    const some = fc.array(
      fc.record({
        on: fc.integer({ min: 10, max: 28 }).map((n) => `2024-01-${n}`),
        outcome: fc.constantFrom('reached', 'noAnswer', 'messageLeft', 'declinedToTalk'),
      }),
    )
    fc.assert(
      fc.property(some, (attempts) => {
        const facts = attempts.map(({ on, outcome }) => attempt(on, outcome))
        const file = replay(caseFileFold, inClear(facts), kirkleesPolicy)
        expect(lastContactAt(file, endOfTime)).toEqual(last(facts))
      }),
    )
  })
})
