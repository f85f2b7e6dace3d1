import type { Malformed } from '@casetrail/kernel'
import { kirkleesPolicy, type PlainPolicy, type Policy, policyFrom } from '@casetrail/policy'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { northshirePolicy } from './northshirePolicy.js'

const plain = (policy: unknown): PlainPolicy => JSON.parse(JSON.stringify(policy))
const kirklees = plain(kirkleesPolicy)
const faultsOf = (answer: E.Either<Malformed, Policy>) =>
  E.isLeft(answer) ? answer.left.faults.map(({ field, rule, clause }) => `${clause} ${field}: ${rule}`) : []

describe('a policy is plain JSON', () => {
  it.each([
    ['Kirklees', kirkleesPolicy],
    ['Northshire, an organisation with another notice', northshirePolicy],
  ])('E22 · %s reads, and survives JSON unchanged', (_, policy) => {
    expect(policyFrom(policy)).toEqual(E.right(policy))
    expect(policyFrom(plain(policy))).toEqual(E.right(policy))
  })

  it('C24 C26 C27 · the notice keeps cases for two, twenty and thirty-five years', () => {
    expect(kirkleesPolicy.schedules.map(({ code, years, clause }) => `${code} ${years} ${clause}`)).toEqual([
      'STANDARD 2 C24',
      'ADULT_SG 20 C26',
      'CHILD_SG 35 C27',
    ])
  })

  it('B13 · another organisation keeps other classes for other periods, without a change of code', () => {
    const read = policyFrom(northshirePolicy)
    expect(E.isRight(read) && read.right.schedules.map((row) => row.years)).toEqual([8, 25])
  })
})

const changed = (change: Partial<PlainPolicy>): unknown => ({ ...kirklees, ...change })
const [standard] = kirklees.schedules
const [support] = kirklees.purposes
const [pcn] = kirklees.registries.pcns
const [location] = kirklees.registries.copyLocations

describe('the parts of a policy fit together', () => {
  it.each<readonly [string, unknown, string]>([
    [
      'C24 · every closed case fits some row',
      changed({ schedules: kirklees.schedules.slice(1) }),
      'C24 schedules: must keep every case, adult or child, for some time without safeguarding',
    ],
    [
      'C24 · a child’s case fits some row too',
      changed({ schedules: [{ ...standard, supports: 'adult' } as never] }),
      'C24 schedules: must keep every case, adult or child, for some time without safeguarding',
    ],
    [
      'C24 · a class is named once',
      changed({ schedules: [...kirklees.schedules, standard as never] }),
      'C24 schedules.3: repeats an earlier entry',
    ],
    [
      'C1 · a code means one thing on any day',
      changed({ registries: { ...kirklees.registries, pcns: [pcn as never, pcn as never] } }),
      'C1 registries.pcns.1: names a code that another entry names on the same days',
    ],
    [
      'C1 · an entry does not end before it begins',
      changed({ registries: { ...kirklees.registries, pcns: [{ ...pcn, until: '1971-12-31' } as never] } }),
      'C1 registries.pcns.0.until: must not be before from',
    ],
    [
      'C41 · each location has a responsible party',
      changed({
        registries: { ...kirklees.registries, copyLocations: [{ ...location, responsible: 'nobody' } as never] },
      }),
      'C41 registries.copyLocations.0.responsible: must be a listed responsible party',
    ],
    [
      'C11 · a purpose is listed once',
      changed({ purposes: [support as never, support as never] }),
      'C11 purposes.1: repeats an earlier entry',
    ],
    [
      'C15 · every basis is described',
      changed({ purposes: [{ ...support, special: ['9(2)(h)'] } as never] }),
      'C15 purposes.0: names a lawful basis that bases does not describe',
    ],
    [
      'C15 · a basis of Art 9 alone is not enough',
      changed({ purposes: [{ ...support, ordinary: ['9(2)(g)'] } as never] }),
      'C15 purposes.0: must name bases of Art 6 as ordinary and of Art 9 as special',
    ],
    [
      'C15 · personal data needs a basis',
      changed({ purposes: [{ ...support, ordinary: [] } as never] }),
      'C15 purposes.0.ordinary: must name a basis, unless the data is anonymous',
    ],
    [
      'C16 · care never rests on explicit consent',
      changed({ purposes: [{ ...support, special: ['9(2)(a)'] } as never] }),
      'C16 purposes.0.special: must not rest care on explicit consent',
    ],
    [
      'C18 · substantial public interest names its condition and its document',
      changed({ bases: kirklees.bases.map((terms) => ({ ...terms, policyDocument: null })) }),
      'C18 bases.2: must name a condition of DPA 2018 Schedule 1 and the policy document',
    ],
    [
      'C15 · a basis is described once',
      changed({ bases: [...kirklees.bases, kirklees.bases[0] as never] }),
      'C15 bases.3: repeats an earlier entry',
    ],
    [
      'C43 · there is a privacy officer to alert',
      changed({ roles: kirklees.roles.filter((role) => role.code !== 'privacyOfficer') }),
      'C43 roles: must have a privacy officer',
    ],
    [
      'C42 · a role is defined once',
      changed({ roles: [...kirklees.roles, kirklees.roles[0] as never] }),
      'C42 roles.10: repeats an earlier entry',
    ],
    [
      'B40 · the checked years run forward',
      changed({ holidays: { ...kirklees.holidays, checkedThrough: 2018 } }),
      'B40 holidays.checkedThrough: must not be before checkedFrom',
    ],
    [
      'B40 · a day is changed once',
      changed({
        holidays: {
          ...kirklees.holidays,
          changes: [kirklees.holidays.changes[0] as never, kirklees.holidays.changes[0] as never],
        },
      }),
      'B40 holidays.changes.1: repeats an earlier entry',
    ],
  ])('%s', (_, policy, fault) => {
    expect(faultsOf(policyFrom(policy))).toEqual([fault])
  })

  it('C1 · a code may be listed again from the day after it ended', () => {
    const pcns = [
      { ...pcn, until: '2023-03-31' },
      { ...pcn, from: '2023-04-01' },
    ] as never
    expect(E.isRight(policyFrom(changed({ registries: { ...kirklees.registries, pcns } })))).toBe(true)
  })
})

