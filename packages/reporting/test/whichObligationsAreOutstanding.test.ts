import { addDays, type LocalDate } from '@casetrail/kernel'
import { eventIdOf, type Fact, syntheticId as id, type Story, scenario } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { example, inCase, next } from '../../casework/test/examples.js'
import { whichObligationsAreOutstanding } from '../src/owed/whichObligationsAreOutstanding.js'
import { accepted as acceptance, alertConcluded, alertRaised, caseId, concernRaised, referralId } from './facts.js'

const ask = (story: Story, on: string) => story.on(on).ask('whichObligationsAreOutstanding', { caseId }).outstanding
const told = (...facts: readonly Fact[]): Story => scenario().past(...facts)
const later = (date: string, days: number): string => addDays(date as LocalDate, days)

describe('whichObligationsAreOutstanding', () => {
  const accepted = inCase('MakeSafeguardingReferral', 'AcceptSafeguardingReferral')

  it('C28 · a log entry is due within the days of the policy, through its last day', () => {
    const due = later('2026-03-02', accepted.policy.logEntryDueDays)
    const owed = { obligation: 'safeguardingLogEntry', clause: 'C28', about: referralId, since: '2026-03-02', due }
    expect(ask(accepted, due)).toMatchObject([{ ...owed, overdue: false }])
    expect(ask(accepted, later(due, 1))).toMatchObject([{ overdue: true }])
    expect(ask(next(accepted, 'CreateSafeguardingLogEntry'), due)).toEqual([])
  })

  it('A6 · a retracted acceptance owes nothing, and before acceptance nothing is owed', () => {
    expect(ask(next(accepted, 'RetractSafeguardingAcceptance'), '2026-04-01')).toEqual([])
    expect(
      accepted.ask('whichObligationsAreOutstanding', { caseId }, { validAt: '2026-03-01', knownAt: '2026-04-01' })
        .outstanding,
    ).toEqual([])
  })

  it('A6 · a retraction owes the striking of the entry within the days of the policy, and is overdue after', () => {
    const retracted = next(accepted, 'CreateSafeguardingLogEntry').on('2026-03-04')
    const story = next(retracted, 'RetractSafeguardingAcceptance')
    const due = later('2026-03-04', accepted.policy.logEntryDueDays)
    const owed = { obligation: 'logEntryIsStruck', clause: 'A6', about: referralId, since: '2026-03-04', due }
    expect(ask(story, due)).toMatchObject([{ ...owed, overdue: false, blocksDisposal: true }])
    expect(ask(story, later(due, 1))).toMatchObject([{ overdue: true }])
    expect(ask(next(story, 'StrikeSafeguardingLogEntry'), later(due, 1))).toEqual([])
  })

  it('E18 · a safety concern is owed a follow-up the same day, also when its measure was in error', () => {
    const story = inCase('RecordOutcomeMeasure', 'MarkOutcomeMeasureEnteredInError')
    const [owed] = ask(story, '2026-03-02')
    const promise = { obligation: 'safetyConcernFollowUp', clause: 'E18', due: '2026-03-02', overdue: false }
    expect(owed).toMatchObject(promise)
    expect(ask(story, '2026-03-03')).toMatchObject([{ overdue: true }])
    const followUp = example('FollowUpSafetyConcern', { safetyConcernId: owed?.about })
    expect(ask(story.given('FollowUpSafetyConcern', followUp), '2026-03-03')).toEqual([])
  })

  it('E21 · each promise is explained by its own provision, the event that opened it and its dates', () => {
    const [owed] = ask(accepted, '2026-03-02')
    const due = later('2026-03-02', 5)
    expect(owed?.explanation).toMatchObject([
      { clause: 'C28', rule: 'safeguardingLogEntry', events: [eventIdOf(2)], dates: ['2026-03-02', due] },
    ])
    const cited = whichObligationsAreOutstanding.cites.map(({ name }) => name)
    expect(cited).toEqual([
      'safeguardingLogEntry',
      'logEntryIsStruck',
      'safetyConcernFollowUp',
      'alertInvestigation',
      'reportReadingInvestigation',
      'personIsTold',
    ])
  })

  it('C45 · an alert without an outcome is owed an investigation, for which the notice names no time', () => {
    const alertId = id(7)
    const raised = alertRaised('2026-03-04', alertId)
    expect(ask(told(raised), '2036-03-04')).toMatchObject([
      {
        obligation: 'alertInvestigation',
        clause: 'C45',
        about: alertId,
        owedBy: 'privacyOfficer',
        since: '2026-03-04',
        due: null,
        overdue: false,
        blocksDisposal: true,
        explanation: [{ clause: 'C45', dates: ['2026-03-04'] }],
      },
    ])
    const concluded = told(raised, alertConcluded('2026-03-09', alertId))
    const asOf = (validAt: string) =>
      concluded.ask('whichObligationsAreOutstanding', { caseId }, { validAt, knownAt: '2026-03-09' }).outstanding
    expect(asOf('2026-03-08')).toHaveLength(1)
    expect(asOf('2026-03-09')).toEqual([])
  })

  it('E21 · the most pressing first: what has no time stands under the day since when it is owed', () => {
    const story = told(
      acceptance('2026-03-02'),
      alertRaised('2026-03-04', id(7)),
      concernRaised('2026-03-04', id(70)),
      alertRaised('2026-03-08', id(8)),
    )
    expect(ask(story, '2026-03-08').map(({ about, due }) => [about, due])).toEqual([
      [id(70), '2026-03-04'],
      [id(7), null],
      [referralId, '2026-03-07'],
      [id(8), null],
    ])
  })
})
