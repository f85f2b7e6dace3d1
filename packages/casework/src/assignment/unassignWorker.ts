import { WorkerUnassigned } from '@casetrail/events'
import { byThoseInvolvedOrIntake, involvedAt, type OnCase, onCase } from '@casetrail/facts'
import { event, provision, rule, StaffId } from '@casetrail/kernel'

const onlyAssignedWorkersAreUnassigned = rule<OnCase<{ readonly workerId: StaffId }>>(
  provision('onlyAssignedWorkersAreUnassigned', 'C42', 'An assignment ends while it runs, and not before it began.'),
  ({ views, data, command }) =>
    !involvedAt(views.case.involvement, command.occurredAt).some(
      (one) => one.workerId === data.workerId && one.ground === 'assignment',
    ),
  () => ({ field: 'data.workerId' }),
)

/** C42 · The access that rests on an assignment ends with it, whether or not the case is open. @since 0.1.0 */
export const unassignWorker = onCase(
  {
    command: 'UnassignWorker',
    clauses: ['C42'],
    says: 'Ends a worker’s assignment to the case.',
    data: { workerId: StaffId },
    yields: [WorkerUnassigned],
  },
  {
    by: byThoseInvolvedOrIntake,
    rules: [onlyAssignedWorkersAreUnassigned],
    events: ({ command: { occurredAt }, data: { workerId } }) => [
      event(WorkerUnassigned, { occurredAt, data: { workerId } }),
    ],
  },
)
