import {
  type Reads,
  ReportRunId,
  reportRunStream,
  ServiceId,
  type Situation,
  seat,
  serviceStream,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { type ReportRunState, reportRunFold } from '../access/reportRun.js'
import { type ServiceFile, serviceFileFold } from '../service/serviceFile.js'

/** What a decision about the service reads. @since 0.1.0 */
export interface ServiceViews {
  readonly service: ServiceFile
}

/** The situation of a decision about the service; `More` is what a rule needs of the command's data. @since 0.2.0 */
export type OnService<More = unknown> = Situation<{ readonly serviceId: ServiceId } & More, ServiceViews, Policy>

const readsService: Reads<{ readonly serviceId: ServiceId }, ServiceViews> = {
  service: { stream: ({ serviceId }) => serviceStream(serviceId), fold: serviceFileFold },
}

/** Decisions about the service: offices, roles, adopted policies. @since 0.2.0 */
export const onService = seat<Policy>()({
  key: { serviceId: ServiceId },
  reads: readsService,
  writes: ({ serviceId }) => serviceStream(serviceId),
  purpose: purposeCodes.protectRecords,
  obeys: () => [],
})

/** What a decision about one report run reads. @since 0.1.0 */
export interface ReportRunViews extends ServiceViews {
  readonly run: ReportRunState
}

/** The situation of a decision about one report run. @since 0.2.0 */
export type OnReportRun<More = unknown> = Situation<
  { readonly reportRunId: ReportRunId; readonly serviceId: ServiceId } & More,
  ReportRunViews,
  Policy
>

/** Decisions about one run of an identifiable report (C25). @since 0.2.0 */
export const onReportRun = seat<Policy>()({
  key: { reportRunId: ReportRunId, serviceId: ServiceId },
  reads: {
    run: { stream: ({ reportRunId }) => reportRunStream(reportRunId), fold: reportRunFold },
    service: readsService.service,
  } satisfies Reads<{ readonly reportRunId: ReportRunId; readonly serviceId: ServiceId }, ReportRunViews>,
  writes: ({ reportRunId }) => reportRunStream(reportRunId),
  purpose: purposeCodes.protectRecords,
  obeys: () => [],
})
