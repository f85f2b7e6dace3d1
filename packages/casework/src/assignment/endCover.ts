import { CoverEnded } from '@casetrail/events'
import { byThoseInvolvedOrIntake, type OnCase, onCase } from '@casetrail/facts'
import { event, provision, rule, StaffId } from '@casetrail/kernel'

type Here = OnCase<{ readonly workerId: StaffId }>

/** Cover that no end, transfer or time box has ended by then. */
const isCovering = ({ views, data, command: { occurredAt } }: Here): boolean => {
  const { facts } = views.case.involvement
  const ended = facts.findLastIndex(
    (fact) => fact.kind === 'transferred' || (fact.kind === 'coverEnded' && fact.workerId === data.workerId),
  )
  return facts
    .slice(ended + 1)
    .some((fact) => fact.kind === 'coverGranted' && fact.workerId === data.workerId && fact.until > occurredAt)
}

const onlyRunningCoverEnds = rule<Here>(
  provision('onlyRunningCoverEnds', 'C42', 'Cover is ended early while it runs or is still to come.'),
  (situation) => !isCovering(situation),
  () => ({ field: 'data.workerId' }),
)

/** C42 · For cover that is no longer needed. @since 0.1.0 */
export const endCover = onCase(
  {
    command: 'EndCover',
    clauses: ['C42'],
    says: 'Ends a worker’s cover of the case early.',
    data: { workerId: StaffId },
    yields: [CoverEnded],
  },
  {
    by: byThoseInvolvedOrIntake,
    rules: [onlyRunningCoverEnds],
    events: ({ command: { occurredAt }, data: { workerId } }) => [
      event(CoverEnded, { occurredAt, data: { workerId } }),
    ],
  },
)
