import { addDays, daysBetween, type LocalDate } from '@casetrail/kernel'
import { type Policy, policyFrom, type RetentionSchedule, type RetentionText } from '@casetrail/policy'
import type { Retention } from '@casetrail/retention'
import type { Fact } from '@casetrail/testing'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { whatIsDue } from '../src/due/whatIsDue.js'
import { whenDoesRetentionEnd } from '../src/period/whenDoesRetentionEnd.js'
import { acceptanceOn, day, firstDay, histories } from './arbitraryHistories.js'
import { retention as asking, closed, date, received, theCase, told } from './facts.js'
import { attempted, born, bornCorrected, died, noted, type Reading } from './lives.js'
import { row, withSchedules } from './otherSchedules.js'

/* Laws over random schedules, lives and histories. */

const runs = { numRuns: 400 }

const age = fc.constantFrom(16, 17, 18, 25)

const asked: fc.Arbitrary<RetentionText['ages'][number]> = fc
  .record({
    at: fc.constantFrom('received', 'lastContact', 'closure', 'death'),
    least: age,
    under: age,
    which: fc.nat(2),
  })
  .map(({ at, least, under, which }) => ({
    at,
    least: which === 0 ? null : least,
    under: which === 1 ? null : which === 2 ? least + 2 : under,
  }))

const length = { years: fc.integer({ min: 0, max: 40 }), months: fc.integer({ min: 1, max: 14 }) }

const acceptedUnder18 = { at: 'acceptance', least: null, under: 18 } as const

const ages = fc.array(asked, { maxLength: 1 })

const texts = fc.oneof(
  fc.record({ ...length, ages, from: fc.constantFrom('closure', 'lastContact', 'death') }),
  fc.record({ ...length, ages, from: fc.constant('birthday' as const), birthday: age }),
)

const accepting = fc.oneof(
  texts,
  fc.record({ ...length, ages, from: fc.constantFrom('closure', 'acceptance') }),
  fc.record({ ...length, from: fc.constant('closure' as const), ages: fc.constant([acceptedUnder18]) }),
)

const named = <T extends object>(some: readonly T[]) => some.map((one, i) => ({ title: `Text ${i}`, ...one }))

const rows: fc.Arbitrary<RetentionSchedule> = fc.oneof(
  fc
    .record({
      some: fc.array(texts, { minLength: 1, maxLength: 3 }),
      supports: fc.constantFrom('anyone', 'adult', 'child'),
      decides: fc.constantFrom('first', 'earliest', 'longest'),
      acceptedSafeguarding: fc.boolean(),
    })
    .map(({ some, ...other }) => row('ROW', named(some), other)),
  fc
    .record({
      some: fc.array(accepting, { minLength: 1, maxLength: 3 }),
      supports: fc.constantFrom('anyone', 'child'),
      decides: fc.constantFrom('first', 'earliest', 'longest', 'longest', 'longest'),
    })
    .map(({ some, ...other }) => row('ROW', named(some), { ...other, acceptedSafeguarding: true })),
)

const base = row('BASE', [{ title: '1 year from closure', years: 1 }])

const isCoherent = (policy: Policy): boolean => {
  const words = { eventTypes: policy.settings.onClosedCase, purposes: policy.purposes.map(({ code }) => code) }
  const read = policyFrom(policy, words)
  return E.isRight(read) || read.left.faults.every(({ field }) => !field.startsWith('schedules'))
}

const settings = fc.record({
  disposalFrom: fc.constantFrom('dayAfterAnniversary', 'onAnniversary'),
  acceptedAfterClosureAnchor: fc.constantFrom('closure', 'laterOfClosureAndAcceptance'),
})

/** Random schedules that a policy may have. */
const policies: fc.Arbitrary<Policy> = fc
  .tuple(fc.array(rows, { minLength: 1, maxLength: 3 }), settings)
  .map(([some, chosen]) =>
    withSchedules([base, ...some.map((one, i) => ({ ...one, code: `ROW_${i}` as RetentionSchedule['code'] }))], chosen),
  )
  .filter(isCoherent)

const birthday: fc.Arbitrary<LocalDate> = fc.oneof(
  fc.integer({ min: 0, max: 9000 }).map((n) => addDays(date('1995-01-01'), n)),
  fc.constantFrom(date('2004-02-29'), date('2008-02-29')),
)

