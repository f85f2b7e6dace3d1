import { casetrailEvents } from '@casetrail/events'
import type { Malformed } from '@casetrail/kernel'
import {
  defaultSettings,
  kirkleesPolicy,
  type PlainPolicy,
  type Policy,
  policyFrom as policyOf,
  purposeCodes,
  settingChoices,
  vocabularyOf,
} from '@casetrail/policy'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { northshirePolicy, northshireVocabulary } from './northshirePolicy.js'

/** All that Casetrail's rooms record and act for. */
const vocabulary = vocabularyOf([
  { events: casetrailEvents, decisions: Object.values(purposeCodes).map((purpose) => ({ purpose })) },
])
const policyFrom = (json: unknown) => policyOf(json, vocabulary)

const plain = (policy: unknown): PlainPolicy => JSON.parse(JSON.stringify(policy))
const kirklees = plain(kirkleesPolicy)
const faultsOf = (answer: E.Either<Malformed, Policy>) =>
  E.isLeft(answer) ? answer.left.faults.map(({ field, rule, clause }) => `${clause} ${field}: ${rule}`) : []

describe('a policy is plain JSON', () => {
  it.each([
    ['Kirklees', kirkleesPolicy, vocabulary],
    ['Northshire, an organisation with another notice', northshirePolicy, northshireVocabulary],
  ])('E22 · %s reads, and survives JSON unchanged', (_, policy, words) => {
    expect(policyOf(policy, words)).toEqual(E.right(policy))
    expect(policyOf(plain(policy), words)).toEqual(E.right(policy))
  })

  it('C24 C26 C27 · the notice keeps cases for two, twenty and thirty-five years', () => {
    const rows = kirkleesPolicy.schedules.flatMap(({ code, texts }) => texts.map((text) => ({ code, ...text })))
    expect(rows.map(({ code, years, from, clause }) => `${code} ${years} from ${from} ${clause}`)).toEqual([
      'STANDARD 2 from closure C24',
      'ADULT_SG 20 from closure C26',
      'CHILD_SG 35 from closure C27',
    ])
  })

  it('B13 · another organisation keeps other classes for other periods, without a change of code', () => {
    const read = policyOf(northshirePolicy, northshireVocabulary)
    const texts = E.isRight(read) ? read.right.schedules.flatMap((row) => row.texts) : []
    expect(texts.map(({ clause, years }) => `${clause} ${years}`)).toEqual(['N3.1 8', 'N3.2 25'])
  })
})

