import {
  AccessRequestId,
  AlertId,
  Code,
  defineEvent,
  type EventOf,
  FreeText,
  integer,
  list,
  OrganisationId,
  oneOf,
  orNull,
  part,
  StaffId,
} from '@casetrail/kernel'

/* The access stream of a case: every try to open it, granted or not, and every alert with its investigation. */

/** Who asks: a member of staff, the GP practice, another service, or a system. @since 0.1.0 */
export const requesterKinds = oneOf('staff', 'gpPractice', 'otherService', 'system')

/** How an investigation of an alert ends (C45). @since 0.1.0 */
export const alertOutcomes = oneOf('legitimate', 'noPurpose', 'insufficientEvidence', 'falseTrigger')

/** Somebody asked to open the case. @since 0.1.0 */
export const AccessRequested = defineEvent({
  type: 'AccessRequested',
  category: 'access',
  clauses: ['C21', 'C22', 'C43', 'C44', 'B32'],
  lifecycle: 'access',
  says: 'Somebody asked to open the case.',
  clear: {
    accessRequestId: AccessRequestId,
    requester: requesterKinds,
    requesterId: StaffId,
    organisation: OrganisationId,
    role: Code,
    reasonCode: orNull(Code),
    reasonGiven: oneOf('given', 'blank'),
    /** Set when an investigator opens the case for an alert (A15). */
    forAlert: orNull(AlertId),
  },
  parts: { client: part('case', { reason: orNull(FreeText) }) },
})
/** The domain event of {@link AccessRequested}. @since 0.1.0 */
export type AccessRequested = EventOf<typeof AccessRequested>

/** Access to the case was granted. @since 0.1.0 */
export const AccessGranted = defineEvent({
  type: 'AccessGranted',
  category: 'access',
  clauses: ['C21', 'C22', 'C42'],
  lifecycle: 'access',
  says: 'Access to the case was granted.',
  clear: {
    accessRequestId: AccessRequestId,
    ground: oneOf(
      'assignment',
      'cover',
      'reviewRole',
      'registeredPractice',
      'liveReferral',
      'alertInvestigation',
      'reasonGiven',
    ),
  },
})
/** The domain event of {@link AccessGranted}. @since 0.1.0 */
export type AccessGranted = EventOf<typeof AccessGranted>

/** Access to the case was denied. @since 0.1.0 */
export const AccessDenied = defineEvent({
  type: 'AccessDenied',
  category: 'access',
  clauses: ['C22', 'C42', 'C44', 'A13'],
  lifecycle: 'access',
  says: 'Access to the case was denied.',
  clear: { accessRequestId: AccessRequestId, rule: Code, clause: oneOf('C21', 'C22', 'C42', 'C44', 'A13', 'A17') },
})
/** The domain event of {@link AccessDenied}. @since 0.1.0 */
export type AccessDenied = EventOf<typeof AccessDenied>

/** Access was asked for after closure: the privacy officer and every active deputy were alerted. @since 0.1.0 */
export const PostClosureAccessAlertRaised = defineEvent({
  type: 'PostClosureAccessAlertRaised',
  category: 'access',
  clauses: ['C43', 'A10', 'A12', 'L10', 'B41'],
  lifecycle: 'report',
  says: 'Access was asked for after closure: the privacy officer and every active deputy were alerted.',
  clear: {
    alertId: AlertId,
    accessRequestId: AccessRequestId,
    accessorId: StaffId,
    /** Privacy officer and active deputies at that instant. */
    recipients: list(StaffId, 1, 200),
    daysSinceClosure: integer(0, 100_000),
    closureReason: Code,
  },
})
/** The domain event of {@link PostClosureAccessAlertRaised}. @since 0.1.0 */
export type PostClosureAccessAlertRaised = EventOf<typeof PostClosureAccessAlertRaised>

/** An officer opened the investigation of an alert. @since 0.1.0 */
export const AlertInvestigationOpened = defineEvent({
  type: 'AlertInvestigationOpened',
  category: 'access',
  clauses: ['C45', 'A13'],
  lifecycle: 'verify',
  says: 'An officer opened the investigation of an alert.',
  clear: { alertId: AlertId, investigatorId: StaffId },
})
/** The domain event of {@link AlertInvestigationOpened}. @since 0.1.0 */
export type AlertInvestigationOpened = EventOf<typeof AlertInvestigationOpened>

/** The investigation of an alert ended with an outcome. @since 0.1.0 */
export const AlertInvestigationConcluded = defineEvent({
  type: 'AlertInvestigationConcluded',
  category: 'access',
  clauses: ['C45'],
  lifecycle: 'verify',
  says: 'The investigation of an alert ended with an outcome.',
  clear: { alertId: AlertId, investigatorId: StaffId, outcome: alertOutcomes },
  parts: { client: part('case', { findings: FreeText }) },
})
/** The domain event of {@link AlertInvestigationConcluded}. @since 0.1.0 */
export type AlertInvestigationConcluded = EventOf<typeof AlertInvestigationConcluded>

/** Every fact of an access stream. @since 0.1.0 */
export const accessEvents = [
  AccessRequested,
  AccessGranted,
  AccessDenied,
  PostClosureAccessAlertRaised,
  AlertInvestigationOpened,
  AlertInvestigationConcluded,
] as const
