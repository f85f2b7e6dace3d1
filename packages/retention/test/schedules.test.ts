import { eventIdOf, type Fact, policyWith } from '@casetrail/testing'
import { describe, expect, test } from 'vitest'
import { accepted, retention as asked, blocked, closed, received, reopened, theCase, told } from './facts.js'
import { attempted, born, bornCorrected, died, noted } from './lives.js'
import { healthSchedules, homeSchedules, row, withSchedules } from './otherSchedules.js'

const health = withSchedules(healthSchedules)
const home = withSchedules(homeSchedules)

const at = '2110-01-01'
const retention = (facts: readonly Fact[], policy = health) => asked(facts, { policy, at })
const blockers = (facts: readonly Fact[], policy = health) =>
  blocked(facts, { policy, at }).blockers.map((one) => one.blocker)
const rules = (steps: readonly Fact[], policy = health) => retention(steps, policy).explanation.map((line) => line.rule)
const ends = (steps: readonly Fact[], policy = health) => {
  const { class: code, keepThrough } = retention(steps, policy)
  return [code, keepThrough]
}

describe('B13 · health records', () => {
  const closedOn = (dateOfBirth: string, on: string, stage: 'child' | 'adult' = 'child') => [
    born('2023-01-09', dateOfBirth),
    received('2023-01-10', stage),
    closed(on, { lifeStage: stage }),
  ]

  test('B13 · 8 years after the end of adult care, also from a leap day', () => {
    expect(ends(closedOn('1980-05-17', '2024-05-01', 'adult'))).toEqual(['ADULT_CARE', '2032-05-01'])
    expect(ends(closedOn('1980-05-17', '2024-02-29', 'adult'))).toEqual(['ADULT_CARE', '2032-02-29'])
  })

  test('B13 · a child’s record to the 25th birthday, or the 26th if 17 at the end', () => {
    expect(ends(closedOn('2008-06-15', '2025-06-14'))).toEqual(['CHILD_CARE', '2033-06-15'])
    expect(ends(closedOn('2008-06-15', '2025-06-15'))).toEqual(['CHILD_CARE', '2034-06-15'])
    expect(ends(closedOn('2008-06-15', '2026-06-14'))).toEqual(['CHILD_CARE', '2034-06-15'])
    expect(ends(closedOn('2008-06-15', '2026-06-15'))).toEqual(['ADULT_CARE', '2034-06-15'])
  })

  test('B13, A3 · whoever was born on 29 February attains on 1 March of a common year, and on the day in a leap year', () => {
    expect(ends(closedOn('2008-02-29', '2025-02-28'))).toEqual(['CHILD_CARE', '2033-03-01'])
    expect(ends(closedOn('2008-02-29', '2025-03-01'))).toEqual(['CHILD_CARE', '2034-03-01'])
    expect(ends(closedOn('2008-02-29', '2026-02-28'))).toEqual(['CHILD_CARE', '2034-03-01'])
    expect(ends(closedOn('2008-02-29', '2026-03-01'))).toEqual(['ADULT_CARE', '2034-03-01'])
    const to28 = withSchedules([row('TO_28', [{ title: 'To the 28th birthday', from: 'birthday', birthday: 28 }])])
    expect(ends(closedOn('2008-02-29', '2025-02-28'), to28)).toEqual(['TO_28', '2036-02-29'])
  })

  test('L21 · with the year alone, in clear, the latest that is possible; with the key, the day', () => {
    const on = (closing: string, reading: 'day' | 'year') =>
      ends([born('2023-01-09', '2008-06-15', reading), received('2023-01-10', 'child'), closed(closing)])
    expect(on('2024-06-10', 'year')).toEqual(['CHILD_CARE', '2033-12-31'])
    expect(on('2024-06-10', 'day')).toEqual(['CHILD_CARE', '2033-06-15'])
    // 16 or 17 at the end.
    expect(on('2025-06-10', 'year')).toEqual(['CHILD_CARE', '2034-12-31'])
    expect(on('2025-06-10', 'day')).toEqual(['CHILD_CARE', '2033-06-15'])
    // 17 or 18 at the end: even the class is not known.
    expect(on('2026-06-10', 'year')).toEqual(['UNDETERMINED', '2034-12-31'])
    expect(on('2026-06-20', 'day')).toEqual(['ADULT_CARE', '2034-06-20'])
  })

  test('A3c · without a date of birth nothing is certain: the longest is shown, and disposal is blocked', () => {
    const steps = [born('2023-01-09', null), received('2023-01-10', 'unknown'), closed('2024-05-01')]
    expect(ends(steps)).toEqual(['UNDETERMINED', '2049-01-10'])
    expect(blockers(steps)).toEqual(['classUndetermined'])
    expect(blockers([...steps, bornCorrected('2024-06-01', '2010-01-01')])).toEqual([])
  })

  test('L21 · a date of birth that is taken away makes it undetermined again, and a corrected one that shortens is reviewed', () => {
    const steps = [born('2023-01-09', '2010-03-31'), received('2023-01-10', 'child'), closed('2024-05-01')]
    expect(ends(steps)).toEqual(['CHILD_CARE', '2035-03-31'])
    expect(blockers([...steps, bornCorrected('2024-06-01', null)])).toContain('classUndetermined')
    const earlier = [...steps, bornCorrected('2024-06-01', '2009-03-31')]
    expect(retention(earlier)).toMatchObject({ keepThrough: '2034-03-31', reviewFlags: ['classShortened'] })
    expect(retention([...steps, bornCorrected('2024-06-01', '2011-03-31')]).reviewFlags).toEqual([])
  })

  test('E5 · each text is told in its own words, by its own clause, and no birthday is named but by its number', () => {
    const { explanation, candidates } = retention(closedOn('2008-06-15', '2025-06-20'))
    expect(candidates).toEqual([
      {
        class: 'CHILD_CARE',
        title: 'To the 26th birthday if 17 at the end',
        clause: 'R2b',
        years: 0,
        months: 0,
        from: 'birthday',
        birthday: 26,
        certain: true,
        keepThrough: '2034-06-15',
      },
    ])
    expect(explanation.map(({ clause, says }) => `${clause} ${says}`).slice(4, 9)).toEqual([
      'R2b CHILD_CARE: To the 26th birthday if 17 at the end.',
      'A3 Asked whether the person was 17 or more and under 18 when the case was closed: yes.',
      'A3 Asked whether the person was under 18 when the case was closed: yes.',
      'R2b To the 26th birthday if 17 at the end: it is the first of the texts of CHILD_CARE that fits.',
      'A2 until the 26th birthday: kept through 2034-06-15; a human may dispose of it from 2034-06-16, 00:00 Europe/London.',
    ])
    expect(explanation.find(({ rule }) => rule === 'anAgeIsAsked')?.events).toEqual([eventIdOf(0)])
    expect(JSON.stringify(explanation)).not.toContain('2008')
  })
})