const changed = (change: Partial<PlainPolicy>): unknown => ({ ...kirklees, ...change })
const [standard] = kirklees.schedules
const keeping = (change: object) => ({ ...standard, texts: [{ ...standard?.texts[0], ...change }] }) as never
const [support, ...otherPurposes] = kirklees.purposes
const [clause] = kirklees.clauses
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
      changed({ purposes: [...kirklees.purposes, support as never] }),
      'C11 purposes.20: repeats an earlier entry',
    ],
    [
      'C15 · every basis is described',
      changed({ purposes: [{ ...support, special: ['9(2)(h)'] } as never, ...otherPurposes] }),
      'C15 purposes.0: names a lawful basis that bases does not describe',
    ],
    [
      'C15 · a basis of Art 9 alone is not enough',
      changed({ purposes: [{ ...support, ordinary: ['9(2)(g)'] } as never, ...otherPurposes] }),
      'C15 purposes.0: must name bases of Art 6 as ordinary and of Art 9 as special',
    ],
    [
      'C15 · personal data needs a basis',
      changed({ purposes: [{ ...support, ordinary: [] } as never, ...otherPurposes] }),
      'C15 purposes.0.ordinary: must name a basis, unless the data is anonymous',
    ],
    [
      'C16 · care never rests on explicit consent',
      changed({ purposes: [{ ...support, special: ['9(2)(a)'] } as never, ...otherPurposes] }),
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
      'C24 · a schedule rests on a body whose acceptance counts',
      changed({
        registries: {
          ...kirklees.registries,
          safeguardingBodies: kirklees.registries.safeguardingBodies.map((body) => ({
            ...body,
            acceptanceCounts: false,
          })),
        },
      }),
      'A7 registries.safeguardingBodies: must have a body whose acceptance counts, since a schedule rests on one',
    ],
    [
      'A11 · alerts after agreed closures alone need a reason that is agreed',
      changed({
        settings: { ...kirklees.settings, alertForClosures: 'mutualOnly' },
        registries: {
          ...kirklees.registries,
          closureReasons: kirklees.registries.closureReasons.filter((reason) => !reason.mutuallyAgreed),
        },
      }),
      'A11 settings.alertForClosures: must not wait for a mutually agreed closure, since no closure reason is one',
    ],
    [
      'C42 · a role has a duty once',
      changed({
        roles: kirklees.roles.map((role, i) => (i === 0 ? { ...role, duties: ['frontLine', 'frontLine'] } : role)),
      }),
      'C42 roles.0.duties.1: repeats an earlier entry',
    ],
    [
      'C10 · a version of a questionnaire is listed once',
      changed({
        registries: {
          ...kirklees.registries,
          instruments: [{ ...kirklees.registries.instruments[0], versions: ['1', '1'] } as never],
        },
      }),
      'C10 registries.instruments.0.versions.1: repeats an earlier entry',
    ],
    [
      'C15 · a purpose names a basis once',
      changed({ purposes: [{ ...support, special: ['9(2)(g)', '9(2)(g)'] } as never, ...otherPurposes] }),
      'C15 purposes.0.special.1: repeats an earlier entry',
    ],
    [
      'E6 · a warning comes once',
      changed({ earlyWarningDays: [30, 30] }),
      'E6 earlyWarningDays.1: repeats an earlier entry',
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

  it.each<readonly [string, unknown, string]>([
    [
      'a schedule',
      changed({ schedules: [keeping({ clause: 'C54' }), ...kirklees.schedules.slice(1)] }),
      'C24 schedules.0.texts.0.clause',
    ],
    [
      'a purpose',
      changed({ purposes: [{ ...support, clause: 'N1' } as never, ...otherPurposes] }),
      'C11 purposes.0.clause',
    ],
    [
      'a lawful basis',
      changed({ bases: kirklees.bases.map((terms, i) => (i === 1 ? { ...terms, clause: 'C061' } : terms)) }),
      'C15 bases.1.clause',
    ],
  ])('E22 · %s names a clause of the policy itself', (_, policy, fault) => {
    expect(faultsOf(policyFrom(policy))).toEqual([`${fault}: must be the id of one of the policy’s clauses`])
  })

  it('E22 · a clause is told apart, and says why it is not held', () => {
    const clauses = [...kirklees.clauses, clause as never, { ...clause, id: 'N1', kind: 'planned' } as never]
    expect(faultsOf(policyFrom(changed({ clauses })))).toEqual([
      'E22 clauses.53: repeats an earlier entry',
      'E22 clauses.54.reason: must say why the software does not hold the clause, and be null for one that it holds',
    ])
  })

  it('C1 · a code may be listed again from the day after it ended', () => {
    const pcns = [
      { ...pcn, until: '2023-03-31' },
      { ...pcn, from: '2023-04-01' },
    ] as never
    expect(E.isRight(policyFrom(changed({ registries: { ...kirklees.registries, pcns } })))).toBe(true)
  })
})

describe('a policy names what the rooms know', () => {
  it('A12b · a misspelt event type is refused where it stands, and one named twice', () => {
    const onClosedCase = ['CaseReopned', ...kirklees.settings.onClosedCase, 'CaseReopened']
    expect(faultsOf(policyFrom(changed({ settings: { ...kirklees.settings, onClosedCase } })))).toEqual([
      'A12b settings.onClosedCase.21: repeats an earlier entry',
      'A12b settings.onClosedCase.0: must be the type of an event that the rooms record',
    ])
  })

  it('E22 · a word that several rooms use is one word', () => {
    const room = { events: [{ type: 'CaseReopened' }], decisions: [{ purpose: 'provideSupport' }] }
    expect(vocabularyOf([room, { ...room, decisions: [] }, room])).toEqual({
      eventTypes: ['CaseReopened'],
      purposes: ['provideSupport'],
    })
  })

  it('A12b · the default names only events that Casetrail records', () => {
    expect(defaultSettings.onClosedCase.filter((type) => !vocabulary.eventTypes.includes(type))).toEqual([])
  })

  it('C11 · a purpose for which the rooms act is listed; a misspelt one is not it', () => {
    const purposes = [{ ...support, code: 'provideSuport' } as never, ...otherPurposes]
    expect(faultsOf(policyFrom(changed({ purposes })))).toEqual([
      'C11 purposes: must list provideSupport, for which the rooms act',
    ])
  })

  it('C11 · a purpose of the notice for which no room acts yet may stand', () => {
    const purposes = [...kirklees.purposes, { ...support, code: 'seeLater' } as never]
    expect(faultsOf(policyFrom(changed({ purposes })))).toEqual([])
  })
})

