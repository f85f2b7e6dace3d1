import type {
  AccessDenied,
  AccessGranted,
  AccessRequested,
  AlertInvestigationConcluded,
  PersonDeathNoted,
  PersonNotifiedOfBreach,
  PostClosureAccessAlertRaised,
  SafeguardingLogDenied,
  TryRefused,
} from '@casetrail/events'
import {
  type AccessRequestId,
  type AlertId,
  type EventId,
  type Instant,
  type NonBlank,
  type Recorded,
  type ReportRunId,
  revealed,
  type StaffId,
} from '@casetrail/kernel'
import { handsIn } from '../ground/takesPart.js'
import { foldOf } from '../words.js'

/*
 * Who asked to open the case, why and with what outcome, what became of each alert, and was the person told of a look
 * without purpose? The access log is itself part of the record (C48).
 */

/** How a request ended. @since 0.1.0 */
export type AccessOutcome =
  | { readonly outcome: 'granted'; readonly ground: AccessGranted['data']['ground'] }
  | {
      readonly outcome: 'denied'
      readonly rule: AccessDenied['data']['rule']
      readonly clause: AccessDenied['data']['clause']
    }

type Requested = AccessRequested['data']

/** One request to open the case. @since 0.1.0 */
export interface AccessEntry extends Requested {
  /** Whoever asked, typed it, or had it done for them. */
  readonly hands: readonly StaffId[]
  readonly at: Instant
  readonly recordedAt: Instant
  readonly event: EventId
  /** The reason in words, personal; null: none was given, or it cannot be read any more. */
  readonly reason: NonBlank | null
  /** `disposed`: the words are destroyed for good. */
  readonly reasonPart: 'open' | 'closed' | 'disposed'
  /** Null only in a history that was cut in the middle of an append. */
  readonly result: AccessOutcome | null
  readonly alertId: AlertId | null
}

/** How an investigation ended (C45). @since 0.1.0 */
export type AlertOutcome = AlertInvestigationConcluded['data']['outcome']

type Raised = PostClosureAccessAlertRaised['data']

/** One alert and its investigation. @since 0.1.0 */
export interface AlertTurns extends Raised {
  /** Everybody who had a hand in the access: none of them has one in its investigation (A13). */
  readonly hands: readonly StaffId[]
  readonly raisedAt: Instant
  readonly raisedBy: EventId
  /** Who investigates; null until an officer opened the investigation. */
  readonly investigatorId: StaffId | null
  readonly openedAt: Instant | null
  /** How often its investigators opened the case for it: no alert by default, but counted (A15). */
  readonly openings: number
  readonly outcome: AlertOutcome | null
  readonly concludedAt: Instant | null
  readonly concludedBy: StaffId | null
  /** What the investigation found, in words; personal. */
  readonly findings: NonBlank | null
}

/** One try to open the separate safeguarding log. @since 0.2.0 */
export interface LogOpening {
  readonly at: Instant
  readonly recordedAt: Instant
  readonly event: EventId
  readonly readerId: StaffId
  /** The access to the case that it was tried within. */
  readonly accessRequestId: AccessRequestId
  /** The rule that denied it; null: it was opened. */
  readonly deniedBy: SafeguardingLogDenied['data']['rule'] | null
}

/** How the duty to tell the person ended. @since 0.2.0 */
export interface NoticeGiven {
  readonly how: 'told' | 'diedBefore'
  readonly at: Instant
  readonly event: EventId
}

/** The case was opened without purpose (C46), as the investigation of one alert found. @since 0.2.0 */
export interface Breach {
  readonly alertId: AlertId
  /** The run that read the case; null: somebody opened it. */
  readonly reportRunId: ReportRunId | null
  /** Null only in a history that does not hold the alert itself. */
  readonly accessorId: StaffId | null
  /** Everybody who had a hand in that. */
  readonly hands: readonly StaffId[]
  /** When it was found: from then on the person has to be told. */
  readonly foundAt: Instant
  readonly foundBy: EventId
  /** Null: the person has not been told yet. */
  readonly notice: NoticeGiven | null
}

/** A report run over the case: an access by whoever ran it, with the alert of the run (C25, A12c). @since 0.2.0 */
export interface ReportReading {
  readonly accessRequestId: AccessRequestId
  readonly reportRunId: ReportRunId
  readonly alertId: AlertId
  readonly runnerId: StaffId
  readonly hands: readonly StaffId[]
  readonly at: Instant
  readonly event: EventId
  /** Null: the alert of the run is open, as far as the case knows. */
  readonly outcome: AlertOutcome | null
}

/** Somebody without a ground tried to act on the case (A31). @since 0.2.0 */
export interface RefusedTry extends Readonly<TryRefused['data']> {
  readonly at: Instant
  readonly event: EventId
}

/** The access log of one case, in the order of the requests. @since 0.1.0 */
export interface AccessLog {
  readonly requests: AccessEntry[]
  readonly alerts: AlertTurns[]
  readonly logOpenings: LogOpening[]
  /** What somebody without a ground tried, at most once a minute each. */
  readonly tries: RefusedTry[]
  /** In the order in which they were found. */
  readonly breaches: Breach[]
  /** In the order in which the case came to show them. */
  readonly readings: ReportReading[]
}

