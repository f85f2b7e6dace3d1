import { LifeStageDetermined, PersonDetailsCorrected, PersonDetailsRecorded, StaffRoleGranted } from '@casetrail/events'
import { type AnyDecision, rulesOf, subjectOf } from '@casetrail/kernel'
import { retention as room } from '@casetrail/retention'
import { eventIdOf, type Fact, fact, home, syntheticId as id, policyWith, type Story } from '@casetrail/testing'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, histories } from './arbitraryHistories.js'
import {
  accepted,
  blocked,
  closed,
  heard,
  logged,
  made,
  received,
  reopened,
  retention,
  retracted,
  reviewed,
  safeguarding,
  struck,
  theCase,
  told,
} from './facts.js'

const [worker, reviewer, frontLine, gateway] = [id(21), id(101), id(102), id(103)]
const role = (staffId: string, role: string): Fact =>
  fact(StaffRoleGranted, { of: subjectOf(home), on: '2018-01-01', data: { staffId, role, until: null } })
/** Two facts: what is told next is numbered from 2. */
const service = [role(reviewer, 'teamLeader'), role(frontLine, 'socialPrescriber')]

const data = {
  caseId: theCase,
  flag: 'closureBackdated',
  raisedBy: eventIdOf(3),
  outcome: 'confirmed',
  keepThrough: null,
  reason: 'factsChecked',
  text: 'Synthetic words.',
} as const

/** The closure is fact 3, recorded by the worker that every scenario begins with. */
const backdated = told([...service, received('2019-01-10'), closed('2020-05-01', { recordedOn: '2021-02-02' })])
const on = (story: Story) => story.on('2021-03-01').by(reviewer)
const review = (story: Story, changes: object = {}) => on(story).when('ReviewRetention', { ...data, ...changes })

const flagsOf = (story: Story, at = '2100-01-01') =>
  story.on(at).ask('whenDoesRetentionEnd', { caseId: theCase }).reviewFlags
const blockersOf = (story: Story, at = '2100-01-01') =>
  story
    .on(at)
    .ask('whatBlocksDisposal', { caseId: theCase })
    .blockers.map((one) => [one.blocker, ...one.events])

const cases: readonly [string, ReturnType<typeof review>, string][] = [
  ['C1 · of a case that has not begun', review(told(service)), 'onlyBegunCasesTakeEntries'],
  [
    'A26 · said to be of a day before the case',
    backdated.on('2018-03-01').recordedOn('2021-03-01').by(reviewer).when('ReviewRetention', data),
    'nothingIsDatedBeforeTheCase',
  ],
  [
    'A12b · on a closed case, where another policy lists nothing',
    review(backdated.under(policyWith({ onClosedCase: [] }))),
    'closedCasesTakeOnlyWhatThePolicyLists',
  ],
  [
    'C42 · by somebody without a role of review on record',
    backdated.by(frontLine).when('ReviewRetention', data),
    'onlyReviewersReview',
  ],
  [
    'C42 · by somebody who only says that they lead the team',
    backdated.by(frontLine, { role: 'teamLeader' }).when('ReviewRetention', data),
    'onlyReviewersReview',
  ],
  ['E3 · of a flag that does not stand', review(backdated, { flag: 'childConcern' }), 'onlyRaisedFlagsAreReviewed'],
  ['E3 · of an event that raised nothing', review(backdated, { raisedBy: eventIdOf(2) }), 'onlyRaisedFlagsAreReviewed'],
  ['E3 · a second time', review(review(backdated).after), 'onlyRaisedFlagsAreReviewed'],
  [
    'E3 · typed by whoever closed the case',
    on(backdated).by(reviewer, { recordedBy: worker }).when('ReviewRetention', data),
    'nobodyReviewsTheirOwn',
  ],
  [
    'E3 · on behalf of whoever closed the case',
    on(backdated).by(reviewer, { onBehalfOf: worker }).when('ReviewRetention', data),
    'nobodyReviewsTheirOwn',
  ],
  ['E3 · an extension without a day', review(backdated, { outcome: 'extended' }), 'onlyAnExtensionNamesADay'],
  ['E3 · a confirmation with a day', review(backdated, { keepThrough: '2030-01-01' }), 'onlyAnExtensionNamesADay'],
  [
    'L21 · an extension to the day through which it is kept anyhow',
    review(backdated, { outcome: 'extended', keepThrough: '2022-05-01' }),
    'anExtensionKeepsLonger',
  ],
  [
    'L21 · an extension to a day that is over, where the years are over too',
    backdated
      .on('2023-03-01')
      .by(reviewer)
      .when('ReviewRetention', { ...data, outcome: 'extended', keepThrough: '2023-02-28' }),
    'anExtensionKeepsLonger',
  ],
]

