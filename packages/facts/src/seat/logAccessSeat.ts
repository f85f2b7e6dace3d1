import {
  accessStream,
  CaseId,
  provision,
  type Reads,
  type Rule,
  rule,
  type Situation,
  safeguardingLogStream,
  seat,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { standingAt } from '../case/closure.js'
import type { SafeguardingLog } from '../case/safeguardingLog.js'
import { byOfficersInOffice, bySeniors } from '../ground/whoWrites.js'
import type { AccessViews } from './AccessViews.js'
import { accessReads } from './accessSeat.js'
import { type CaseAndLogViews, readsCaseAndLog } from './logSeat.js'
import { readsService, type ServiceViews } from './readsService.js'

/* Who may read a safeguarding log is written in the log; who read it, apart from it: a look never changes what is read. */

interface OfCase {
  readonly caseId: CaseId
}

const theLogIsOfABegunCase: Rule<Situation<unknown, Pick<CaseAndLogViews, 'case'>, Policy>> = rule(
  provision('theLogIsOfABegunCase', 'C28', 'The separate log is one of a case that has begun.'),
  ({ views, now }) => standingAt(views.case.closure, now).standing === 'notBegun',
  () => ({ field: 'data.caseId' }),
)

/** What a decision about the readers of a log reads. @since 0.2.0 */
export interface LogReadersViews extends CaseAndLogViews, ServiceViews {}

/** The situation of a decision about the readers of a log. @since 0.2.0 */
export type OnLogReaders<More = unknown> = Situation<OfCase & More, LogReadersViews, Policy>

/** Decisions about who may read the safeguarding log of one case (A8). @since 0.2.0 */
export const onLogReaders = seat<Policy>()({
  key: { caseId: CaseId },
  reads: { ...readsCaseAndLog, ...readsService } satisfies Reads<OfCase, LogReadersViews>,
  writes: ({ caseId }) => safeguardingLogStream(caseId),
  by: bySeniors,
  purpose: purposeCodes.protectRecords,
  obeys: () => [theLogIsOfABegunCase],
})

/** What is read to judge one try to open a log: it is one within an access to the case. @since 0.2.0 */
export interface LogOpeningViews extends AccessViews {
  readonly log: SafeguardingLog
}

/** The situation of a try to open a log. @since 0.2.0 */
export type OnLogOpening<More = unknown> = Situation<OfCase & More, LogOpeningViews, Policy>

/** Reads a case, its log, who opened either, and on what ground. @since 0.2.0 */
export const readsLogOpening: Reads<OfCase, LogOpeningViews> = { ...accessReads, log: readsCaseAndLog.log }

/** Decisions about one try to open the safeguarding log of a case: judged and answered on record. @since 0.2.0 */
export const onLogOpening = seat<Policy>()({
  key: { caseId: CaseId },
  reads: readsLogOpening,
  writes: ({ caseId }) => accessStream(caseId),
  by: byOfficersInOffice,
  purpose: purposeCodes.protectRecords,
  obeys: () => [theLogIsOfABegunCase],
})
