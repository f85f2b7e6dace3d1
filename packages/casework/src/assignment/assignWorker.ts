import { WorkerAssigned } from '@casetrail/events'
import { byThoseInvolvedOrIntake, type Involvement, involvedAt, type OnCase, onCase } from '@casetrail/facts'
import { Code, event, provision, rule, StaffId } from '@casetrail/kernel'
import { hasDuty } from '@casetrail/policy'
import { nobodyJoinsAClosedCase } from './nobodyJoinsAClosedCase.js'
import { nobodyLetsThemselvesIn } from './nobodyLetsThemselvesIn.js'

const onlyFrontLineRolesWorkCases = rule<OnCase<{ readonly role: Code }>>(
  provision('onlyFrontLineRolesWorkCases', 'C42', 'A case is worked by somebody in a front-line role of the policy.'),
  ({ world, data }) => !hasDuty(world, data.role, 'frontLine'),
  ({ data }) => ({ field: 'data.role', facts: { role: data.role } }),
)

type Assigning = OnCase<{ readonly workerId: StaffId }>

/** Now, or when it is said to have happened. */
const alreadyAssigned = ({ views, data, now, command }: Assigning): readonly Involvement[] =>
  [now, command.occurredAt]
    .flatMap((at) => involvedAt(views.case.involvement, at))
    .filter((one) => one.workerId === data.workerId && one.ground === 'assignment')

const nobodyIsAssignedTwice = rule<Assigning>(
  provision('nobodyIsAssignedTwice', 'C42', 'A worker is assigned to a case once at a time.'),
  (situation) => alreadyAssigned(situation).length > 0,
  (situation) => ({
    field: 'data.workerId',
    events: alreadyAssigned(situation)
      .map((one) => one.event)
      .slice(0, 1),
  }),
)

/** C42 · Open-case access rests on assignment: who is assigned, in which role, from when. @since 0.1.0 */
export const assignWorker = onCase(
  {
    command: 'AssignWorker',
    clauses: ['C42'],
    says: 'Assigns a worker to the case.',
    data: { workerId: StaffId, role: Code },
    yields: [WorkerAssigned],
  },
  {
    by: byThoseInvolvedOrIntake,
    rules: [onlyFrontLineRolesWorkCases, nobodyIsAssignedTwice, ...nobodyJoinsAClosedCase, nobodyLetsThemselvesIn],
    events: ({ command: { occurredAt }, data: { workerId, role } }) => [
      event(WorkerAssigned, { occurredAt, data: { workerId, role } }),
    ],
  },
)