describe('hostile input', () => {
  it('E22 · anything at all is answered, never thrown', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withDate: true, withMap: true }), (input) =>
        E.isLeft(policyFrom(input)),
      ),
    )
  })

  it('E22 · any one field left out is named', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(kirklees)), (field) => {
        const { [field as keyof PlainPolicy]: _, ...rest } = kirklees
        expect(faultsOf(policyFrom(rest))).toEqual([`E22 ${field}: is missing`])
      }),
    )
  })

  it('E22 · any setting outside its words is refused by name, and its value not repeated', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(kirklees.settings)), (field) => {
        const answer = policyFrom(changed({ settings: { ...kirklees.settings, [field]: 'synthetic secret' } }))
        expect(faultsOf(answer).every((fault) => fault.startsWith(`E22 settings.${field}: must be`))).toBe(true)
        expect(E.isLeft(answer)).toBe(true)
        expect(JSON.stringify(answer)).not.toContain('secret')
      }),
    )
  })

  it.each<readonly [string, unknown]>([
    ['an unknown field', { ...kirklees, marketing: true }],
    ['a prototype key', JSON.parse(`{"__proto__":{},${JSON.stringify(kirklees).slice(1)}`)],
    ['no years', changed({ schedules: [{ ...standard, years: 0 } as never] })],
    ['part of a year', changed({ schedules: [{ ...standard, years: 2.5 } as never] })],
    ['the reserved class', changed({ schedules: [{ ...standard, code: 'UNDETERMINED' } as never] })],
    ['a clause that the notice does not have', changed({ schedules: [{ ...standard, clause: 'C54' } as never] })],
    [
      'a day that does not exist',
      changed({ registries: { ...kirklees.registries, pcns: [{ ...pcn, from: '2023-02-29' } as never] } }),
    ],
    ['a code with blanks', changed({ purposes: [{ ...support, code: 'provide support' } as never] })],
    ['a reason of no length', changed({ settings: { ...kirklees.settings, reasonMinimumLength: 0 } })],
    [
      'a duty that there is not',
      changed({ roles: [{ code: 'cleaner', title: 'Cleaner', duties: ['everything'] } as never] }),
    ],
    ['a title of blanks', changed({ adoptedFor: ' \u00a0\u200b' })],
  ])('E22 · %s is refused', (_, policy) => {
    expect(faultsOf(policyFrom(policy)).length).toBeGreaterThan(0)
  })

  it('E22 · faults of all parts are collected', () => {
    const faults = faultsOf(policyFrom(changed({ version: '', logEntryDueDays: -1, earlyWarningDays: [1.5] })))
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'E22 version',
      'E22 logEntryDueDays',
      'E22 earlyWarningDays.0',
    ])
  })
})