describe('each rule refuses a review', () => {
  test.each(cases)('%s', (_, ended, rule) => {
    const refusal = ended.thenRefused(rule)
    expect(JSON.stringify(refusal)).not.toContain('Synthetic words')
  })

  test('and no rule is without such a case', () => {
    const every: readonly AnyDecision[] = room.decisions
    const all = new Set(every.flatMap((one) => rulesOf(one).map(({ name }) => name)))
    expect([...all].filter((name) => !cases.some(([, , rule]) => rule === name))).toEqual([])
  })
})

describe('who had a hand in what is reviewed', () => {
  /** The reviewer did it, typed it, or had it done. */
  const hands: readonly [string, (story: Story) => Story][] = [
    ['did it', (story) => story.by(reviewer)],
    ['typed it', (story) => story.by(worker, { recordedBy: reviewer })],
    ['had it done', (story) => story.by(worker, { onBehalfOf: reviewer })],
  ]

  test.each(hands)('E3 · whoever %s does not review it', (_, by) => {
    const story = by(told([...service, received('2019-01-10')])).past(
      closed('2020-05-01', { recordedOn: '2021-02-02' }),
    )
    review(story).thenRefused('nobodyReviewsTheirOwn')
  })

  test('E3 · nor does whoever shared the one who types with it: a desk cannot type both', () => {
    const story = told([...service, received('2019-01-10')])
      .by(worker, { recordedBy: gateway })
      .past(closed('2020-05-01', { recordedOn: '2021-02-02' }))
    on(story).by(reviewer, { recordedBy: gateway }).when('ReviewRetention', data).thenRefused('nobodyReviewsTheirOwn')
    review(story).thenEvent('RetentionReviewed')
  })

  test('E3, L3 · nor whoever corrected the birth that a program determined the life stage from', () => {
    const facts = [
      ...service,
      received('2019-01-10', 'child'),
      accepted('2019-02-01', { lifeStage: 'child' }),
      logged('2019-02-02'),
    ]
    const birth = fact(PersonDetailsCorrected, {
      of: id(3),
      on: '2020-01-01',
      data: { fields: ['dateOfBirth'], reason: null, source: null, dateOfBirthKnown: true, bornBeforeYear: null },
    })
    const stage = fact(LifeStageDetermined, {
      of: theCase,
      on: '2020-01-02',
      data: {
        determinations: [{ on: '2019-01-10', lifeStage: 'adult' }],
        because: 'dateOfBirthCorrected',
        lifeStageRestsOn: eventIdOf(5),
      },
    })
    const by = (staffId: string) => told(facts).by(staffId).past(birth).by(id(104), { kind: 'system' }).past(stage)
    const shortened = { flag: 'classShortened', raisedBy: eventIdOf(6) }
    expect(flagsOf(by(worker))).toEqual(['classShortened'])
    review(by(reviewer), shortened).thenRefused('nobodyReviewsTheirOwn')
    review(by(worker), shortened).thenEvent('RetentionReviewed', shortened)
  })

  test('E3, L3 · nor where somebody else has corrected it since, to the same', () => {
    const birth = (on: string) =>
      fact(PersonDetailsCorrected, {
        of: id(3),
        on,
        data: { fields: ['dateOfBirth'], reason: null, source: null, dateOfBirthKnown: true, bornBeforeYear: null },
      })
    const known = fact(PersonDetailsRecorded, {
      of: id(3),
      on: '2019-01-01',
      data: { dateOfBirthKnown: true, bornBeforeYear: null },
    })
    const stage = fact(LifeStageDetermined, {
      of: theCase,
      on: '2020-02-02',
      data: {
        determinations: [{ on: '2019-01-10', lifeStage: 'adult' }],
        because: 'dateOfBirthCorrected',
        lifeStageRestsOn: eventIdOf(7),
      },
    })
    const laundered = told([
      ...service,
      known,
      received('2019-01-10', 'child'),
      accepted('2019-02-01', { lifeStage: 'child' }),
      logged('2019-02-02'),
    ])
      .by(reviewer)
      .past(birth('2020-01-01'))
      .by(worker)
      .past(birth('2020-02-01'))
      .by(id(104), { kind: 'system' })
      .past(stage)
    const shortened = { flag: 'classShortened', raisedBy: eventIdOf(8) }
    review(laundered, shortened).thenRefused('nobodyReviewsTheirOwn')
  })
})