describe('B13 · children looked after, and contacts', () => {
  const child = [born('2015-01-09', '2008-02-29'), received('2015-01-10', 'child'), closed('2019-05-01')]

  test('B13 · 75 years from the 18th birthday, or 15 from death before it', () => {
    expect(ends(child, home)).toEqual(['LOOKED_AFTER', '2101-03-01'])
    expect(ends([...child, died('2020-12-02', '2020-11-30')], home)).toEqual(['LOOKED_AFTER', '2035-11-30'])
    expect(ends([...child, died('2026-03-09', '2026-02-28')], home)).toEqual(['LOOKED_AFTER', '2041-02-28'])
    expect(ends([...child, died('2026-03-09', '2026-03-01')], home)).toEqual(['LOOKED_AFTER', '2101-03-01'])
    expect(rules([...child, died('2020-12-02', '2020-11-30')], home)).toContain('theFirstTextThatFitsDecides')
  })

  test('L21 · of a death with its year alone, or with no day at all, the latest possible counts', () => {
    expect(ends([...child, died('2022-12-02', '2020-11-30', 'year')], home)).toEqual(['LOOKED_AFTER', '2035-12-31'])
    const noDay = [...child, died('2021-02-03', null)]
    expect(ends(noDay, home)).toEqual(['LOOKED_AFTER', '2036-02-03'])
    expect(rules(noDay, home)).toContain('theLatestPossibleDayIsTaken')
    // At 17 or 18: the text for a death before 18 may fit, and so the longer one counts.
    expect(ends([...child, died('2027-01-02', '2026-01-31', 'year')], home)).toEqual(['LOOKED_AFTER', '2101-03-01'])
  })

  const adult = [born('2015-01-09', '1980-01-01'), received('2019-01-10')]

  test('B13 · 2 years after a last contact: a note or an answered attempt, not one that nobody answered', () => {
    const until = (...contacts: readonly Fact[]) => ends([...adult, ...contacts, closed('2024-05-01')], home)
    expect(until(noted('2024-02-29'))).toEqual(['CONTACT', '2026-02-28'])
    expect(until(noted('2024-02-29'), attempted('2024-03-31', 'noAnswer'))).toEqual(['CONTACT', '2026-02-28'])
    expect(until(noted('2024-02-29'), attempted('2024-03-31', 'messageLeft'))).toEqual(['CONTACT', '2026-02-28'])
    expect(until(attempted('2024-03-31', 'reached'), noted('2024-02-29'))).toEqual(['CONTACT', '2026-03-31'])
    expect(until(attempted('2024-03-31', 'declinedToTalk'))).toEqual(['CONTACT', '2026-03-31'])
  })

  test('A1 · nothing ends before its closure, and an open case never', () => {
    const steps = [...adult, noted('2020-03-01'), closed('2024-05-01')]
    expect(ends(steps, home)).toEqual(['CONTACT', '2024-05-01'])
    expect(rules(steps, home)).toContain('nothingEndsBeforeItsClosure')
    expect(ends([...steps, reopened('2024-06-01')], home)).toEqual(['CONTACT', null])
  })

  test('B13 · any number of months from an acceptance, the day clamped to the month', () => {
    const on = (day: string) => ends([...adult, accepted(day), closed(day)], home)
    expect(on('2023-08-31')).toEqual(['PROTECTED', '2025-02-28'])
    expect(on('2022-08-31')).toEqual(['PROTECTED', '2024-02-29'])
    expect(on('2022-12-15')).toEqual(['PROTECTED', '2024-06-15'])
  })
})