interface Life {
  readonly birth: LocalDate
  readonly death: LocalDate | null
}

const lives: fc.Arbitrary<Life> = fc.record({ birth: birthday, death: fc.option(day) })

/** The steps of a life, as far as they can be read. */
const lived = ({ birth, death }: Life, reading: Reading): readonly Fact[] => [
  born('2019-12-31', birth, reading),
  ...(death === null ? [] : [died(addDays(death, 3), death, reading)]),
]

const stageOn = (birth: LocalDate, on: LocalDate) =>
  on < `${+birth.slice(0, 4) + 18}${birth.slice(4)}` ? 'child' : 'adult'

/** A case whose stages say what the date of birth does, with contacts, closed on its last day. */
const supported = (birth: LocalDate, contacts: readonly LocalDate[], closing: LocalDate): readonly Fact[] => [
  received(firstDay, stageOn(birth, firstDay)),
  ...contacts.map((on, n) => (n % 2 === 0 ? noted(on, n) : attempted(on, 'reached'))),
  closed(closing, { lifeStage: stageOn(birth, closing) }),
]

const cases = fc
  .record({ life: lives, contacts: fc.array(day, { maxLength: 3 }), closing: day })
  .map(({ life, contacts, closing }) => ({ life, steps: supported(life.birth, contacts, closing) }))

const at = '2200-01-01'
const retention = (facts: readonly Fact[], policy: Policy): Retention => asking(facts, { policy, at })

/** Without an end is later than any day. */
const endOf = ({ eligibleFrom }: Pick<Retention, 'eligibleFrom'>): string => eligibleFrom ?? '9999-99-99'

const isEligible = (facts: readonly Fact[], policy: Policy, on: string): boolean =>
  told(facts, { policy, at }).ask('whatBlocksDisposal', { caseId: theCase }, { validAt: on, knownAt: at }).eligible