describe('what a review does', () => {
  test('A27, E2 · a backdated closure blocks until its review, and not after', () => {
    expect(blockersOf(backdated)).toEqual([['closureBackdated', eventIdOf(3)]])
    const { after } = review(backdated)
    expect(blockersOf(after)).toEqual([])
    expect(flagsOf(after)).toEqual([])
    expect(blockersOf(after, '2021-02-28').map(([name]) => name)).toEqual(['notYetEligible', 'closureBackdated'])
  })

  test('A27 · another backdated closure raises the flag again', () => {
    const again = review(backdated).after.past(
      reopened('2021-04-01'),
      closed('2021-05-01', { recordedOn: '2021-06-01' }),
    )
    expect(blockersOf(again)).toEqual([['closureBackdated', eventIdOf(6)]])
  })

  test('A27 · a review is of the moment when it is recorded, whatever it is said to be of', () => {
    const event = backdated
      .on('2020-06-01')
      .recordedOn('2021-03-01')
      .by(reviewer)
      .when('ReviewRetention', data)
      .thenEvent('RetentionReviewed')
    expect(event.occurredAt).toBe(event.recordedAt)
  })

  test('A3b · a concern for a household child blocks until each acceptance that raised it is reviewed', () => {
    const facts = [
      received('2019-01-10'),
      made('2019-01-20', 'householdChild'),
      accepted('2019-02-01'),
      logged('2019-02-02'),
      made('2019-03-20', 'householdChild', 2),
      accepted('2019-04-01', { n: 2 }),
      logged('2019-04-02', 2),
      closed('2020-05-01'),
    ]
    const of = (n: number, keepThrough?: string) =>
      reviewed('2021-01-01', { flag: 'childConcern', of: n, ...(keepThrough === undefined ? {} : { keepThrough }) })
    expect(blocked(facts).blockers.map(({ events }) => events)).toEqual([[eventIdOf(2), eventIdOf(5)]])
    expect(blocked([...facts, of(2)]).blockers.map(({ events }) => events)).toEqual([[eventIdOf(5)]])
    expect(blocked([...facts, of(2), of(5)]).eligible).toBe(true)
    expect(retention([...facts, of(2), of(5, '2055-12-31')])).toMatchObject({
      class: 'ADULT_SG',
      keepThrough: '2055-12-31',
      eligibleFrom: '2056-01-01',
      reviewFlags: [],
    })
  })

  test('L3 · a shortened class blocks until its review; the next retraction raises the flag again', () => {
    const facts = [received('2019-01-10'), accepted('2019-02-01'), closed('2020-05-01'), retracted('2020-06-01')]
    const shortened = { flag: 'classShortened', of: 3 } as const
    expect(retention(facts).reviewFlags).toEqual(['classShortened'])
    const seen = [...facts, reviewed('2020-07-01', shortened)]
    expect(retention(seen).reviewFlags).toEqual([])
    const again = [...seen, accepted('2020-08-01', { n: 2 }), retracted('2020-09-01', 2)]
    expect(retention([...seen, accepted('2020-08-01', { n: 2 })]).reviewFlags).toEqual([])
    expect(retention(again).reviewFlags).toEqual(['classShortened'])
    expect(retention([...again, reviewed('2020-10-01', { flag: 'classShortened', of: 6 })]).reviewFlags).toEqual([])
  })

  test('A27 · one flag’s review clears no other, though one event raised both', () => {
    const other = reviewed('2021-03-01', { flag: 'classShortened', of: 1 })
    const facts = [received('2019-01-10'), closed('2020-05-01', { backdated: true })]
    expect(retention([...facts, other]).reviewFlags).toEqual(['closureBackdated'])
  })

  test('E3 · a review is explained: which flag, on which events, with what outcome', () => {
    const { after } = review(backdated, { outcome: 'extended', keepThrough: '2030-01-01' })
    const { explanation } = after.on('2025-01-01').ask('whatBlocksDisposal', { caseId: theCase })
    expect(explanation).toContainEqual(
      expect.objectContaining({ rule: 'aReviewKeepsTheCaseLonger', events: [eventIdOf(4), eventIdOf(3)] }),
    )
    expect(blockersOf(after, '2030-01-01')).toEqual([['notYetEligible', eventIdOf(3), eventIdOf(4)]])
    expect(blockersOf(after, '2030-01-02')).toEqual([])
  })

  test('L21 · no review ever brings an end nearer, in any history', () => {
    const flag = fc.constantFrom('childConcern', 'closureBackdated', 'classShortened')
    const made = fc.record({ flag, of: fc.nat({ max: 13 }), keepThrough: fc.option(day, { nil: undefined }), on: day })
    fc.assert(
      fc.property(histories, made, (facts, { on, flag, of, keepThrough }) => {
        const before = retention(facts)
        const after = retention([
          ...facts,
          reviewed(on, { flag, of, ...(keepThrough === undefined ? {} : { keepThrough }) }),
        ])
        expect((after.keepThrough ?? '') >= (before.keepThrough ?? '')).toBe(true)
        expect(after.class).toBe(before.class)
      }),
      { numRuns: 200 },
    )
  })
})

