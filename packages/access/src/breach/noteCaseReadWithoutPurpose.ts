import { CaseReadWithoutPurpose } from '@casetrail/events'
import { type OnCaseOfRun, onCaseOfRun } from '@casetrail/facts'
import { type AlertId, event, provision, rule, type StaffId } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'

const onlyARunWithoutPurposeIsNoted = rule<OnCaseOfRun>(
  provision(
    'onlyARunWithoutPurposeIsNoted',
    'C46',
    'A case notes a report run that read it and whose alert was concluded without purpose, from then on.',
  ),
  ({ command: { occurredAt }, data: { caseId }, views: { run, case: file } }) =>
    run.outcome !== 'noPurpose' ||
    run.concludedAt === null ||
    occurredAt < run.concludedAt ||
    run.cases?.includes(caseId) === false ||
    file.referrals.personId === null,
  ({ data: { reportRunId } }) => ({ field: 'data.reportRunId', facts: { reportRunId } }),
)

const aRunIsNotedOnce = rule<OnCaseOfRun>(
  provision('aRunIsNotedOnce', 'C46', 'A case notes a report run without purpose once.'),
  ({ data: { reportRunId }, views: { access } }) =>
    access.breaches.some((breach) => breach.reportRunId === reportRunId),
  ({ data: { reportRunId } }) => ({ field: 'data.reportRunId', facts: { reportRunId } }),
)

/**
 * C46, A12c · The run's alert is one for all of its cases; each person has to be told, so each case holds the finding.
 * The process does it; an officer need not wait for that.
 *
 * @since 0.2.0
 */
export const noteCaseReadWithoutPurpose = onCaseOfRun(
  {
    command: 'NoteCaseReadWithoutPurpose',
    clauses: ['C46', 'C25', 'A12c'],
    says: 'Notes in a case that a report run without purpose read it.',
    data: {},
    yields: [CaseReadWithoutPurpose],
    purpose: purposeCodes.handleBreach,
  },
  {
    rules: [onlyARunWithoutPurposeIsNoted, aRunIsNotedOnce],
    events: ({ command: { occurredAt }, data: { reportRunId }, views: { run } }) => [
      event(CaseReadWithoutPurpose, {
        occurredAt,
        // A run that was concluded has raised an alert on somebody.
        data: {
          alertId: run.alertId as AlertId,
          reportRunId,
          accessorId: run.accessorId as StaffId,
          hands: [...run.hands],
        },
      }),
    ],
  },
)
