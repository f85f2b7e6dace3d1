import { eventIdOf, type Fact, momentOf } from '@casetrail/testing'
import { describe, expect, test } from 'vitest'
import {
  accepted,
  alertConcluded,
  alertRaised,
  blocked,
  closed,
  concernFollowedUp,
  concernRaised,
  determined,
  logged,
  made,
  received,
  reopened,
  retracted,
  struck,
} from './facts.js'

const codes = (facts: readonly Fact[], at = '2100-01-01') =>
  blocked(facts, { at }).blockers.map((one) => [one.blocker, one.clause])

const begun = received('2019-01-10')
const over = [begun, closed('2020-05-01')]

describe('what blocks disposal', () => {
  test('E2 · nothing blocks a case whose years ran out: it is eligible, and only a human disposes (C29)', () => {
    const answer = blocked(over)
    expect(answer).toMatchObject({ eligible: true, blockers: [] })
    expect(answer.explanation.at(-1)).toMatchObject({ clause: 'C29', rule: 'onlyANamedHumanDisposes' })
  })

  test('C24 · an open case is blocked, also once reopened', () => {
    expect(codes([begun])).toEqual([['caseOpen', 'C24']])
    expect(codes([...over, reopened('2020-06-01')])).toEqual([['caseOpen', 'C24']])
    expect(codes([])).toEqual([['caseNotBegun', 'A1']])
  })

  test('A2 · blocked through the anniversary day in London, eligible from the next midnight', () => {
    expect(codes(over, '2022-05-01T22:59:59.999Z')).toEqual([['notYetEligible', 'C24']])
    expect(codes(over, '2022-05-01T23:00:00.000Z')).toEqual([])
  })

  test('A3c · an undetermined class blocks until the life stage is determined', () => {
    const steps = [
      received('2019-01-10', 'unknown'),
      accepted('2019-02-01'),
      logged('2019-02-02'),
      closed('2020-05-01'),
    ]
    expect(codes(steps)).toEqual([['classUndetermined', 'A3c']])
    expect(blocked(steps).blockers[0]?.events).toEqual([eventIdOf(0)])
    expect(codes([...steps, determined('2021-01-01', { '2019-01-10': 'adult' })])).toEqual([])
  })

  test('A3b · a concern for a household child blocks until a human reviews it', () => {
    const steps = [
      begun,
      made('2019-01-20', 'householdChild'),
      accepted('2019-02-01'),
      logged('2019-02-02'),
      closed('2020-05-01'),
    ]
    expect(codes(steps)).toEqual([['childConcern', 'A3b']])
  })

  test('A27 · a backdated closure creates no eligibility without a review', () => {
    expect(codes([begun, closed('2020-05-01', { backdated: true })])).toEqual([['closureBackdated', 'A27']])
  })

  test('L3 · a class that a retraction shortened blocks until a human reviews it', () => {
    const steps = [begun, accepted('2019-02-01'), logged('2019-02-02'), closed('2020-05-01'), retracted('2020-06-01')]
    expect(codes(steps)).toEqual([
      ['classShortened', 'L3'],
      ['logEntryIsStruck', 'A6'],
    ])
    expect(codes([...steps, struck('2020-06-02')])).toEqual([['classShortened', 'L3']])
  })

  test('E2, C45 · an open alert blocks until its investigation has an outcome', () => {
    const alert = [...over, alertRaised('2021-01-01')]
    expect(codes(alert)).toEqual([['alertInvestigation', 'C45']])
    expect(blocked(alert).blockers[0]).toMatchObject({ events: [eventIdOf(2)], since: momentOf('2021-01-01') })
    expect(codes([...alert, alertConcluded('2021-02-01', 2)])).toEqual([['alertInvestigation', 'C45']])
    expect(codes([...alert, alertConcluded('2021-02-01')])).toEqual([])
  })

  test('C28 · an acceptance without its entry in the separate log blocks, once for each referral', () => {
    const steps = [
      begun,
      accepted('2019-02-01'),
      accepted('2019-02-03'),
      accepted('2019-03-01', { n: 2 }),
      closed('2020-05-01'),
    ]
    expect(codes(steps)).toEqual([
      ['safeguardingLogEntry', 'C28'],
      ['safeguardingLogEntry', 'C28'],
    ])
    expect(codes([...steps, logged('2020-06-01', 1)])).toEqual([['safeguardingLogEntry', 'C28']])
    expect(codes([...steps, logged('2020-06-01', 1), logged('2020-06-01', 2)])).toEqual([])
  })

  test('C28, A7 · a body whose acceptance does not count calls for no log entry', () => {
    expect(codes([begun, accepted('2019-02-01', { body: 'marac' }), closed('2020-05-01')])).toEqual([])
  })

  test('E18 · a safety concern blocks until it is followed up', () => {
    const steps = [begun, concernRaised('2019-03-01'), closed('2020-05-01')]
    expect(codes(steps)).toEqual([['safetyConcernFollowUp', 'E18']])
    expect(codes([...steps, concernFollowedUp('2020-06-01')])).toEqual([])
  })

  test('A16 · a live onward referral does not block, and the answer says why', () => {
    expect(blocked(over).explanation.map((line) => line.rule)).toContain('aLiveOnwardReferralDoesNotBlock')
  })

  test('E2 · every blocker is explained', () => {
    const { blockers: found, explanation } = blocked([begun, concernRaised('2019-03-01'), accepted('2019-04-01')])
    expect(found.map((one) => one.blocker)).toEqual(['caseOpen', 'safeguardingLogEntry', 'safetyConcernFollowUp'])
    for (const one of found)
      expect(explanation).toContainEqual(
        expect.objectContaining({ rule: one.blocker, clause: one.clause, events: one.events }),
      )
  })
})
