import {
  AccessRequestId,
  AlertId,
  Code,
  defineEvent,
  EventId,
  type EventOf,
  FreeText,
  integer,
  list,
  OrganisationId,
  oneOf,
  orNull,
  part,
  ReportRunId,
  StaffId,
} from '@casetrail/kernel'

/*
 * The access stream of a case: every try to open it, granted or not, every alert with its investigation, and what the
 * person was told of a look without purpose.
 */

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
    /** Who says that they belong to that organisation: the service's own record, or only the host. */
    onWhoseWord: oneOf('record', 'host'),
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

/** Somebody without a ground tried to act on the case, and was refused. @since 0.2.0 */
export const TryRefused = defineEvent({
  type: 'TryRefused',
  category: 'access',
  clauses: ['A31', 'C42', 'C48'],
  lifecycle: 'access',
  says: 'Somebody without a ground tried to act on the case, and was refused.',
  clear: {
    actorId: StaffId,
    /** Everybody who had a hand in it. */
    hands: list(StaffId, 1, 3),
    organisation: OrganisationId,
    /** The command, its first letter small: `addCaseNote`. */
    command: Code,
    rule: Code,
  },
})
/** The domain event of {@link TryRefused}. @since 0.2.0 */
export type TryRefused = EventOf<typeof TryRefused>

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

/** Why somebody was not let into a safeguarding log: not on its list, or the case was not opened to them that day. @since 0.2.0 */
export const logDenials = oneOf('onlyReadersOnItsListOpenTheLog', 'theCaseIsOpenedFirst')

/** Somebody opened the separate safeguarding log. @since 0.2.0 */
export const SafeguardingLogOpened = defineEvent({
  type: 'SafeguardingLogOpened',
  category: 'access',
  publicType: 'AccessGranted',
  clauses: ['C28', 'A8', 'C42'],
  lifecycle: 'access',
  says: 'Somebody opened the separate safeguarding log.',
  clear: {
    /** The access to the case that it was opened within. */
    accessRequestId: AccessRequestId,
    readerId: StaffId,
  },
})
/** The domain event of {@link SafeguardingLogOpened}. @since 0.2.0 */
export type SafeguardingLogOpened = EventOf<typeof SafeguardingLogOpened>

/** Somebody tried to open the separate safeguarding log and was denied. @since 0.2.0 */
export const SafeguardingLogDenied = defineEvent({
  type: 'SafeguardingLogDenied',
  category: 'access',
  publicType: 'AccessDenied',
  clauses: ['C28', 'A8', 'C42'],
  lifecycle: 'access',
  says: 'Somebody tried to open the separate safeguarding log and was denied.',
  clear: { accessRequestId: AccessRequestId, readerId: StaffId, rule: logDenials },
})
/** The domain event of {@link SafeguardingLogDenied}. @since 0.2.0 */
export type SafeguardingLogDenied = EventOf<typeof SafeguardingLogDenied>

/** A report run read the case, as an access of whoever ran it. @since 0.2.0 */
export const CaseReadByReportRun = defineEvent({
  type: 'CaseReadByReportRun',
  category: 'access',
  clauses: ['C25', 'A12c', 'E2'],
  lifecycle: 'access',
  says: 'A report run read the case, as an access of whoever ran it.',
  clear: {
    accessRequestId: AccessRequestId,
    reportRunId: ReportRunId,
    alertId: AlertId,
    runnerId: StaffId,
    /** Whoever ran it, typed it, or had it run. */
    hands: list(StaffId, 1, 3),
  },
})
/** The domain event of {@link CaseReadByReportRun}. @since 0.2.0 */
export type CaseReadByReportRun = EventOf<typeof CaseReadByReportRun>

/** The alert of a report run that read the case has its outcome. @since 0.2.0 */
export const CaseReadingConcluded = defineEvent({
  type: 'CaseReadingConcluded',
  category: 'access',
  clauses: ['C25', 'C45', 'E2'],
  lifecycle: 'verify',
  says: 'The alert of a report run that read the case has its outcome.',
  clear: { accessRequestId: AccessRequestId, reportRunId: ReportRunId, outcome: alertOutcomes },
})
/** The domain event of {@link CaseReadingConcluded}. @since 0.2.0 */
export type CaseReadingConcluded = EventOf<typeof CaseReadingConcluded>

/** A report run that read the case was found to be without purpose. @since 0.2.0 */
export const CaseReadWithoutPurpose = defineEvent({
  type: 'CaseReadWithoutPurpose',
  category: 'access',
  clauses: ['C46', 'C25', 'A12c'],
  lifecycle: 'report',
  says: 'A report run that read the case was found to be without purpose.',
  clear: {
    alertId: AlertId,
    reportRunId: ReportRunId,
    accessorId: StaffId,
    /** Whoever ran it, typed it, or had it run. */
    hands: list(StaffId, 1, 3),
  },
})
/** The domain event of {@link CaseReadWithoutPurpose}. @since 0.2.0 */
export type CaseReadWithoutPurpose = EventOf<typeof CaseReadWithoutPurpose>

/** The person was told that their record was opened without purpose. @since 0.2.0 */
export const PersonNotifiedOfBreach = defineEvent({
  type: 'PersonNotifiedOfBreach',
  category: 'access',
  clauses: ['C46', 'L15'],
  lifecycle: 'report',
  says: 'The person was told that their record was opened without purpose.',
  clear: {
    alertId: AlertId,
    /** A parent of a young child, say, is told for the person. */
    told: oneOf('person', 'somebodyActingForThem'),
    channel: Code,
  },
  parts: {
    client: part('case', {
      /** What they were told: what happened, what was done about it, whom to ask. */
      words: FreeText,
    }),
  },
})
/** The domain event of {@link PersonNotifiedOfBreach}. @since 0.2.0 */
export type PersonNotifiedOfBreach = EventOf<typeof PersonNotifiedOfBreach>

/** The person had died before they were told of a look without purpose. @since 0.2.0 */
export const PersonDeathNoted = defineEvent({
  type: 'PersonDeathNoted',
  category: 'access',
  clauses: ['C46', 'E11', 'L15'],
  lifecycle: 'report',
  says: 'The person had died before they were told of a look without purpose.',
  clear: {
    alertId: AlertId,
    /** The record of the death that it rests on. */
    death: EventId,
  },
})
/** The domain event of {@link PersonDeathNoted}. @since 0.2.0 */
export type PersonDeathNoted = EventOf<typeof PersonDeathNoted>

/** Every fact of an access stream. @since 0.1.0 */
export const accessEvents = [
  AccessRequested,
  AccessGranted,
  AccessDenied,
  TryRefused,
  PostClosureAccessAlertRaised,
  AlertInvestigationOpened,
  AlertInvestigationConcluded,
  SafeguardingLogOpened,
  SafeguardingLogDenied,
  CaseReadByReportRun,
  CaseReadingConcluded,
  CaseReadWithoutPurpose,
  PersonNotifiedOfBreach,
  PersonDeathNoted,
] as const
