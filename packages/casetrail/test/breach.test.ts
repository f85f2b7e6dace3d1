import { expect, it } from 'vitest'
import { newId } from '../src/index.js'
import { by, referralOf, right, service } from './support.js'

/* An export that had no purpose concerns everybody whose case was in it. */

const [manager, officer, deputy] = [newId(), newId(), newId()]
const cases = [newId(), newId()] as const

it('C25, C46, A12c, E2 · the persons of a report run without purpose are owed the notice, each in their own case', async () => {
  const { casetrail } = service(undefined, { founding: { manager, officer, deputies: [deputy] } })
  const acting = (performedBy: string) => casetrail.as({ ...by, performedBy, role: 'serviceManager' })
  for (const caseId of cases) right(await acting(manager).execute('ReceiveReferral', referralOf(caseId, newId()))())

  const reportRunId = newId()
  const run = { reportRunId, kind: 'export', report: 'monthlyCaseload', cases } as const
  const [, raised] = right(await acting(manager).execute('RunInternalReport', run)()).events
  if (raised?.type !== 'BatchAccessAlertRaised') return expect.fail('no alert')
  const { alertId } = raised.data
  expect(right(await casetrail.list('whatOfficersAreTold')()).entries.map(({ entry }) => entry)).toEqual([
    { reference: alertId, raisedAt: raised.occurredAt, to: [officer, deputy] },
  ])
  const shown = async (caseId: string) => {
    const trail = right(await casetrail.auditTrail(caseId)()).map(({ type }) => type)
    const { blockers } = right(await casetrail.ask('whatBlocksDisposal', { caseId })())
    return [trail.includes('CaseReadByReportRun'), blockers.some(({ blocker }) => /^reportReading/.test(blocker))]
  }
  right(await casetrail.runProcesses()())
  for (const caseId of cases) expect(await shown(caseId)).toEqual([true, true])
  const alert = { reportRunId, alertId, outcome: 'noPurpose' } as const
  right(await acting(officer).execute('ConcludeBatchAlert', alert)())

  const owed = async () =>
    right(await casetrail.list('whatIsOwed')()).entries.map(({ entry }) => [entry.obligation, entry.record, entry.due])
  // Monday 4 March 2024, and three working days.
  const told = cases.map((caseId) => ['personIsTold', `access-${caseId}`, '2024-03-07'])
  expect((await owed()).sort()).toEqual(told.sort())
  const blockers = async (caseId: string) =>
    right(await casetrail.ask('whatBlocksDisposal', { caseId })()).blockers.map(({ blocker }) => blocker)
  for (const caseId of cases) expect(await blockers(caseId)).toContain('personIsTold')
  for (const caseId of cases) expect(await shown(caseId)).toEqual([true, false])

  const notice = {
    caseId: cases[0],
    alertId,
    told: 'person',
    channel: 'letter',
    words: 'Synthetic.',
  } as const
  right(await acting(deputy).execute('NotifyPersonOfBreach', notice)())
  expect((await owed()).map(([, record]) => record)).toEqual([`access-${cases[1]}`])
  expect(await blockers(cases[0])).not.toContain('personIsTold')
})
