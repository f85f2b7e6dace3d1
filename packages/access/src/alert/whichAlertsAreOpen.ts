import { type AlertOutcome, readModel } from '@casetrail/facts'
import { type AlertId, type CaseId, type Instant, type ReportRunId, type StaffId, subjectOf } from '@casetrail/kernel'

/*
 * The officers' inbox, oldest first (C45). A row names the case or the run by id; the notice that is sent out carries
 * less (B41): `whatOfficersAreTold`.
 */

/** One alert, of a case, of a report run, or of an officer who was stood down. Pseudonymous ids, codes and dates only. @since 0.1.0 */
export interface AlertRow {
  readonly alertId: AlertId
  /** The case that was opened; null for a batch alert. */
  readonly caseId: CaseId | null
  /** The run; null for an alert of one case. */
  readonly reportRunId: ReportRunId | null
  /** The officer who was stood down; null for an alert on access. */
  readonly stoodDownId: StaffId | null
  /** Whoever did what raised it. */
  readonly accessorId: StaffId | null
  readonly recipients: readonly StaffId[]
  /** Null only in a history that does not hold the alert itself. */
  readonly raisedAt: Instant | null
  readonly investigatorId: StaffId | null
  readonly status: 'raised' | 'underInvestigation' | 'concluded'
  readonly outcome: AlertOutcome | null
}

/** Listed by the instant they were raised. @since 0.1.0 */
export const whichAlertsAreOpen = readModel({
  name: 'whichAlertsAreOpen',
  version: '2',
  clauses: ['C43', 'C45', 'A12c', 'A13'],
  asks: 'Which alerts have no outcome yet, since when, and who investigates?',
  upTo: 'instant',
  categories: ['access', 'reportRun', 'service'],
  keysOf: (e) => {
    switch (e.type) {
      case 'PostClosureAccessAlertRaised':
      case 'AlertInvestigationOpened':
      case 'AlertInvestigationConcluded':
      case 'BatchAccessAlertRaised':
      case 'BatchAlertConcluded':
      case 'StandDownAlertRaised':
      case 'StandDownAlertConcluded':
        return [e.data.alertId]
      default:
        return []
    }
  },
  initial: (key): AlertRow => ({
    alertId: key as AlertId,
    caseId: null,
    reportRunId: null,
    stoodDownId: null,
    accessorId: null,
    recipients: [],
    raisedAt: null,
    investigatorId: null,
    status: 'raised',
    outcome: null,
  }),
  on: {
    PostClosureAccessAlertRaised: (draft, e) => {
      draft.caseId = subjectOf(e.stream) as CaseId
      draft.accessorId = e.data.accessorId
      draft.recipients = [...e.data.recipients]
      draft.raisedAt = e.occurredAt
    },
    BatchAccessAlertRaised: (draft, e) => {
      draft.reportRunId = e.data.reportRunId
      draft.accessorId = e.data.accessorId
      draft.recipients = [...e.data.recipients]
      draft.raisedAt = e.occurredAt
    },
    AlertInvestigationOpened: (draft, e) => {
      draft.investigatorId = e.data.investigatorId
      draft.status = 'underInvestigation'
    },
    AlertInvestigationConcluded: (draft, e) => {
      draft.status = 'concluded'
      draft.outcome = e.data.outcome
    },
    BatchAlertConcluded: (draft, e) => {
      draft.investigatorId = e.data.investigatorId
      draft.status = 'concluded'
      draft.outcome = e.data.outcome
    },
    StandDownAlertRaised: (draft, e) => {
      draft.stoodDownId = e.data.officerId
      draft.accessorId = e.actor.performedBy
      draft.recipients = [...e.data.recipients]
      draft.raisedAt = e.occurredAt
    },
    StandDownAlertConcluded: (draft, e) => {
      draft.investigatorId = e.data.investigatorId
      draft.status = 'concluded'
      draft.outcome = e.data.outcome
    },
  },
  listedAt: ({ status, raisedAt }) => (status === 'concluded' ? null : raisedAt),
})