const withSetting = (property: string, value: unknown) =>
  policyFrom(changed({ settings: { ...kirklees.settings, [property]: value } as never }))

describe('every choice of every setting', () => {
  it.each(settingChoices)('$id · $property: $choice is accepted, and made', ({ property, value, isMadeBy }) => {
    const read = withSetting(property, value)
    expect(E.isRight(read) && isMadeBy(read.right.settings)).toBe(true)
  })

  it.each(settingChoices)('$id · $property: $choice misspelt is refused by that name and clause', (one) => {
    const { id, property, value } = one
    const misspelt = Array.isArray(value) ? value.map((word) => `${word} `) : `${value} `
    const faults = faultsOf(withSetting(property, misspelt))
    expect(faults.length).toBeGreaterThan(0)
    for (const fault of faults) expect(fault).toMatch(new RegExp(`^${id} settings\\.${property}(\\.\\d+)?: must be `))
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

  it('E22 · any setting outside its words is refused by name and id, and its value not repeated', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(kirklees.settings)), (field) => {
        const answer = policyFrom(changed({ settings: { ...kirklees.settings, [field]: 'synthetic secret' } }))
        const id = settingChoices.find((one) => one.property === field)?.id
        expect(faultsOf(answer).every((fault) => fault.startsWith(`${id} settings.${field}: must be`))).toBe(true)
        expect(E.isLeft(answer)).toBe(true)
        expect(JSON.stringify(answer)).not.toContain('secret')
      }),
    )
  })

  it.each<readonly [string, unknown]>([
    ['an unknown field', { ...kirklees, marketing: true }],
    ['a prototype key', JSON.parse(`{"__proto__":{},${JSON.stringify(kirklees).slice(1)}`)],
    ['no years', changed({ schedules: [keeping({ years: 0 })] })],
    ['part of a year', changed({ schedules: [keeping({ years: 2.5 })] })],
    ['the reserved class', changed({ schedules: [{ ...standard, code: 'UNDETERMINED' } as never] })],
    ['a clause that the notice does not have', changed({ schedules: [keeping({ clause: 'C54' })] })],
    [
      'a day that does not exist',
      changed({ registries: { ...kirklees.registries, pcns: [{ ...pcn, from: '2023-02-29' } as never] } }),
    ],
    ['a code with blanks', changed({ purposes: [{ ...support, code: 'provide support' } as never, ...otherPurposes] })],
    ['a reason of no length', changed({ settings: { ...kirklees.settings, reasonMinimumLength: 0 } })],
    [
      'a duty that there is not',
      changed({ roles: [{ code: 'cleaner', title: 'Cleaner', duties: ['everything'] } as never] }),
    ],
    ['a title of blanks', changed({ adoptedFor: ' \u00a0\u200b' })],
  ])('E22 · %s is refused', (_, policy) => {
    expect(faultsOf(policyFrom(policy)).length).toBeGreaterThan(0)
  })

  it.each(['A1', 'B40', 'E22', 'L3', 'A12b', '', 'N 1', 'N1'.repeat(11)])(
    'E22 · %j is no id of a clause: Casetrail’s own are its own',
    (id) => {
      const clauses = [...kirklees.clauses, { ...clause, id } as never]
      expect(faultsOf(policyFrom(changed({ clauses }))).map((fault) => fault.split(',')[0])).toEqual([
        'E22 clauses.53.id: must be a clause id: letters',
      ])
    },
  )

  it('E22 · faults of all parts are collected', () => {
    const faults = faultsOf(policyFrom(changed({ version: '', logEntryDueDays: -1, earlyWarningDays: [1.5] })))
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'E22 version',
      'E22 logEntryDueDays',
      'E22 earlyWarningDays.0',
    ])
  })
})