describe('what a hearing does', () => {
  test('A7 · nothing: class, end, flags and blockers stay, in any history', () => {
    fc.assert(
      fc.property(histories, day, fc.constantFrom('marac', 'dram', 'gatewayToCare'), (facts, on, body) => {
        const { explanation: _, ...before } = retention(facts)
        const { explanation, ...after } = retention([...facts, heard(on, body, 9)])
        expect(after).toEqual(before)
        expect(explanation.some(({ rule }) => rule === 'aHearingIsNoAcceptance')).toBe(true)
        expect(blocked([...facts, heard(on, body, 9)]).blockers).toEqual(blocked(facts).blockers)
      }),
      { numRuns: 200 },
    )
  })
})

describe('when the separate log ends', () => {
  test('A8 · on the day of its case, by the same derivation, in any history', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const log = told(facts).ask('whenDoesTheSafeguardingLogEnd', { caseId: theCase })
        const { class: code, keepThrough, eligibleFrom, explanation } = retention(facts)
        expect(log).toMatchObject({ class: code, keepThrough, eligibleFrom })
        expect(log.explanation.slice(1)).toEqual(explanation)
        expect(log.explanation[0]?.rule).toBe('theLogEndsWithItsCase')
      }),
      { numRuns: 100 },
    )
  })

  test('A8, A6 · a struck entry is kept as long', () => {
    const facts = [
      received('2019-01-10'),
      accepted('2019-02-01'),
      logged('2019-02-02'),
      retracted('2019-03-01'),
      struck('2019-03-02'),
    ]
    expect(told(facts).ask('whenDoesTheSafeguardingLogEnd', { caseId: theCase }).entries).toBe(1)
  })
})

test('A32, C26 · a referral that was declined and accepted later is classed by its acceptance, and owes its log entry', () => {
  const story = told([received('2019-01-10'), made('2019-01-20', 'client'), closed('2020-05-01')])
    .by(worker)
    .on('2020-06-01')
    .given('DeclineSafeguardingReferral', {
      caseId: theCase,
      safeguardingReferralId: safeguarding(1),
      body: 'gatewayToCare',
    })
  const accepting = { caseId: theCase, safeguardingReferralId: safeguarding(1), body: 'gatewayToCare' }
  const after = story.on('2020-07-01').given('AcceptSafeguardingReferral', accepting)
  const end = (of: Story) => of.on('2021-01-01').ask('whenDoesRetentionEnd', { caseId: theCase })
  expect(end(story)).toMatchObject({ class: 'STANDARD', keepThrough: '2022-05-01' })
  expect(end(after)).toMatchObject({ class: 'ADULT_SG', keepThrough: '2040-05-01' })
  expect(blockersOf(after)).toEqual([['safeguardingLogEntry', eventIdOf(4)]])
  const shown = after.ask('howDoesTheCaseStand', { caseId: theCase }).safeguarding.referrals[0]
  expect(shown?.steps.map(({ status }) => status)).toEqual(['made', 'declined', 'accepted'])
})
