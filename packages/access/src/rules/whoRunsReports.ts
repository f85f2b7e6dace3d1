import { type InternalReportRun, type OfficersState, officersAt, staffRolesAt } from '@casetrail/events'
import { rule, type Situation } from '@casetrail/kernel'
import { hasDuty, type Policy } from '@casetrail/policy'
import type { ReportRunState } from '../state/reportRunState.js'

/* Who may run an identifiable report, and when (C25, C42, A12c, A13)? */

/** What the decisions on a report run read. @since 0.1.0 */
export interface ReportRunViews {
  readonly run: ReportRunState
  readonly service: OfficersState
}

type Run = Situation<Pick<InternalReportRun['data'], 'reportRunId' | 'cases'>, ReportRunViews, Policy>

/** C25: a run is recorded once. @since 0.1.0 */
export const eachRunIsRecordedOnce = rule<Run>(
  'eachRunIsRecordedOnce',
  'C25',
  'A report run has an id of its own.',
  ({ views }) => views.run.reportRunId !== null,
  ({ data: { reportRunId } }) => ({ field: 'data.reportRunId', facts: { reportRunId } }),
)

/** C25: the run is an access to each case, so each is named once. @since 0.1.0 */
export const aRunNamesEachCaseOnce = rule<Run>(
  'aRunNamesEachCaseOnce',
  'C25',
  'A report run names each case once.',
  ({ data: { cases } }) => new Set(cases).size < cases.length,
  () => ({ field: 'data.cases' }),
)

/** C42: recording and reviewing the service; a system needs the role as a person does (A12c). @since 0.1.0 */
export const onlyThoseWhoRecordOrReviewRunReports = rule<Run>(
  'onlyThoseWhoRecordOrReviewRunReports',
  'C42',
  'Only holders of a role that records or reviews the service run identifiable reports.',
  ({ command: { actor }, views, world, now }) =>
    !staffRolesAt(views.service, now).some(
      ({ staffId, role }) =>
        staffId === actor.performedBy && (hasDuty(world, role, 'review') || hasDuty(world, role, 'recording')),
    ),
  () => ({ field: 'actor.performedBy' }),
)

/** A13: a privacy officer is in office. @since 0.1.0 */
export const noReportRunsWithoutAPrivacyOfficer = rule<Run>(
  'noReportRunsWithoutAPrivacyOfficer',
  'A13',
  'No identifiable report runs while no privacy officer is in office.',
  ({ views, now }) => !officersAt(views.service, now).some((officer) => officer.office === 'privacyOfficer'),
)

/** A13, L10: somebody other than the runner hears of it. @since 0.1.0 */
export const somebodyElseHearsOfTheRun = rule<Run>(
  'somebodyElseHearsOfTheRun',
  'A13',
  'No identifiable report runs unless somebody other than its runner is alerted.',
  ({ command, views, now }) =>
    officersAt(views.service, now).every((officer) => officer.officerId === command.actor.performedBy),
)
