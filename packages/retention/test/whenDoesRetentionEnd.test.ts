import type { OwnClauseId } from '@casetrail/kernel'
import { eventIdOf, policyWith } from '@casetrail/testing'
import { describe, expect, test } from 'vitest'
import { accepted, blocked, closed, determined, made, received, reopened, retention, retracted } from './facts.js'

const lines = (answer: ReturnType<typeof retention>) => answer.explanation.map((line) => line.clause)

describe('class', () => {
  test('C24 · a closed case is kept for 2 years, adult or child, whether or not the age is known', () => {
    for (const lifeStage of ['adult', 'child', 'unknown'] as const) {
      const answer = retention([received('2023-01-10', lifeStage), closed('2024-05-01')])
      expect(answer).toMatchObject({
        standing: 'closed',
        class: 'STANDARD',
        keepThrough: '2026-05-01',
        eligibleFrom: '2026-05-02',
      })
    }
  })

  test('C26 · an adult’s case with an accepted safeguarding is kept for 20 years', () => {
    const answer = retention([received('2023-01-10'), accepted('2023-02-01'), closed('2024-05-01')])
    expect(answer).toMatchObject({ class: 'ADULT_SG', keepThrough: '2044-05-01' })
    expect(answer.candidates.map((one) => [one.class, one.certain, one.keepThrough])).toEqual([
      ['ADULT_SG', true, '2044-05-01'],
      ['STANDARD', true, '2026-05-01'],
    ])
  })

  test('C27 · a child’s case with an accepted safeguarding is kept for 35 years', () => {
    const answer = retention([
      received('2023-01-10', 'child'),
      accepted('2023-02-01', { lifeStage: 'child' }),
      closed('2024-05-01'),
    ])
    expect(answer).toMatchObject({ class: 'CHILD_SG', keepThrough: '2059-05-01' })
  })

  test('C26, C27 · a safeguarding referral that was only made changes nothing', () => {
    const answer = retention([received('2023-01-10', 'child'), made('2023-02-01', 'client'), closed('2024-05-01')])
    expect(answer.class).toBe('STANDARD')
  })

  test('A9 · every reason for closing keeps a case equally long', () => {
    for (const reason of ['completed', 'unableToContact', 'declined', 'died', 'movedAway'])
      expect(retention([received('2023-01-10'), closed('2024-05-01', { reason })]).keepThrough).toBe('2026-05-01')
  })
})

describe('anchor', () => {
  test('A1 · an open case has no deadline, and a case not begun has neither', () => {
    expect(retention([received('2023-01-10')])).toMatchObject({
      standing: 'open',
      anchor: null,
      keepThrough: null,
      eligibleFrom: null,
      eligibleFromInstant: null,
    })
    expect(retention([])).toMatchObject({
      standing: 'notBegun',
      class: 'UNDETERMINED',
      candidates: [],
      eligibleFrom: null,
    })
  })

  test('A1 · reopening takes the deadline away, and closing again starts it in full', () => {
    const until = [received('2023-01-10'), closed('2024-05-01'), reopened('2024-06-01')]
    expect(retention(until)).toMatchObject({ standing: 'open', eligibleFrom: null })
    expect(retention([...until, closed('2025-03-03')])).toMatchObject({
      anchor: { closedOn: '2025-03-03', event: eventIdOf(3) },
      keepThrough: '2027-03-03',
    })
  })

  test('A1 · a question about an earlier day answers as of that day', () => {
    const steps = [received('2023-01-10'), closed('2024-05-01'), reopened('2024-06-01')]
    expect(retention(steps, { at: '2024-05-20' })).toMatchObject({ standing: 'closed', keepThrough: '2026-05-01' })
    expect(retention(steps, { at: '2024-04-20' }).standing).toBe('open')
    expect(retention(steps, { at: '2022-12-31' }).standing).toBe('notBegun')
  })

  test('A4 · accepted after closure: the class changes and the years still run from the closure', () => {
    const answer = retention([received('2023-01-10'), closed('2024-05-01'), accepted('2025-07-07')])
    expect(answer).toMatchObject({ class: 'ADULT_SG', anchor: { runsFrom: '2024-05-01' }, keepThrough: '2044-05-01' })
    expect(lines(answer)).toContain('A4')
    expect(lines(answer)).not.toContain('A5')
  })

  test('A4 · laterOfClosureAndAcceptance: the years run from the later acceptance, and from the closure otherwise', () => {
    const policy = policyWith({ acceptedAfterClosureAnchor: 'laterOfClosureAndAcceptance' })
    const late = retention([received('2023-01-10'), closed('2024-05-01'), accepted('2025-07-07')], { policy })
    expect(late).toMatchObject({
      anchor: { closedOn: '2024-05-01', runsFrom: '2025-07-07' },
      keepThrough: '2045-07-07',
    })
    const early = retention([received('2023-01-10'), accepted('2023-07-07'), closed('2024-05-01')], { policy })
    expect(early).toMatchObject({ anchor: { runsFrom: '2024-05-01' }, keepThrough: '2044-05-01' })
  })

  test('A5 · accepted after the 2 years ran out: the case is classified anew, and says so', () => {
    const answer = retention([received('2020-01-10'), closed('2021-05-01'), accepted('2023-05-02')])
    expect(answer).toMatchObject({ class: 'ADULT_SG', keepThrough: '2041-05-01' })
    expect(lines(answer)).toContain('A5')
    expect(lines(retention([received('2020-01-10'), closed('2021-05-01'), accepted('2023-05-01')]))).not.toContain('A5')
  })
})