describe('laws of schedules', () => {
  test('L21 · who can read less never sees an earlier end, whether in a question or in the list', () => {
    let later = 0
    fc.assert(
      fc.property(cases, policies, ({ life, steps }, policy) => {
        const [byDay, byYear, byNothing] = (['day', 'year', 'nothing'] as const).map((reading) =>
          endOf(retention([...lived(life, reading), ...steps], policy)),
        )
        const listed = (reading: Reading): string => {
          const row = told([...lived(life, reading), ...steps], { policy, at }).row('whatIsDue', theCase)
          return (row && whatIsDue.listedAt(row, policy)) ?? '9999-99-99'
        }
        expect((byYear ?? '') >= (byDay ?? '')).toBe(true)
        expect((byNothing ?? '') >= (byDay ?? '')).toBe(true)
        expect(listed('year')).toBe(byYear)
        expect(listed('nothing')).toBe(byNothing)
        // Whoever opened the day: the row of a list does not hold it.
        expect(listed('day') >= (byDay ?? '')).toBe(true)
        if (listed('day') > (byDay ?? '')) later += 1
      }),
      runs,
    )
    expect(later).toBeGreaterThan(10)
  })

  test('L21 · the year alone gives an end no earlier than any day of that year would', () => {
    fc.assert(
      fc.property(cases, policies, fc.integer({ min: 0, max: 365 }), ({ life, steps }, policy, n) => {
        const other = addDays(date(`${life.birth.slice(0, 4)}-01-01`), n)
        fc.pre(other.slice(0, 4) === life.birth.slice(0, 4))
        const known = endOf(retention([...lived(life, 'year'), ...steps], policy))
        const world = endOf(retention([...lived({ ...life, birth: other }, 'day'), ...steps], policy))
        expect(known >= world).toBe(true)
      }),
      runs,
    )
  })

  test('L21 · a case is eligible only once every row that may fit has ended, and a class is decided', () => {
    let eligible = 0
    fc.assert(
      fc.property(
        cases,
        policies,
        fc.constantFrom<Reading>('day', 'year', 'nothing'),
        ({ life, steps }, policy, reading) => {
          const all = [...lived(life, reading), ...steps]
          for (const on of ['2024-06-01', '2034-06-01', '2060-06-01']) {
            if (!isEligible(all, policy, on)) continue
            eligible += 1
            const { class: code, candidates } = told(all, { policy, at }).ask(
              'whenDoesRetentionEnd',
              { caseId: theCase },
              { validAt: on, knownAt: at },
            )
            expect(code).not.toBe('UNDETERMINED')
            for (const { keepThrough } of candidates) expect((keepThrough ?? '9999') < on).toBe(true)
          }
        },
      ),
      runs,
    )
    expect(eligible).toBeGreaterThan(50)
  })

  test('L21 · taking a date of birth away never makes a case end sooner, and blocks what rested on it', () => {
    fc.assert(
      fc.property(cases, policies, ({ life, steps }, policy) => {
        const before = [...lived(life, 'day'), ...steps]
        const after = [...before, bornCorrected('2150-01-01', null)]
        const [then, now] = [retention(before, policy), retention(after, policy)]
        if (endOf(now) < endOf(then)) expect(isEligible(after, policy, at)).toBe(false)
      }),
      runs,
    )
  })

  test('L3 · adding an acceptance never brings an end nearer, under any schedule that a policy may have', () => {
    fc.assert(
      fc.property(histories, lives, policies, day.chain(acceptanceOn), (steps, life, policy, acceptance) => {
        const before = [...lived(life, 'day'), ...steps]
        expect(endOf(retention([...before, ...acceptance], policy)) >= endOf(retention(before, policy))).toBe(true)
      }),
      runs,
    )
  })

  test('L3 · a corrected date of birth that brings an end nearer is reviewed before disposal', () => {
    fc.assert(
      fc.property(cases, policies, birthday, ({ life, steps }, policy, other) => {
        const before = retention([...lived(life, 'day'), ...steps], policy)
        const corrected = [...lived(life, 'day'), ...steps, bornCorrected('2150-01-01', other)]
        const after = retention(corrected, policy)
        if (before.class !== 'UNDETERMINED' && endOf(after) < endOf(before))
          expect(after.reviewFlags).toContain('classShortened')
      }),
      runs,
    )
  })

  test('C24 · no row that fits for certain ends later than the case', () => {
    fc.assert(
      fc.property(cases, policies, ({ life, steps }, policy) => {
        const all = [...lived(life, 'day'), ...steps]
        const whole = endOf(retention(all, policy))
        for (const one of policy.schedules) {
          const alone = retention(all, { ...policy, schedules: [one] })
          if (alone.candidates.some(({ certain }) => certain)) expect(endOf(alone) <= whole).toBe(true)
        }
      }),
      runs,
    )
  })

  test('A1 · a text without ages never ends earlier when what it runs from is later', () => {
    const plain = texts.map((one) => ({ ...one, ages: [] }))
    fc.assert(
      fc.property(plain, lives, day, day, fc.integer({ min: 0, max: 800 }), (one, life, contact, closing, n) => {
        const policy = withSchedules([row('ONE', [{ title: 'One', ...one }])])
        const by = (shift: number) => {
          const shifted = (on: LocalDate) => addDays(on, shift)
          const { birth, death } = life
          const person = lived({ birth: shifted(birth), death: death === null ? null : shifted(death) }, 'day')
          return endOf(retention([...person, ...supported(birth, [shifted(contact)], shifted(closing))], policy))
        }
        expect(by(n) >= by(0)).toBe(true)
        if (by(0) !== '9999-99-99') expect(daysBetween(date(by(0)), date(by(n)))).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })

  test('E5 · explanations fill every place, cite what the question can, and name no birthday of the person', () => {
    const told = new Set<string>()
    fc.assert(
      fc.property(cases, policies, ({ life, steps }, policy) => {
        const { explanation } = retention([...lived(life, 'day'), ...steps], policy)
        const cited: readonly string[] = whenDoesRetentionEnd.cites.map((one) => one.name)
        for (const { rule, says, dates } of explanation) {
          expect(cited).toContain(rule)
          expect(says).not.toMatch(/[{}]/)
          expect(dates).not.toContain(life.birth)
          told.add(rule)
        }
      }),
      { numRuns: 4 * runs.numRuns },
    )
    for (const rule of ['anAgeIsAsked', 'theFirstTextThatFitsDecides', 'theEarliestTextDecides', 'yearsHaveNotBegun'])
      expect(told).toContain(rule)
  })
})
