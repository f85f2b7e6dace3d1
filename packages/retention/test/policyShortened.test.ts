import { PolicyAdopted, PolicyProposed, StaffRoleGranted } from '@casetrail/events'
import { type Instant, subjectOf } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy, type PolicyInForce, settingChoices } from '@casetrail/policy'
import { eventIdOf, type Fact, fact, home, syntheticId as id, momentOf, policyWith } from '@casetrail/testing'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, histories } from './arbitraryHistories.js'
import {
  accepted,
  blocked,
  closed,
  determined,
  received,
  reopened,
  retention,
  reviewed,
  theCase,
  told,
} from './facts.js'

/* What another policy may do to a case that is closed: it never brings its end nearer, unless a human has reviewed it. */

const version = (name: string, years: number, changes: Partial<Policy> = {}): Policy => ({
  ...kirkleesPolicy,
  ...changes,
  version: name as Policy['version'],
  schedules: kirkleesPolicy.schedules.map((schedule) => ({
    ...schedule,
    texts: schedule.texts.map((text) => ({ ...text, years: schedule.code === 'STANDARD' ? years : text.years })),
  })),
})

/** A policy in force, after others, each until a day, when the event of a number adopted the next. */
const after = (
  policy: Policy,
  ...before: readonly (readonly [Policy, until: string, endedBy: number])[]
): PolicyInForce => ({
  ...policy,
  before: before.map(([former, until, n]) => ({
    policy: former,
    until: momentOf(until) as Instant,
    endedBy: eventIdOf(n),
  })),
})

const three = version('3', 3)
const one = version('1', 1)
const facts = [received('2019-01-10'), closed('2020-05-01')]
const shortened = after(one, [three, '2021-01-01', 90])

describe('A30 · the present policy never shortens what was promised without a recorded review', () => {
  test('E22 · a case that was closed under three years is kept for three, and the answer says by which version', () => {
    const answer = retention(facts, { policy: shortened })
    expect(answer).toMatchObject({ keepThrough: '2023-05-01', reviewFlags: ['policyShortened'] })
    expect(answer.explanation.find(({ rule }) => rule === 'whatWasPromisedStands')).toMatchObject({
      clause: 'E22',
      events: [eventIdOf(90)],
      dates: ['2021-05-01'],
      says: expect.stringContaining('Version 3 of the policy'),
    })
    expect(blocked(facts, { policy: shortened }).blockers).toMatchObject([
      { blocker: 'policyShortened', clause: 'A30', events: [eventIdOf(90)] },
    ])
  })

  test('E22 · the due list says the same', () => {
    expect(told(facts, { policy: shortened }).list('whatIsDue')).toMatchObject([
      { listedAt: '2023-05-02', entry: { flags: ['policyShortened'], blockers: ['policyShortened'] } },
    ])
  })

  test('E22 · the present policy decides where it keeps the case as long, or longer', () => {
    for (const policy of [after(three, [one, '2021-01-01', 90]), after(three, [three, '2021-01-01', 90])])
      expect(retention(facts, { policy })).toMatchObject({ keepThrough: '2023-05-01', reviewFlags: [] })
  })

  test('E22 · a policy that ended before the closure promised nothing; of the day of a backdated closure it did', () => {
    const earlier = after(one, [three, '2020-04-30', 90])
    expect(retention(facts, { policy: earlier })).toMatchObject({ keepThrough: '2021-05-01', reviewFlags: [] })
    const late = [received('2019-01-10'), closed('2020-04-01', { recordedOn: '2020-06-01' })]
    expect(retention(late, { policy: earlier })).toMatchObject({ keepThrough: '2023-04-01' })
  })

  test('E22 · of several that were in force since, the longest stands, and each shortening is flagged', () => {
    const policy = after(one, [version('2', 2), '2020-06-01', 90], [three, '2020-07-01', 91])
    expect(retention(facts, { policy }).keepThrough).toBe('2023-05-01')
    expect(blocked(facts, { policy }).blockers).toMatchObject([{ events: [eventIdOf(90), eventIdOf(91)] }])
  })

  test('A1 · an open case was promised no day', () => {
    const open = [...facts, reopened('2020-06-01')]
    expect(retention(open, { policy: shortened })).toMatchObject({ keepThrough: null, reviewFlags: [] })
  })

  test('A30 · reopening and closing again sheds no promise: what was promised until then stands, unless the new end is later', () => {
    const shed = (on: string) => [...facts, reopened('2020-06-01'), closed(on)]
    const soon = retention(shed('2021-02-01'), { policy: shortened })
    expect(soon).toMatchObject({ keepThrough: '2023-05-01', reviewFlags: ['policyShortened'] })
    expect(retention(shed('2022-06-01'), { policy: shortened })).toMatchObject({
      keepThrough: '2023-06-01',
      reviewFlags: [],
    })
    const seen = [...shed('2021-02-01'), clears('2021-03-01')]
    expect(retention(seen, { policy: shortened })).toMatchObject({ keepThrough: '2022-02-01', reviewFlags: [] })
    expect(soon.anchor).toMatchObject({ closedOn: '2021-02-01', runsFrom: '2020-05-01' })
    expect(soon.explanation.find(({ rule }) => rule === 'anEarlierClosurePromised')).toMatchObject({
      clause: 'E22',
      events: [eventIdOf(1), eventIdOf(2)],
      dates: ['2020-05-01'],
    })
    const extended = reviewed('2021-02-02', { flag: 'closureBackdated', of: eventIdOf(3), keepThrough: '2030-01-01' })
    expect(retention([...shed('2021-02-01'), extended], { policy: shortened }).keepThrough).toBe('2030-01-01')
    // What was dated back passed nothing by: until it was recorded, the case stood closed.
    const back = (to: string) => [...facts, reopened(to, '2020-09-01'), closed('2021-02-01')]
    const between = after(one, [version('0', 1), '2020-07-01', 89], [three, '2020-08-01', 90])
    for (const to of ['2020-06-01', '2020-05-01'])
      expect(retention(back(to), { policy: between })).toMatchObject({
        standing: 'closed',
        anchor: { closedOn: '2021-02-01' },
        keepThrough: '2023-05-01',
        reviewFlags: ['policyShortened'],
      })
    // Reopened before that version was in force, it promised nothing.
    const later = after(one, [version('0', 1), '2020-07-01', 89], [three, '2020-12-01', 90])
    expect(retention(shed('2021-02-01'), { policy: later }).keepThrough).toBe('2022-02-01')
  })
})