describe('the last day', () => {
  const on = (closedOn: string, options = {}) => retention([received('2019-01-10'), closed(closedOn)], options)

  test('A2 · the anniversary day itself is kept, and disposal is open from the next midnight in London', () => {
    expect(on('2024-05-01')).toMatchObject({
      keepThrough: '2026-05-01',
      eligibleFrom: '2026-05-02',
      eligibleFromInstant: '2026-05-01T23:00:00.000Z',
    })
    expect(on('2024-12-01').eligibleFromInstant).toBe('2026-12-02T00:00:00.000Z')
  })

  test('A2 · onAnniversary: the anniversary day is not kept', () => {
    const policy = policyWith({ disposalFrom: 'onAnniversary' })
    expect(on('2024-05-01', { policy })).toMatchObject({ keepThrough: '2026-04-30', eligibleFrom: '2026-05-01' })
  })

  test('A2 · a closure on 29 February is kept through 28 February of a common year', () => {
    expect(on('2024-02-29')).toMatchObject({ keepThrough: '2026-02-28', eligibleFrom: '2026-03-01' })
    const leap = retention([received('2019-01-10'), accepted('2020-01-01'), closed('2024-02-29')])
    expect(leap.keepThrough).toBe('2044-02-29')
  })

  test('A1, A2 · a closure at 23:30Z on 30 June is one of 1 July in London', () => {
    expect(on('2024-06-30T23:30:00.000Z')).toMatchObject({
      anchor: { closedOn: '2024-07-01' },
      keepThrough: '2026-07-01',
    })
    expect(on('2024-06-30T22:59:59.999Z').anchor?.closedOn).toBe('2024-06-30')
    expect(on('2024-12-31T23:30:00.000Z').anchor?.closedOn).toBe('2024-12-31')
  })
})

describe('acceptances', () => {
  test('A6 · two acceptances make one class, and retracting one changes nothing while the other stands', () => {
    const two = [
      received('2023-01-10'),
      accepted('2023-02-01', { n: 1 }),
      accepted('2023-03-01', { n: 2 }),
      closed('2024-05-01'),
    ]
    const one = [...two, retracted('2024-06-01', 1)]
    for (const steps of [two, one])
      expect(retention(steps)).toMatchObject({ class: 'ADULT_SG', keepThrough: '2044-05-01', reviewFlags: [] })
    expect(lines(retention(one))).toContain('A6')
  })

  test('A6, L3 · retracting the last one shortens the class, and a human must review it', () => {
    const answer = retention([
      received('2023-01-10'),
      accepted('2023-02-01'),
      closed('2024-05-01'),
      retracted('2024-06-01'),
    ])
    expect(answer).toMatchObject({ class: 'STANDARD', keepThrough: '2026-05-01', reviewFlags: ['classShortened'] })
    expect(answer.explanation.find((line) => line.clause === 'L3')?.events).toEqual([eventIdOf(3)])
  })

  test('A7 · only bodies whose acceptance counts lengthen retention, by the registry of the day', () => {
    const by = (body: string) =>
      retention([received('2024-06-01'), accepted('2024-07-01', { body }), closed('2025-05-01')])
    for (const body of [
      'localAuthoritySafeguardingTeam',
      'kirkleesSafeguardingChildren',
      'gatewayToCare',
      'mentalHealthCrisisServices',
    ])
      expect(by(body).class).toBe('ADULT_SG')
    for (const body of ['marac', 'dram', 'neverListed']) expect(by(body).class).toBe('STANDARD')
    expect(by('marac').explanation.map((line) => line.rule)).toContain('acceptanceByAnyOtherBodyDoesNotCount')
  })
})

