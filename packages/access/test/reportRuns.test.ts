import { BatchAlertConcluded } from '@casetrail/events'
import { fact, type Story } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { appointed, granted, served, serviceId, stoodDown, team, unserved, type Who } from './team.js'

const now = '2026-07-20T10:00:00.000Z'
const data = {
  reportRunId: team.reportRunId,
  serviceId,
  kind: 'report',
  report: 'monthlyCaseload',
  cases: [team.caseId, team.otherCaseId],
} as const

const run = (told: Story, ...who: Who | []) =>
  told
    .on(now)
    .by(...((who.length === 0 ? [team.manager] : who) as Who))
    .when('RunInternalReport', data)
const both = ['InternalReportRun', 'BatchAccessAlertRaised'] as const
/** The manager ran the report. */
const ran = run(served).after
const alertId = served.idFor('alert')

describe('RunInternalReport', () => {
  it('A12c · every run raises one batch alert to every officer, and names no case in it', () => {
    const [recorded, alert] = run(served).thenEvents(...both)
    expect(recorded).toMatchObject({ occurredAt: now, data: { runnerId: team.manager, cases: data.cases } })
    const recipients = [team.officer, team.deputy]
    expect(alert).toMatchObject({ data: { accessorId: team.manager, recipients, cases: 2 } })
    expect(JSON.stringify(alert)).not.toContain(team.caseId)
  })

  it('C25 · once, and each case once', () => {
    run(ran).thenRefused('eachRunIsRecordedOnce', 'C25')
    served
      .on(now)
      .by(team.manager)
      .when('RunInternalReport', { ...data, cases: [team.caseId, team.caseId] })
      .thenRefused('aRunNamesEachCaseOnce', 'C25')
  })

  it('C42 · by a role that records or reviews the service, person or system', () => {
    run(served, team.administrator).thenEvents(...both)
    for (const refused of [
      run(served, team.worker),
      run(served, team.worker, { kind: 'system' }),
      run(served.past(granted(now, team.worker, 'healthCoach')), team.worker),
    ])
      refused.thenRefused('onlyThoseWhoRecordOrReviewRunReports', 'C42')
  })

  it('C42 · who holds no such role is told so first, and learns nothing of the run', () => {
    run(ran, team.worker).thenRefused('onlyThoseWhoRecordOrReviewRunReports', 'C42')
  })

  it('A13 · not without a privacy officer in office', () => {
    run(served.past(stoodDown(now, team.officer))).thenRefused('noReportRunsWithoutAPrivacyOfficer', 'A13')
  })

  it('L10 · not by the only officer', () => {
    const alone = unserved.past(
      appointed('2020-01-01T09:00:00.000Z', team.manager, 'privacyOfficer'),
      granted('2020-01-03T09:00:00.000Z', team.manager, 'serviceManager'),
    )
    run(alone).thenRefused('somebodyElseHearsOfTheRun', 'A13')
    run(alone.past(appointed('2020-01-04T09:00:00.000Z', team.deputy))).thenEvents(...both)
  })
})

describe('ConcludeBatchAlert', () => {
  const conclude = (told: Story, who: string = team.officer, alert = alertId) =>
    told
      .by(who)
      .when('ConcludeBatchAlert', { reportRunId: team.reportRunId, serviceId, alertId: alert, outcome: 'legitimate' })

  it('C45 · an officer gives the one outcome', () => {
    const fields = { investigatorId: team.officer, outcome: 'legitimate' }
    conclude(ran).thenEvent('BatchAlertConcluded', fields)
  })

  it('A12c · only of the alert that the run raised, by then', () => {
    for (const refused of [
      conclude(served.on(now)),
      conclude(ran, team.officer, team.caseId),
      conclude(ran.on('2026-07-20T09:59:59.999Z').recordedOn(now)),
    ])
      refused.thenRefused('onlyABatchAlertThatWasRaisedConcludes', 'A12c')
  })

  it('C45, A13 · by an officer in office who did not run it', () => {
    conclude(ran, team.worker).thenRefused('onlyOfficersInOfficeInvestigate', 'C45')
    const byDeputy = run(served.past(granted('2026-07-01T09:00:00.000Z', team.deputy, 'serviceManager')), team.deputy)
    const [, alert] = byDeputy.thenEvents(...both)
    const own = alert?.type === 'BatchAccessAlertRaised' ? alert.data.alertId : expect.fail('no alert')
    conclude(byDeputy.after, team.deputy, own).thenRefused('nobodyInvestigatesTheirOwnAccess', 'A13')
  })

  it('C45 · who holds no office learns nothing of the alert', () => {
    conclude(served.on(now), team.worker).thenRefused('onlyOfficersInOfficeInvestigate', 'C45')
  })

  it('C45 · exactly once', () => {
    const outcome = { alertId, investigatorId: team.officer, outcome: 'falseTrigger' } as const
    const done = fact(BatchAlertConcluded, { of: team.reportRunId, on: now, data: outcome })
    conclude(ran.past(done)).thenRefused('aBatchAlertIsConcludedOnce', 'C45')
  })
})
