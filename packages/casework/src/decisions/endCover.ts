import { type CasetrailEvent, CoverEnded } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, record, rule, StaffId } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C42 · Cover that is no longer needed ends early. */

const data = record('EndCover', { caseId: CaseId, workerId: StaffId })

/** The data of {@link endCover}. @since 0.1.0 */
export type EndCover = t.TypeOf<typeof data>

/** Cover that no end, transfer or time box has ended by then; it may still be to come. */
const isCovering = ({ views, data, command: { occurredAt } }: OnCase<EndCover>): boolean => {
  const { facts } = views.case.involvement
  const ended = facts.findLastIndex(
    (fact) => fact.kind === 'transferred' || (fact.kind === 'coverEnded' && fact.workerId === data.workerId),
  )
  return facts
    .slice(ended + 1)
    .some((fact) => fact.kind === 'coverGranted' && fact.workerId === data.workerId && fact.until > occurredAt)
}

const onlyRunningCoverEnds = rule<OnCase<EndCover>>(
  'onlyRunningCoverEnds',
  'C42',
  'Cover is ended early while it runs or is still to come.',
  (situation) => !isCovering(situation),
  () => ({ field: 'data.workerId' }),
)

/** Ends a worker’s cover of the case early. @since 0.1.0 */
export const endCover: Decision<'EndCover', EndCover, CaseViews, Policy, CasetrailEvent> = {
  type: 'EndCover',
  clauses: ['C42'],
  says: 'Ends a worker’s cover of the case early.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [...caseTakes('CoverEnded'), onlyRunningCoverEnds],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(CoverEnded, { occurredAt: command.occurredAt, data: clear }),
  ],
}