describe('what has not come', () => {
  const gp = withSchedules([row('GP', [{ title: '10 years after death', years: 10, from: 'death' }])])
  const steps = [born('2019-01-09', '1950-01-01'), received('2019-01-10'), closed('2020-05-01')]

  test('B13 · 10 years after death: the case of somebody alive has no end yet, and is blocked until it has', () => {
    expect(retention(steps, gp)).toMatchObject({ class: 'GP', keepThrough: null, eligibleFrom: null })
    expect(retention(steps, gp).anchor).toMatchObject({ closedOn: '2020-05-01', runsFrom: null })
    expect(blockers(steps, gp)).toEqual(['yearsHaveNotBegun'])
    expect(rules(steps, gp)).toContain('yearsHaveNotBegun')
    expect(ends([...steps, died('2024-03-05', '2024-02-29')], gp)).toEqual(['GP', '2034-02-28'])
    expect(blockers([...steps, died('2024-03-05', '2024-02-29')], gp)).toEqual([])
  })

  const both = [
    { title: '10 years after death', years: 10, from: 'death' },
    { title: '8 years from closure', years: 8 },
  ] as const

  test('L21 · under longest what has not come keeps without an end; under first and earliest it is passed over', () => {
    const by = (decides: 'first' | 'earliest' | 'longest') => withSchedules([row('BOTH', both, { decides })])
    expect(ends(steps, by('longest'))).toEqual(['BOTH', null])
    expect(ends(steps, by('first'))).toEqual(['BOTH', '2028-05-01'])
    expect(ends(steps, by('earliest'))).toEqual(['BOTH', '2028-05-01'])
    const dead = [...steps, died('2017-02-02', '2016-02-29')]
    expect(ends(dead, by('longest'))).toEqual(['BOTH', '2028-05-01'])
    expect(ends(dead, by('first'))).toEqual(['BOTH', '2026-02-28'])
    expect(ends(dead, by('earliest'))).toEqual(['BOTH', '2026-02-28'])
  })

  test('L21 · where no text is certain, the longest of those that may fit counts, under earliest too', () => {
    const policy = withSchedules([
      row(
        'UNSURE',
        [
          { title: '1 year, for under 17s', years: 1, ages: [{ at: 'closure', least: null, under: 17 }] },
          { title: '9 years, from 17 on', years: 9, ages: [{ at: 'closure', least: 17, under: null }] },
        ],
        { decides: 'earliest' },
      ),
    ])
    const unsure = (reading: 'day' | 'year') => [
      born('2019-01-09', '2003-12-01', reading),
      received('2019-01-10', 'child'),
      closed('2020-05-01'),
    ]
    expect(ends(unsure('day'), policy)).toEqual(['UNSURE', '2021-05-01'])
    expect(ends(unsure('year'), policy)).toEqual(['UNDETERMINED', '2029-05-01'])
    expect(rules(unsure('year'), policy)).toContain('aTextThatMayFitIsCounted')
  })

  test('A3c · a birthday that nobody knows is undetermined, whatever is shown', () => {
    const policy = withSchedules([row('TO_25', [{ title: 'To the 25th birthday', from: 'birthday', birthday: 25 }])])
    const unknown = [born('2019-01-09', null), received('2019-01-10', 'child'), closed('2020-05-01')]
    expect(ends(unknown, policy)).toEqual(['UNDETERMINED', '2044-01-10'])
    expect(blockers(unknown, policy)).toEqual(['classUndetermined'])
    expect(retention(unknown, policy).explanation.map(({ rule }) => rule)).toContain('anUnknownAgeIsNeverGuessed')
  })

  test('C24 · a case that no row fits is undetermined, never eligible', () => {
    const none = withSchedules(healthSchedules.slice(0, 1))
    const child = [born('2019-01-09', '2015-01-01'), received('2019-01-10', 'child'), closed('2020-05-01')]
    expect(retention(child, none)).toMatchObject({ class: 'UNDETERMINED', eligibleFrom: null, candidates: [] })
    expect(blockers(child, none)).toEqual(['classUndetermined'])
  })
})