const clears = (on: string) => reviewed(on, { flag: 'policyShortened', of: eventIdOf(90) })

describe('A30 · a recorded review lets the present policy decide', () => {
  test('E3 · once it is recorded, and not as of before', () => {
    const seen = [...facts, clears('2021-02-01')]
    expect(retention(seen, { policy: shortened })).toMatchObject({ keepThrough: '2021-05-01', reviewFlags: [] })
    expect(retention(seen, { policy: shortened, at: '2021-01-15' })).toMatchObject({ keepThrough: '2023-05-01' })
  })

  test('E3 · of the event that adopted it, and no other', () => {
    const other = reviewed('2021-02-01', { flag: 'policyShortened', of: eventIdOf(91) })
    expect(retention([...facts, other], { policy: shortened }).keepThrough).toBe('2023-05-01')
  })

  test('L21 · it lets nothing go that was accepted later', () => {
    const shorter = after({ ...one, schedules: one.schedules.slice(0, 1) }, [three, '2021-01-01', 90])
    const seen = [...facts, clears('2021-02-01'), accepted('2021-03-01')]
    expect(retention(seen, { policy: shorter })).toMatchObject({ class: 'ADULT_SG', reviewFlags: ['policyShortened'] })
  })

  test('L21 · nor where an age was learned later', () => {
    const seen = [...facts, clears('2021-02-01'), determined('2021-03-01', { '2019-01-10': 'child' })]
    expect(retention(seen, { policy: shortened })).toMatchObject({
      keepThrough: '2023-05-01',
      reviewFlags: ['policyShortened'],
    })
  })

  test('E3 · by somebody who reviews, and had no hand in adopting it, nor in proposing it', () => {
    const [reviewer, manager, officer] = [id(101), id(10), id(102)]
    const role = (staffId: string): Fact =>
      fact(StaffRoleGranted, {
        of: subjectOf(home),
        on: '2018-01-01',
        data: { staffId, role: 'teamLeader', until: null },
      })
    const data = { version: '1', digest: `${'a'.repeat(42)}A` }
    const proposed = fact(PolicyProposed, { of: subjectOf(home), on: '2020-12-31', data })
    const adopted = fact(PolicyAdopted, { of: subjectOf(home), on: '2021-01-01', data })
    // The roles are events 0 to 2, the case 3 and 4, the proposal 5.
    const story = told([role(reviewer), role(manager), role(officer), ...facts], { at: '2021-01-01' })
      .by(manager)
      .past(proposed)
      .by(officer)
      .past(adopted)
    const review = {
      caseId: theCase,
      flag: 'policyShortened',
      raisedBy: eventIdOf(6),
      outcome: 'confirmed',
      keepThrough: null,
      reason: 'factsChecked',
      text: 'Synthetic words.',
    } as const
    const on = story.under(after(one, [three, '2021-01-01', 6])).on('2021-02-01')
    for (const hand of [manager, officer])
      on.by(hand).when('ReviewRetention', review).thenRefused('nobodyReviewsTheirOwn', 'E3')
    on.by(reviewer).when('ReviewRetention', review).thenEvent('RetentionReviewed', { flag: 'policyShortened' })
    on.under(one).by(reviewer).when('ReviewRetention', review).thenRefused('onlyRaisedFlagsAreReviewed', 'E3')
  })
})

/** Any reading of what retention leaves open, and any years. */
const policies = fc
  .record({
    years: fc.integer({ min: 1, max: 40 }),
    safeguarding: fc.integer({ min: 1, max: 40 }),
    reading: fc.constantFrom(...settingChoices),
  })
  .map(
    ({ years, safeguarding, reading: { property, value } }): Policy =>
      policyWith(
        { [property]: value },
        {
          schedules: kirkleesPolicy.schedules.map((schedule) => ({
            ...schedule,
            texts: schedule.texts.map((text) => ({
              ...text,
              years: schedule.acceptedSafeguarding ? safeguarding : years,
            })),
          })),
        },
      ),
  )

describe('A30 · in any history, under any policies', () => {
  test('L21 · adopting another one moves no end earlier, and makes nothing eligible that was not', () => {
    fc.assert(
      fc.property(histories, policies, policies, day, day, (history, present, next, adoptedOn, at) => {
        const asked = { at: at > adoptedOn ? at : adoptedOn }
        const before = retention(history, { ...asked, policy: present })
        const policy = after(next, [present, adoptedOn, 90])
        const now = retention(history, { ...asked, policy })
        if (before.anchor === null || before.anchor.closedOn >= adoptedOn) return
        expect(now.keepThrough === null || (before.keepThrough !== null && now.keepThrough >= before.keepThrough)).toBe(
          true,
        )
        if (blocked(history, { ...asked, policy }).eligible && before.keepThrough !== null)
          expect(asked.at > before.keepThrough).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