describe('review flags', () => {
  test('A27 · a backdated closure is flagged, whether it says so or its two clocks do', () => {
    const said = retention([received('2019-01-10'), closed('2020-05-01', { backdated: true })])
    const shown = retention([received('2019-01-10'), closed('2020-05-01', { recordedOn: '2023-09-09' })])
    for (const answer of [said, shown]) expect(answer.reviewFlags).toEqual(['closureBackdated'])
    expect(retention([received('2019-01-10'), closed('2020-05-01')]).reviewFlags).toEqual([])
  })

  test('A3b · an adult’s case with a concern for a household child stays the adult’s, and is flagged', () => {
    const steps = [
      received('2023-01-10'),
      made('2023-01-20', 'householdChild'),
      accepted('2023-02-01'),
      closed('2024-05-01'),
    ]
    expect(retention(steps)).toMatchObject({ class: 'ADULT_SG', reviewFlags: ['childConcern'] })
    const policy = policyWith({ householdChildConcern: 'longestOfConcernAndClient' })
    const longest = retention(steps, { policy })
    expect(longest).toMatchObject({ class: 'CHILD_SG', keepThrough: '2059-05-01', reviewFlags: [] })
    expect(lines(longest)).toContain('A3b')
  })

  test('A3b · a concern for the client or a household adult is not flagged, nor one in a child’s case', () => {
    for (const concerns of ['client', 'householdAdult'] as const) {
      const steps = [received('2023-01-10'), made('2023-01-20', concerns), accepted('2023-02-01'), closed('2024-05-01')]
      expect(retention(steps).reviewFlags).toEqual([])
    }
    const child = [
      received('2023-01-10', 'child'),
      made('2023-01-20', 'householdChild'),
      accepted('2023-02-01'),
      closed('2024-05-01'),
    ]
    expect(retention(child)).toMatchObject({ class: 'CHILD_SG', reviewFlags: [] })
  })

  test('L3 · a date of birth corrected from child to adult shortens the class, and is flagged; unknown to adult is not', () => {
    const from = (lifeStage: 'child' | 'unknown') =>
      retention([
        received('2023-01-10', lifeStage),
        accepted('2023-02-01', { lifeStage }),
        closed('2024-05-01', { lifeStage }),
        determined('2024-06-01', { '2023-01-10': 'adult' }),
      ])
    expect(from('child')).toMatchObject({ class: 'ADULT_SG', reviewFlags: ['classShortened'] })
    expect(from('unknown')).toMatchObject({ class: 'ADULT_SG', reviewFlags: [] })
  })
})

describe('explanation', () => {
  test('C23, C30 · it begins with what records are kept for and ends with what the deadline does not reach', () => {
    for (const steps of [
      [],
      [received('2023-01-10')],
      [received('2023-01-10'), accepted('2023-02-01'), closed('2024-05-01')],
    ]) {
      const clauses = lines(retention(steps))
      expect([clauses[0], clauses.at(-1)]).toEqual(['C23', 'C30'])
    }
  })

  test('E5 · it cites clause, rule, events and dates of each step', () => {
    const answer = retention([received('2023-01-10'), accepted('2023-02-01'), closed('2024-05-01')])
    expect(lines(answer)).toEqual(['C23', 'A1', 'A9', 'A7', 'A3', 'C26', 'A2', 'C30'])
    expect(answer.explanation[1]).toMatchObject({
      rule: 'retentionRunsFromTheLatestClosure',
      events: [eventIdOf(2)],
      dates: ['2024-05-01'],
    })
    expect(answer.explanation[6]?.dates).toEqual(['2024-05-01', '2044-05-01', '2044-05-02'])
  })

  test('E22 · what is said of a row of the schedule cites the clause that the row stands for', () => {
    const schedules = policyWith({}).schedules.map((row) => ({
      ...row,
      texts: row.texts.map((text) => ({ ...text, clause: 'N7' as OwnClauseId })),
    }))
    const policy = policyWith({}, { schedules })
    expect(lines(retention([received('2023-01-10'), closed('2024-05-01')], { policy }))).toContain('N7')
    const unknown = [received('2023-01-10', 'unknown'), accepted('2023-02-01'), closed('2024-05-01')]
    expect(lines(retention(unknown, { policy }))).toContain('N7')
    const { blockers } = blocked(unknown, { at: '2025-01-01', policy })
    expect(blockers[0]).toMatchObject({ blocker: 'notYetEligible', clause: 'N7' })
  })
})
