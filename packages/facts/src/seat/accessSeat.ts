import {
  accessStream,
  CaseId,
  caseStream,
  personStream,
  type Reads,
  ServiceId,
  type Situation,
  type StreamId,
  seat,
  serviceStream,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { type AccessLog, accessLogFold } from '../access/accessLog.js'
import { type CaseFile, caseFileFold } from '../case/caseFile.js'
import { type PersonFile, personFileFold } from '../person/personFile.js'
import { type ServiceFile, serviceFileFold } from '../service/serviceFile.js'

/** All that is read to judge one attempt to open a case, or what became of its alert. @since 0.1.0 */
export interface AccessViews {
  readonly access: AccessLog
  readonly case: CaseFile
  readonly person: PersonFile
  readonly service: ServiceFile
}

/** The situation of a decision about who opens a case. @since 0.2.0 */
export type OnAccess<More = unknown> = Situation<
  { readonly caseId: CaseId; readonly serviceId: ServiceId } & More,
  AccessViews,
  Policy
>

const personOf = (file: CaseFile | undefined): StreamId | null => {
  const personId = file?.referrals.personId ?? null
  return personId === null ? null : personStream(personId)
}

/**
 * The case's access log, the case, the person it names, the service. The service must be the one that the deployment
 * serves: whoever embeds this fills `serviceId` in, never the person who asks.
 *
 * @since 0.1.0
 */
export const accessReads: Reads<{ readonly caseId: CaseId; readonly serviceId: ServiceId }, AccessViews> = {
  access: { stream: ({ caseId }) => accessStream(caseId), fold: accessLogFold },
  case: { stream: ({ caseId }) => caseStream(caseId), fold: caseFileFold },
  person: { stream: (_, seen) => personOf(seen.case), fold: personFileFold },
  service: { stream: ({ serviceId }) => serviceStream(serviceId), fold: serviceFileFold },
}

/** Decisions about who opens one case. @since 0.2.0 */
export const onAccess = seat<Policy>()({
  key: { caseId: CaseId, serviceId: ServiceId },
  reads: accessReads,
  writes: ({ caseId }) => accessStream(caseId),
  purpose: purposeCodes.protectRecords,
  obeys: () => [],
})
