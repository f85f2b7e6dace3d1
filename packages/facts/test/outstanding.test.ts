import { caseObligations, outstandingIn, owedFold, reportRunInvestigation } from '@casetrail/facts'
import { replay, typesOf } from '@casetrail/kernel'
import { duties, kirkleesPolicy } from '@casetrail/policy'
import { describe, expect, test } from 'vitest'
import { type Fact, idOf, instant, recorded } from './recorded.js'

const raised = (n: number): Fact => ({
  type: 'SafetyConcernRaised',
  on: '2024-01-01',
  data: { safetyConcernId: idOf(n) },
})
const followedUp = (n: number): Fact => ({
  type: 'SafetyConcernFollowedUp',
  on: '2024-02-01',
  data: { safetyConcernId: idOf(n) },
})
const alert = (n: number): Fact => ({
  type: 'PostClosureAccessAlertRaised',
  on: '2024-01-01',
  data: { alertId: idOf(n) },
})
const concluded = (n: number): Fact => ({
  type: 'AlertInvestigationConcluded',
  on: '2024-02-01',
  data: { alertId: idOf(n) },
})
const accepted = (n: number, body = 'gatewayToCare'): Fact => ({
  type: 'SafeguardingReferralAccepted',
  on: '2024-01-01',
  data: { safeguardingReferralId: idOf(n), body, acceptedOn: '2024-01-01', lifeStage: 'adult', lifeStageRestsOn: null },
})
const logged = (n: number): Fact => ({
  type: 'SafeguardingLogEntryCreated',
  on: '2024-02-01',
  data: { logEntryId: idOf(90 + n), safeguardingReferralId: idOf(n) },
})
const retracted = (n: number): Fact => ({
  type: 'SafeguardingAcceptanceRetracted',
  on: '2024-02-01',
  data: { safeguardingReferralId: idOf(n), reason: 'enteredInError' },
})

const struck = (n: number): Fact => ({
  type: 'SafeguardingLogEntryStruck',
  on: '2024-02-20',
  data: { logEntryId: idOf(90 + n), safeguardingReferralId: idOf(n) },
})

const owed = (facts: readonly Fact[], at: string) =>
  outstandingIn(replay(owedFold, recorded(facts), kirkleesPolicy), instant(at))
const about = (facts: readonly Fact[], at = '2024-03-01') => owed(facts, at).map((one) => [one.obligation, one.about])

describe('what is owed about a case', () => {
  test('E18 · a safety concern is owed its follow-up from the instant it was raised, on that day', () => {
    const facts = [raised(1), raised(2), followedUp(1)]
    expect(about(facts, '2023-12-31')).toEqual([])
    expect(about(facts, '2024-01-31').length).toBe(2)
    expect(about(facts, '2024-02-01')).toEqual([['safetyConcernFollowUp', idOf(2)]])
    expect(owed(facts, '2024-02-01')).toMatchObject([{ due: '2024-01-01', opened: { since: '2024-01-01' } }])
  })

  test('C45 · an alert is owed its own investigation, and the notice names no time for it', () => {
    expect(owed([alert(1), concluded(2)], '2024-03-01')).toMatchObject([
      { obligation: 'alertInvestigation', about: idOf(1), due: null },
    ])
    expect(owed([alert(1), concluded(1)], '2024-03-01')).toEqual([])
  })

  test('C28 · an acceptance is owed its log entry within the days of the policy', () => {
    expect(owed([accepted(1)], '2024-01-02')).toMatchObject([
      { obligation: 'safeguardingLogEntry', about: idOf(1), due: '2024-01-06' },
    ])
    expect(about([accepted(1), accepted(2), logged(1)])).toEqual([['safeguardingLogEntry', idOf(2)]])
  })

  test('C28, A7 · an acceptance that does not count owes nothing, nor does one that was retracted', () => {
    expect(about([accepted(1, 'marac')])).toEqual([])
    expect(about([accepted(1), retracted(1)])).toEqual([])
  })

  test('A6, L15 · a retraction owes the striking of the log entry, within the days of the policy, and of no other', () => {
    const facts = [accepted(1), accepted(2), logged(1), logged(2), retracted(1)]
    expect(about(facts)).toEqual([['logEntryIsStruck', idOf(1)]])
    expect(owed(facts, '2024-02-02')).toMatchObject([{ due: '2024-02-06', opened: { since: '2024-02-01' } }])
    expect(about([...facts, struck(1)])).toEqual([])
    expect(about([...facts, struck(2)])).toEqual([['logEntryIsStruck', idOf(1)]])
  })

  test('A6 · where there is no entry, a retraction owes no striking; where one is recorded after all, it does', () => {
    expect(about([accepted(1), retracted(1)])).toEqual([])
    expect(about([accepted(1), retracted(1), logged(2)])).toEqual([])
    expect(about([accepted(1), retracted(1), logged(1)])).toEqual([['logEntryIsStruck', idOf(1)]])
  })

  test('E2, E21 · every promise of a case blocks its disposal, and a duty of the policy owes it', () => {
    for (const one of [...caseObligations, reportRunInvestigation]) expect(duties).toContain(one.owedBy)
    expect(caseObligations.map((one) => one.blocksDisposal)).toEqual(caseObligations.map(() => true))
    expect(typesOf(reportRunInvestigation)).toEqual(['BatchAccessAlertRaised', 'BatchAlertConcluded'])
  })
})
