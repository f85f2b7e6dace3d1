import type { AlertRow } from '@casetrail/access'
import { BatchAccessAlertRaised, BatchAlertConcluded } from '@casetrail/events'
import { evolve, type Fold, replay } from '@casetrail/kernel'
import { fact, type Story, scenario } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { whichAlertsAreOpen } from '../src/alert/whichAlertsAreOpen.js'
import { alerted, concluded, investigating } from './investigation.js'
import { longAfter, served, team } from './team.js'

/** The row of the one alert in these facts, as the read model keeps it. */
const rowOf = (told: Story): AlertRow =>
  told.row('whichAlertsAreOpen', team.alertId) ?? expect.fail('there is no alert')
const listed = (told: Story) => told.list('whichAlertsAreOpen').map(({ key, listedAt }) => [key, listedAt])

const ofRun = { of: team.reportRunId, on: longAfter }
const { alertId } = team
const batch = scenario().past(
  fact(BatchAccessAlertRaised, {
    ...ofRun,
    data: {
      alertId,
      reportRunId: team.reportRunId,
      accessorId: team.manager,
      recipients: [team.officer],
      cases: 2,
    },
  }),
)

describe('whichAlertsAreOpen', () => {
  it('C45 · an alert is listed by the instant it was raised, until it has an outcome', () => {
    expect(listed(alerted)).toEqual([[alertId, longAfter]])
    expect(listed(investigating)).toEqual([[alertId, longAfter]])
    expect(listed(investigating.past(concluded()))).toEqual([])
  })

  it('C45 · the row says of which case, who is told, who investigates and how far it is', () => {
    expect(rowOf(investigating)).toEqual({
      alertId,
      caseId: team.caseId,
      reportRunId: null,
      stoodDownId: null,
      accessorId: team.worker,
      recipients: [team.officer, team.deputy],
      raisedAt: longAfter,
      investigatorId: team.officer,
      status: 'underInvestigation',
      outcome: null,
    })
    const done = rowOf(investigating.past(concluded('noPurpose')))
    expect(done).toMatchObject({ status: 'concluded', outcome: 'noPurpose' })
  })

  it('A12c · a batch alert is listed by its run, and names no case', () => {
    expect(rowOf(batch)).toMatchObject({ caseId: null, reportRunId: team.reportRunId, status: 'raised' })
    const outcome = { alertId, investigatorId: team.officer, outcome: 'legitimate' } as const
    expect(listed(batch)).toHaveLength(1)
    expect(listed(batch.past(fact(BatchAlertConcluded, { ...ofRun, data: outcome })))).toEqual([])
  })

  it('A25 · a row holds no personal words', () => {
    expect(JSON.stringify(rowOf(investigating.past(concluded())))).not.toContain('synthetic')
  })

  it('L1 · event by event and all at once give the same row; other facts belong to none', () => {
    const rows: Fold<AlertRow> = { initial: () => whichAlertsAreOpen.initial(alertId), on: whichAlertsAreOpen.on }
    const { events } = investigating.past(concluded())
    const mine = events.filter((e) => whichAlertsAreOpen.keysOf(e).length > 0)
    const stepped = mine.reduce((row, e) => evolve(rows, row, [e]), rows.initial())
    expect(stepped).toEqual(replay(rows, mine))
    expect(served.events.map(whichAlertsAreOpen.keysOf)).toEqual(served.events.map(() => []))
  })
})
