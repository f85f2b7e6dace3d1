import { kirkleesPolicy, type PlainPolicy, policyFrom, restsOnBirth, restsOnDeath } from '@casetrail/policy'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'

/* SYNTHETIC schedules: what a policy may say of how long a record is kept, and what it may not. */

const words = {
  eventTypes: kirkleesPolicy.settings.onClosedCase,
  purposes: kirkleesPolicy.purposes.map(({ code }) => code),
}

type Row = PlainPolicy['schedules'][number]
type Text = Row['texts'][number]
type Age = Text['ages'][number]

const text = (said: Partial<Text>): Text =>
  ({
    title: 'Synthetic',
    clause: 'C24',
    years: 2,
    months: 0,
    from: 'closure',
    birthday: null,
    ages: [],
    ...said,
  }) as Text

const row = (texts: readonly Text[], said: Partial<Row> = {}): Row => ({
  code: 'ROW',
  supports: 'anyone',
  acceptedSafeguarding: false,
  decides: 'longest',
  ...said,
  texts,
})

const age = (at: Age['at'], least: number | null, under: number | null): Age => ({ at, least, under })

const policyOf = (rows: readonly Row[], settings = {}) =>
  policyFrom({ ...kirkleesPolicy, schedules: rows, settings: { ...kirkleesPolicy.settings, ...settings } }, words)

const faultsOf = (rows: readonly Row[], settings = {}): readonly string[] => {
  const read = policyOf(rows, settings)
  return E.isLeft(read) ? read.left.faults.map(({ clause, field, rule }) => `${clause} ${field}: ${rule}`) : []
}

const standard = row([text({})], { code: 'STANDARD' })
const notCovered = 'C24 schedules: must keep every case, adult or child, for some time without safeguarding'

describe('what a text of the schedule may not say', () => {
  it.each<readonly [string, Row, string]>([
    [
      'A3 · years from a birthday say which one',
      row([text({ from: 'birthday' })]),
      'A3 schedules.1.texts.0.birthday: must say which birthday where the years run from one, and be null elsewhere',
    ],
    [
      'A3 · years from anything else say none',
      row([text({ birthday: 18 } as never)]),
      'A3 schedules.1.texts.0.birthday: must say which birthday where the years run from one, and be null elsewhere',
    ],
    [
      'C24 · nothing is kept for no time',
      row([text({ years: 0 })]),
      'C24 schedules.1.texts.0.years: must keep for some time, unless it keeps to a birthday',
    ],
    [
      'A3 · an age that nobody can be is not asked for',
      row([text({ ages: [age('closure', 18, 18)] })]),
      'A3 schedules.1.texts.0.ages.0: must ask for a least age, an age to be under, or both with the least one smaller',
    ],
    [
      'A3 · some age is asked for',
      row([text({ ages: [age('closure', null, null)] })]),
      'A3 schedules.1.texts.0.ages.0: must ask for a least age, an age to be under, or both with the least one smaller',
    ],
    [
      'L3 · what rests on an acceptance needs one',
      row([text({ from: 'acceptance' })]),
      'L3 schedules.1.texts.0: must stand in a row for accepted safeguarding whose longest text decides, since it rests on an acceptance',
    ],
    [
      'L3 · a further acceptance must not choose a shorter text',
      row([text({ ages: [age('acceptance', null, 18)] }), text({ years: 30 })], {
        acceptedSafeguarding: true,
        decides: 'first',
      }),
      'L3 schedules.1.texts.0: must stand in a row for accepted safeguarding whose longest text decides, since it rests on an acceptance',
    ],
    [
      'C24 · every text can be reached',
      row([text({}), text({ years: 9 })], { decides: 'first' }),
      'C24 schedules.1.texts.1: must not follow a text that fits every case, since it is never reached',
    ],
  ])('%s', (_, bad, fault) => {
    expect(faultsOf([standard, bad])).toEqual([fault])
  })

  it('C24 · the clause of a text is a clause of the policy', () => {
    expect(faultsOf([row([text({ clause: 'N9' })])])).toEqual([
      'C24 schedules.0.texts.0.clause: must be the id of one of the policy’s clauses',
    ])
  })
})

describe('C24 · every closed case of a living person fits some text that ends', () => {
  const under = (at: Age['at'], years: number) => text({ ages: [age(at, null, years)] })
  const from = (at: Age['at'], years: number) => text({ ages: [age(at, years, null)] })

  it.each<readonly [string, readonly Row[], object]>([
    ['an age that is left out', [row([under('closure', 17), from('closure', 18)])], {}],
    ['ages on different occasions', [row([under('closure', 18), from('received', 18)])], {}],
    ['the dead alone', [row([text({ from: 'death' })])], {}],
    [
      'children by referral, adults by closure',
      [row([text({})], { supports: 'child' }), row([from('closure', 21)], { code: 'B' })],
      {},
    ],
  ])('C24 · %s', (_, rows, settings) => {
    expect(faultsOf(rows, settings)).toEqual([notCovered])
  })

  it('C24 · texts that leave nobody out are taken, whatever their ages', () => {
    expect(faultsOf([row([under('closure', 17), from('closure', 17)])])).toEqual([])
    expect(faultsOf([row([under('received', 18), from('lastContact', 18)])])).toEqual([])
    const byStage = [row([text({})], { supports: 'child' }), row([text({})], { code: 'B', supports: 'adult' })]
    expect(faultsOf(byStage, { ageBasis: 'closure' })).toEqual([])
    expect(faultsOf([row([text({ from: 'birthday', birthday: 25, years: 0 })])])).toEqual([])
  })
})

describe('C6 · the year of a birth or death is needed in clear only where a text rests on it', () => {
  const rests = (texts: readonly Text[]) => {
    const read = policyOf([standard, row(texts)])
    return E.isRight(read) && [restsOnBirth(read.right), restsOnDeath(read.right)]
  }

  it('C6 · not in Kirklees', () => {
    expect([restsOnBirth(kirkleesPolicy), restsOnDeath(kirkleesPolicy)]).toEqual([false, false])
  })

  it('C6 · by birthdays and ages, by deaths and ages at death', () => {
    expect(rests([text({ from: 'lastContact' })])).toEqual([false, false])
    expect(rests([text({ from: 'birthday', birthday: 25 })])).toEqual([true, false])
    expect(rests([text({ ages: [age('closure', 18, null)] })])).toEqual([true, false])
    expect(rests([text({ from: 'death' })])).toEqual([false, true])
    expect(rests([text({ ages: [age('death', null, 18)] })])).toEqual([true, true])
  })
})
