import { accessStream, CaseId, type Reads, type Situation, seat } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { type AccessLog, accessLogFold } from '../access/accessLog.js'
import { byThoseInvolvedOrIntake } from '../ground/whoWrites.js'
import { caseTakes } from '../rule/caseTakes.js'
import { readsCase, writesCase } from './caseSeat.js'
import type { CaseViews } from './OnCase.js'
import { readsService, type ServiceViews } from './readsService.js'

/** A case, and who asked to open it. @since 0.2.0 */
export interface ReopeningViews extends CaseViews, ServiceViews {
  readonly access: AccessLog
}

/** The situation of a decision about a case that rests on who asked to open it. @since 0.2.0 */
export type OnReopening<More = unknown> = Situation<{ readonly caseId: CaseId } & More, ReopeningViews, Policy>

/** Decisions about one case that are an access to it as well (A29). @since 0.2.0 */
export const onReopening = seat<Policy>()({
  key: { caseId: CaseId },
  reads: {
    case: readsCase.case,
    access: { stream: ({ caseId }) => accessStream(caseId), fold: accessLogFold },
    ...readsService,
  } satisfies Reads<{ readonly caseId: CaseId }, ReopeningViews>,
  writes: writesCase,
  by: byThoseInvolvedOrIntake,
  purpose: purposeCodes.provideSupport,
  obeys: caseTakes,
})