const when = ({
  id,
  occurredAt,
  recordedAt,
}: Pick<LogOpening, 'recordedAt'> & { id: EventId; occurredAt: Instant }) => ({
  at: occurredAt,
  recordedAt,
  event: id,
})

const noticeIn = (
  { id, occurredAt }: Recorded<PersonNotifiedOfBreach | PersonDeathNoted>,
  how: NoticeGiven['how'],
): NoticeGiven => ({ how, at: occurredAt, event: id })

/** Folds an access stream into its requests and alerts. @since 0.1.0 */
export const accessLogFold = foldOf<AccessLog>(
  () => ({ requests: [], alerts: [], logOpenings: [], tries: [], breaches: [], readings: [] }),
  {
    AccessRequested: (draft, e) => {
      draft.requests.push({
        ...e.data,
        hands: [...handsIn(e.actor)],
        at: e.occurredAt,
        recordedAt: e.recordedAt,
        event: e.id,
        reason: revealed(e.parts.client)?.reason ?? null,
        reasonPart: e.parts.client.state,
        result: null,
        alertId: null,
      })
    },
    AccessGranted: (draft, { data: { accessRequestId, ground } }) => {
      const request = draft.requests.find((one) => one.accessRequestId === accessRequestId)
      if (request === undefined) return
      request.result = { outcome: 'granted', ground }
      const alert = draft.alerts.find((one) => one.alertId === request.forAlert)
      if (ground === 'alertInvestigation' && alert !== undefined) alert.openings += 1
    },
    AccessDenied: (draft, { data: { accessRequestId, rule, clause } }) => {
      const request = draft.requests.find((one) => one.accessRequestId === accessRequestId)
      if (request !== undefined) request.result = { outcome: 'denied', rule, clause }
    },
    PostClosureAccessAlertRaised: (draft, e) => {
      const request = draft.requests.find((one) => one.accessRequestId === e.data.accessRequestId)
      if (request !== undefined) request.alertId = e.data.alertId
      draft.alerts.push({
        ...e.data,
        recipients: [...e.data.recipients],
        hands: [...new Set([e.data.accessorId, ...handsIn(e.actor)])],
        raisedAt: e.occurredAt,
        raisedBy: e.id,
        investigatorId: null,
        openedAt: null,
        openings: 0,
        outcome: null,
        concludedAt: null,
        concludedBy: null,
        findings: null,
      })
    },
    AlertInvestigationOpened: (draft, e) => {
      const alert = draft.alerts.find((one) => one.alertId === e.data.alertId)
      if (alert === undefined) return
      alert.investigatorId = e.data.investigatorId
      alert.openedAt = e.occurredAt
    },
    AlertInvestigationConcluded: (draft, e) => {
      const alert = draft.alerts.find((one) => one.alertId === e.data.alertId)
      if (e.data.outcome === 'noPurpose')
        draft.breaches.push({
          alertId: e.data.alertId,
          reportRunId: null,
          accessorId: alert?.accessorId ?? null,
          hands: [...(alert?.hands ?? [])],
          foundAt: e.occurredAt,
          foundBy: e.id,
          notice: null,
        })
      if (alert === undefined) return
      alert.outcome = e.data.outcome
      alert.concludedAt = e.occurredAt
      alert.concludedBy = e.data.investigatorId
      alert.findings = revealed(e.parts.client)?.findings ?? null
    },
    TryRefused: (draft, e) => {
      draft.tries.push({ ...e.data, hands: [...e.data.hands], at: e.occurredAt, event: e.id })
    },
    SafeguardingLogOpened: (draft, e) => {
      draft.logOpenings.push({ ...e.data, ...when(e), deniedBy: null })
    },
    SafeguardingLogDenied: (draft, e) => {
      const { accessRequestId, readerId, rule } = e.data
      draft.logOpenings.push({ accessRequestId, readerId, ...when(e), deniedBy: rule })
    },
    CaseReadByReportRun: (draft, e) => {
      draft.readings.push({ ...e.data, hands: [...e.data.hands], at: e.occurredAt, event: e.id, outcome: null })
    },
    CaseReadingConcluded: (draft, e) => {
      const reading = draft.readings.find((one) => one.accessRequestId === e.data.accessRequestId)
      if (reading !== undefined) reading.outcome = e.data.outcome
    },
    CaseReadWithoutPurpose: (draft, e) => {
      draft.breaches.push({ ...e.data, hands: [...e.data.hands], foundAt: e.occurredAt, foundBy: e.id, notice: null })
    },
    PersonNotifiedOfBreach: (draft, e) => {
      const breach = draft.breaches.find((one) => one.alertId === e.data.alertId)
      if (breach !== undefined) breach.notice = noticeIn(e, 'told')
    },
    PersonDeathNoted: (draft, e) => {
      const breach = draft.breaches.find((one) => one.alertId === e.data.alertId)
      if (breach !== undefined) breach.notice = noticeIn(e, 'diedBefore')
    },
  },
)

/** The alert of that id, or null. @since 0.1.0 */
export const alertOf = (log: AccessLog, alertId: AlertId): AlertTurns | null =>
  log.alerts.find((alert) => alert.alertId === alertId) ?? null
