import { type CasetrailEvent, CoverGranted } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, Instant, record, rule, StaffId } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C42 · A cover worker or duty desk gets a time box, so that nobody must remember to take the access away. */

const data = record('GrantCover', { caseId: CaseId, workerId: StaffId, from: Instant, until: Instant })

/** The data of {@link grantCover}. @since 0.1.0 */
export type GrantCover = t.TypeOf<typeof data>

const coverEndsAfterItBegins = rule<OnCase<GrantCover>>(
  'coverEndsAfterItBegins',
  'C42',
  'Cover ends after it begins.',
  ({ data }) => data.until <= data.from,
  ({ data }) => ({ field: 'data.until', dates: [data.from, data.until] }),
)

const coverIsNotGrantedForThePast = rule<OnCase<GrantCover>>(
  'coverIsNotGrantedForThePast',
  'C42',
  'Cover is granted for time to come: a grant never explains an earlier access.',
  ({ data, now }) => data.until <= now,
  ({ data, now }) => ({ field: 'data.until', dates: [data.until, now] }),
)

/** Grants a worker time-boxed cover of the case. @since 0.1.0 */
export const grantCover: Decision<'GrantCover', GrantCover, CaseViews, Policy, CasetrailEvent> = {
  type: 'GrantCover',
  clauses: ['C42'],
  says: 'Grants a worker time-boxed cover of the case.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [...caseTakes('CoverGranted'), coverEndsAfterItBegins, coverIsNotGrantedForThePast],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(CoverGranted, { occurredAt: command.occurredAt, data: clear }),
  ],
}
