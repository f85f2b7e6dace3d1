import {
  accessStream,
  CaseId,
  caseStream,
  personStream,
  type Reads,
  type Situation,
  type StreamId,
  seat,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { accessLogFold } from '../access/accessLog.js'
import { type CaseFile, caseFileFold } from '../case/caseFile.js'
import { byOfficersInOffice } from '../ground/whoWrites.js'
import { personFileFold } from '../person/personFile.js'
import type { AccessViews } from './AccessViews.js'
import { readsService } from './readsService.js'

/** The situation of a decision about who opens a case. @since 0.2.0 */
export type OnAccess<More = unknown> = Situation<{ readonly caseId: CaseId } & More, AccessViews, Policy>

const personOf = (file: CaseFile | undefined): StreamId | null => {
  const personId = file?.referrals.personId ?? null
  return personId === null ? null : personStream(personId)
}

/** The case's access log, the case, the person it names, the service. @since 0.1.0 */
export const accessReads: Reads<{ readonly caseId: CaseId }, AccessViews> = {
  access: { stream: ({ caseId }) => accessStream(caseId), fold: accessLogFold },
  case: { stream: ({ caseId }) => caseStream(caseId), fold: caseFileFold },
  person: { stream: (_, seen) => personOf(seen.case), fold: personFileFold },
  ...readsService,
}

/** Decisions about who opens one case, and what became of it. A request says `whoeverAsks`: it is judged and answered on record. @since 0.2.0 */
export const onAccess = seat<Policy>()({
  key: { caseId: CaseId },
  reads: accessReads,
  writes: ({ caseId }) => accessStream(caseId),
  by: byOfficersInOffice,
  purpose: purposeCodes.protectRecords,
  obeys: () => [],
})
