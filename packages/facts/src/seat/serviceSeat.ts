import {
  localDateOf,
  provision,
  type Reads,
  ReportRunId,
  type Rule,
  reportRunStream,
  rule,
  type Situation,
  seat,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { type ReportRunState, reportRunFold } from '../access/reportRun.js'
import { byManagers, byOfficersInOffice } from '../ground/whoWrites.js'
import { readsService, type ServiceViews } from './readsService.js'

/** The situation of a decision about the service; `More` is what a rule needs of the command's data. @since 0.2.0 */
export type OnService<More = unknown> = Situation<More, ServiceViews, Policy>

/** Whoever could date an appointment back would make a look of last week one that was told to somebody independent. */
const serviceFactsTakeEffectWhenRecorded: Rule<OnService> = rule(
  provision(
    'serviceFactsTakeEffectWhenRecorded',
    'A28',
    'What is recorded of the service takes effect at that moment; nothing of it is dated to an earlier day.',
  ),
  ({ command, today }) => localDateOf(command.occurredAt) < today,
  ({ command, now }) => ({ field: 'occurredAt', dates: [command.occurredAt, now] }),
)

/** Decisions about the service: offices, roles, adopted policies. @since 0.2.0 */
export const onService = seat<Policy>()({
  key: {},
  reads: readsService,
  writes: (_, home) => home,
  by: byManagers,
  purpose: purposeCodes.protectRecords,
  obeys: () => [serviceFactsTakeEffectWhenRecorded],
})

/** What a decision about one report run reads. @since 0.1.0 */
export interface ReportRunViews extends ServiceViews {
  readonly run: ReportRunState
}

/** The situation of a decision about one report run. @since 0.2.0 */
export type OnReportRun<More = unknown> = Situation<
  { readonly reportRunId: ReportRunId } & More,
  ReportRunViews,
  Policy
>

/** Decisions about one run of an identifiable report (C25). @since 0.2.0 */
export const onReportRun = seat<Policy>()({
  key: { reportRunId: ReportRunId },
  reads: {
    run: { stream: ({ reportRunId }) => reportRunStream(reportRunId), fold: reportRunFold },
    ...readsService,
  } satisfies Reads<{ readonly reportRunId: ReportRunId }, ReportRunViews>,
  writes: ({ reportRunId }) => reportRunStream(reportRunId),
  by: byOfficersInOffice,
  purpose: purposeCodes.protectRecords,
  obeys: () => [],
})
