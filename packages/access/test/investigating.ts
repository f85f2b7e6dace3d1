import {
  AccessGranted,
  AccessRequested,
  AlertInvestigationConcluded,
  AlertInvestigationOpened,
  type CasetrailEvent,
  PostClosureAccessAlertRaised,
} from '@casetrail/events'
import { type Code, event, type Instant, type NonBlank, type StaffId } from '@casetrail/kernel'
import { closedCase, longAfter, team } from './synthetic.js'

/* The synthetic worker opened the closed case for a reason, and the officers were alerted. */

const at = longAfter as Instant

/** A request by the worker, with a reason. */
export const requested = event(AccessRequested, {
  occurredAt: at,
  data: {
    accessRequestId: team.earlierRequestId,
    requester: 'staff',
    requesterId: team.worker,
    organisation: team.council,
    role: 'socialPrescriber' as Code,
    reasonCode: 'personAsked' as Code,
    reasonGiven: 'given',
    forAlert: null,
  },
  parts: { client: { reason: 'a synthetic reason' as NonBlank } },
})

/** Granted on a ground. */
export const letIn = (ground: AccessGranted['data']['ground'] = 'reasonGiven'): CasetrailEvent =>
  event(AccessGranted, { occurredAt: at, data: { accessRequestId: team.earlierRequestId, ground } })

/** The alert, told to the officer and the deputy. */
export const raised = (accessorId: StaffId = team.worker): CasetrailEvent =>
  event(PostClosureAccessAlertRaised, {
    occurredAt: at,
    data: {
      alertId: team.alertId,
      accessRequestId: team.earlierRequestId,
      accessorId,
      recipients: [team.officer, team.deputy],
      daysSinceClosure: 49,
      closureReason: 'completed' as Code,
    },
  })

/** An officer took the alert up. */
export const opened = (investigatorId: StaffId = team.officer): CasetrailEvent =>
  event(AlertInvestigationOpened, {
    occurredAt: '2026-07-20T12:00:00.000Z' as Instant,
    data: { alertId: team.alertId, investigatorId },
  })

/** The alert has its outcome. */
export const concluded = (outcome: AlertInvestigationConcluded['data']['outcome'] = 'legitimate'): CasetrailEvent =>
  event(AlertInvestigationConcluded, {
    occurredAt: '2026-07-22T12:00:00.000Z' as Instant,
    data: { alertId: team.alertId, investigatorId: team.officer, outcome },
    parts: { client: { findings: 'synthetic findings' as NonBlank } },
  })

/** The closed case, its access and its alert. */
export const alerted: readonly CasetrailEvent[] = [...closedCase, requested, letIn(), raised()]

/** The same, under investigation by the privacy officer. */
export const investigating: readonly CasetrailEvent[] = [...alerted, opened()]
