import { type CasetrailEvent, involvedAt, WorkerAssigned } from '@casetrail/events'
import { CaseId, Code, caseStream, type Decision, event, record, rule, StaffId } from '@casetrail/kernel'
import { hasDuty, type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C42 · Open-case access rests on assignment: who is assigned, in which role, from when. */

const data = record('AssignWorker', { caseId: CaseId, workerId: StaffId, role: Code })

/** The data of {@link assignWorker}. @since 0.1.0 */
export type AssignWorker = t.TypeOf<typeof data>

const onlyFrontLineRolesWorkCases = rule<OnCase<AssignWorker>>(
  'onlyFrontLineRolesWorkCases',
  'C42',
  'A case is worked by somebody in a front-line role of the policy.',
  ({ world, data }) => !hasDuty(world, data.role, 'frontLine'),
  ({ data }) => ({ field: 'data.role', facts: { role: data.role } }),
)

const alreadyAssigned = ({ views, data, now, command }: OnCase<AssignWorker>) =>
  [now, command.occurredAt]
    .flatMap((at) => involvedAt(views.case.involvement, at))
    .filter((one) => one.workerId === data.workerId && one.ground === 'assignment')

const nobodyIsAssignedTwice = rule<OnCase<AssignWorker>>(
  'nobodyIsAssignedTwice',
  'C42',
  'A worker is assigned to a case once at a time.',
  (situation) => alreadyAssigned(situation).length > 0,
  (situation) => ({
    field: 'data.workerId',
    events: alreadyAssigned(situation)
      .map((one) => one.event)
      .slice(0, 1),
  }),
)

/** Assigns a worker to the case. @since 0.1.0 */
export const assignWorker: Decision<'AssignWorker', AssignWorker, CaseViews, Policy, CasetrailEvent> = {
  type: 'AssignWorker',
  clauses: ['C42'],
  says: 'Assigns a worker to the case.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [...caseTakes('WorkerAssigned'), onlyFrontLineRolesWorkCases, nobodyIsAssignedTwice],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(WorkerAssigned, { occurredAt: command.occurredAt, data: clear }),
  ],
}
