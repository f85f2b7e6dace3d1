import { concludeBatchAlert, runInternalReport } from '@casetrail/access'
import { BatchAlertConcluded, type CasetrailEvent } from '@casetrail/events'
import { type Actor, type Code, event, type Instant } from '@casetrail/kernel'
import { describe, expect, it } from 'vitest'
import { given, type Past } from './given.js'
import { appointed, granted, service, serviceId, stoodDown, team } from './synthetic.js'

const now = '2026-07-20T10:00:00.000Z'
const manager = team.actor(team.manager)
const data = {
  reportRunId: team.reportRunId,
  serviceId,
  kind: 'report',
  report: 'monthlyCaseload' as Code,
  cases: [team.caseId, team.otherCaseId],
} as const

const run = (past: readonly Past[], more: object = {}, actor: Actor = manager) =>
  given(...past).when(runInternalReport, { ...data, ...more }, { now, actor })
const facts = (): readonly CasetrailEvent[] => {
  const decided = run(service)
  return decided._tag === 'Right' ? decided.right : []
}
const refusedBy = (rule: string, clause: string) => ({ left: { tag: 'Refused', rule, clause } })

describe('RunInternalReport', () => {
  it('A12c · every run raises one batch alert to every officer, and names no case in it', () => {
    expect(run(service)).toMatchObject({
      right: [
        { type: 'InternalReportRun', occurredAt: now, data: { runnerId: team.manager, cases: data.cases } },
        {
          type: 'BatchAccessAlertRaised',
          data: { accessorId: team.manager, recipients: [team.officer, team.deputy], cases: 2 },
        },
      ],
    })
    expect(JSON.stringify(facts()[1])).not.toContain(team.caseId)
  })

  it('C25 · once, and each case once', () => {
    expect(run([...service, ...facts()])).toMatchObject(refusedBy('eachRunIsRecordedOnce', 'C25'))
    expect(run(service, { cases: [team.caseId, team.caseId] })).toMatchObject(refusedBy('aRunNamesEachCaseOnce', 'C25'))
  })

  it('C42 · by a role that records or reviews the service, person or system', () => {
    const refusal = refusedBy('onlyThoseWhoRecordOrReviewRunReports', 'C42')
    expect(run(service, {}, team.actor(team.administrator))).toMatchObject({ _tag: 'Right' })
    expect(run(service, {}, team.actor(team.worker))).toMatchObject(refusal)
    expect(run(service, {}, team.actor(team.worker, { kind: 'system' }))).toMatchObject(refusal)
    expect(run([...service, granted(now, team.worker, 'healthCoach')], {}, team.actor(team.worker))).toMatchObject(
      refusal,
    )
  })

  it('A13 · not without a privacy officer in office', () => {
    expect(run([...service, stoodDown(now, team.officer)])).toMatchObject(
      refusedBy('noReportRunsWithoutAPrivacyOfficer', 'A13'),
    )
  })

  it('L10 · not by the only officer', () => {
    const alone = [
      appointed('2020-01-01T09:00:00.000Z', team.manager, 'privacyOfficer'),
      granted('2020-01-03T09:00:00.000Z', team.manager, 'serviceManager'),
    ]
    expect(run(alone)).toMatchObject(refusedBy('somebodyElseHearsOfTheRun', 'A13'))
    expect(run([...alone, appointed('2020-01-04T09:00:00.000Z', team.deputy)])).toMatchObject({ _tag: 'Right' })
  })
})

describe('ConcludeBatchAlert', () => {
  const conclude = (past: readonly Past[], who = team.officer, alertId = team.alertId, occurredAt = now) =>
    given(...service, ...past).when(
      concludeBatchAlert,
      { reportRunId: team.reportRunId, serviceId, alertId, outcome: 'legitimate' as const },
      { now, occurredAt, actor: team.actor(who) },
    )

  it('C45 · an officer gives the one outcome', () => {
    expect(conclude(facts())).toMatchObject({
      right: [{ type: 'BatchAlertConcluded', data: { investigatorId: team.officer, outcome: 'legitimate' } }],
    })
  })

  it('A12c · only of the alert that the run raised, by then', () => {
    const refusal = refusedBy('onlyABatchAlertThatWasRaisedConcludes', 'A12c')
    expect(conclude([])).toMatchObject(refusal)
    expect(conclude(facts(), team.officer, team.caseId as never)).toMatchObject(refusal)
    expect(conclude(facts(), team.officer, team.alertId, '2026-07-20T09:59:59.999Z')).toMatchObject(refusal)
  })

  it('C45, A13 · by an officer in office who did not run it', () => {
    expect(conclude(facts(), team.worker)).toMatchObject(refusedBy('onlyOfficersInOfficeInvestigate', 'C45'))
    const byDeputy = [...service, granted('2026-07-01T09:00:00.000Z', team.deputy, 'serviceManager')]
    const ran = run(byDeputy, {}, team.actor(team.deputy))
    expect(conclude(ran._tag === 'Right' ? ran.right : [], team.deputy)).toMatchObject(
      refusedBy('nobodyInvestigatesTheirOwnAccess', 'A13'),
    )
  })

  it('C45 · exactly once', () => {
    const done = event(BatchAlertConcluded, {
      occurredAt: now as Instant,
      data: { alertId: team.alertId, investigatorId: team.officer, outcome: 'falseTrigger' },
    })
    expect(conclude([...facts(), done])).toMatchObject(refusedBy('aBatchAlertIsConcludedOnce', 'C45'))
  })
})