describe('lists and suppositions', () => {
  test('L21, E6 · a list opens nobody’s details: it gives the latest that is possible, or none', () => {
    const listed = (steps: readonly Fact[], policy = home) =>
      told(steps, { policy, at })
        .list('whatIsDue')
        .map(({ listedAt }) => listedAt)
    const child = [received('2015-01-10', 'child'), closed('2019-05-01', { lifeStage: 'child' })]
    // Born by the day of the referral: 18 by 2033-01-10, and 75 years more.
    expect(listed(child)).toEqual(['2108-01-11'])
    const adult = [received('2019-01-10'), noted('2024-02-29'), closed('2024-05-01')]
    expect(listed(adult)).toEqual(['2026-03-01'])
    const gp = withSchedules([row('GP', [{ title: '10 years after death', years: 10, from: 'death' }])])
    expect(listed(adult, gp)).toEqual([])
  })

  test('E5 · what a closure would change is derived with the person’s days too', () => {
    const steps = [born('2023-01-09', '2008-06-15'), received('2023-01-10', 'child')]
    const event = { kind: 'close', on: '2025-06-14' } as const
    const story = told(steps, { policy: health, at: '2025-06-14' })
    const { after } = story.ask('whatWouldChangeRetention', { caseId: theCase, event })
    expect(after).toMatchObject({ class: 'CHILD_CARE', keepThrough: '2033-06-15' })
  })
})

describe('explanations of stages', () => {
  const stages = (facts: readonly Fact[], settings = {}) =>
    asked(facts, { policy: policyWith(settings) })
      .explanation.filter(({ clause }) => clause === 'A3')
      .map(({ rule, dates }) => `${rule} ${dates.join(' ')}`.trim())

  const steps = [
    received('2023-01-10', 'child'),
    accepted('2025-02-01', { lifeStage: 'adult' }),
    closed('2025-05-01', { lifeStage: 'adult' }),
  ]

  test('A3 · the age at acceptance is told where it differs, and why the longer text won', () => {
    expect(stages(steps)).toEqual([
      'ageIsAskedWhenAReferralWasReceived 2023-01-10',
      'anotherAgeAtAcceptanceIsTold 2025-02-01',
      'theLongerTextWinsWhereBothFit',
    ])
  })

  test('A3 · by age at acceptance, the age at referral is told; the shorter text is not said to be the longer', () => {
    expect(stages(steps, { ageBasis: 'acceptance' })).toEqual([
      'ageIsAskedWhenSafeguardingWasAccepted 2025-02-01',
      'anotherAgeAtAReferralIsTold 2023-01-10',
    ])
  })

  test('A3 · two referrals, one as a child: both are told, and that the longer text won', () => {
    const two = [received('2022-01-10', 'child'), received('2025-01-10'), accepted('2025-02-01'), closed('2025-05-01')]
    expect(stages(two)).toEqual([
      'ageIsAskedWhenAReferralWasReceived 2022-01-10',
      'ageIsAskedWhenAReferralWasReceived 2025-01-10',
      'anotherAgeAtAcceptanceIsTold 2025-02-01',
      'theLongerTextWinsWhereBothFit',
    ])
  })

  test('A3 · where no age differs, nothing more is told', () => {
    expect(stages([received('2023-01-10'), accepted('2023-02-01'), closed('2024-05-01')])).toEqual([
      'ageIsAskedWhenAReferralWasReceived 2023-01-10',
    ])
  })
})
