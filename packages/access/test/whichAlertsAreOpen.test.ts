import { alertNoticeOf, whichAlertsAreOpen } from '@casetrail/access'
import { BatchAccessAlertRaised, BatchAlertConcluded } from '@casetrail/events'
import { event, evolve, type Instant, replay } from '@casetrail/kernel'
import { describe, expect, it } from 'vitest'
import { type Past, recorded } from './given.js'
import { alerted, concluded, investigating } from './investigating.js'
import { longAfter, service, team } from './synthetic.js'

/** The row of the one alert in these facts, as the read model keeps it. */
const rowOf = (past: readonly Past[]) => {
  const mine = recorded(past).filter((e) => whichAlertsAreOpen.keyOf(e) === team.alertId)
  return replay(whichAlertsAreOpen.fold, mine)
}

const batch = event(BatchAccessAlertRaised, {
  occurredAt: longAfter as Instant,
  data: {
    alertId: team.alertId,
    reportRunId: team.reportRunId,
    accessorId: team.manager,
    recipients: [team.officer],
    cases: 2,
  },
})

describe('whichAlertsAreOpen', () => {
  it('C45 · an alert is listed by the instant it was raised, until it has an outcome', () => {
    expect(whichAlertsAreOpen.listedAt(rowOf(alerted))).toBe(longAfter)
    expect(whichAlertsAreOpen.listedAt(rowOf(investigating))).toBe(longAfter)
    expect(whichAlertsAreOpen.listedAt(rowOf([...investigating, concluded()]))).toBeNull()
  })

  it('C45 · the row says of which case, who is told, who investigates and how far it is', () => {
    expect(rowOf(investigating)).toEqual({
      alertId: team.alertId,
      caseId: team.caseId,
      reportRunId: null,
      accessorId: team.worker,
      recipients: [team.officer, team.deputy],
      raisedAt: longAfter,
      investigatorId: team.officer,
      status: 'underInvestigation',
      outcome: null,
    })
    expect(rowOf([...investigating, concluded('noPurpose')])).toMatchObject({
      status: 'concluded',
      outcome: 'noPurpose',
    })
  })

  it('A12c · a batch alert is listed by its run, and names no case', () => {
    expect(rowOf([batch])).toMatchObject({ caseId: null, reportRunId: team.reportRunId, status: 'raised' })
    const done = event(BatchAlertConcluded, {
      occurredAt: longAfter as Instant,
      data: { alertId: team.alertId, investigatorId: team.officer, outcome: 'legitimate' },
    })
    expect(whichAlertsAreOpen.listedAt(rowOf([batch, done]))).toBeNull()
  })

  it('B41 · the notice carries a reference, and neither patient nor user', () => {
    const notice = alertNoticeOf(rowOf(alerted))
    expect(notice).toEqual({ reference: team.alertId, raisedAt: longAfter, to: [team.officer, team.deputy] })
    for (const identity of [team.caseId, team.personId, team.worker])
      expect(JSON.stringify(notice)).not.toContain(identity)
    expect(alertNoticeOf(whichAlertsAreOpen.fold.initial())).toBeNull()
  })

  it('A25 · a row holds no personal words', () => {
    const row = JSON.stringify(rowOf([...investigating, concluded()]))
    expect(row).not.toContain('synthetic')
  })

  it('L1 · event by event and all at once give the same row; other facts belong to none', () => {
    const mine = recorded([...investigating, concluded()]).filter((e) => whichAlertsAreOpen.keyOf(e) !== null)
    const stepped = mine.reduce(
      (row, e) => evolve(whichAlertsAreOpen.fold, row, [e]),
      whichAlertsAreOpen.fold.initial(),
    )
    expect(stepped).toEqual(replay(whichAlertsAreOpen.fold, mine))
    expect(recorded(service).map(whichAlertsAreOpen.keyOf)).toEqual(service.map(() => null))
  })
})
