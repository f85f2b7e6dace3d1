import { type CasetrailEvent, involvedAt, WorkerUnassigned } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, record, rule, StaffId } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C42 · Ending an assignment ends the access that rests on it, whether or not the case is open. */

const data = record('UnassignWorker', { caseId: CaseId, workerId: StaffId })

/** The data of {@link unassignWorker}. @since 0.1.0 */
export type UnassignWorker = t.TypeOf<typeof data>

const onlyAssignedWorkersAreUnassigned = rule<OnCase<UnassignWorker>>(
  'onlyAssignedWorkersAreUnassigned',
  'C42',
  'An assignment ends while it runs, and not before it began.',
  ({ views, data, command }) =>
    !involvedAt(views.case.involvement, command.occurredAt).some(
      (one) => one.workerId === data.workerId && one.ground === 'assignment',
    ),
  () => ({ field: 'data.workerId' }),
)

/** Ends a worker’s assignment to the case. @since 0.1.0 */
export const unassignWorker: Decision<'UnassignWorker', UnassignWorker, CaseViews, Policy, CasetrailEvent> = {
  type: 'UnassignWorker',
  clauses: ['C42'],
  says: 'Ends a worker’s assignment to the case.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [...caseTakes('WorkerUnassigned'), onlyAssignedWorkersAreUnassigned],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(WorkerUnassigned, { occurredAt: command.occurredAt, data: clear }),
  ],
}
