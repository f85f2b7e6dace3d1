import type {
  AccessDenied,
  AccessGranted,
  AccessRequested,
  AlertInvestigationConcluded,
  PostClosureAccessAlertRaised,
} from '@casetrail/events'
import { type AlertId, type EventId, type Instant, type NonBlank, revealed, type StaffId } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/*
 * Who asked to open the case, why and with what outcome, and what became of each alert? The access log is itself part
 * of the record (C48).
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

/** The access log of one case, in the order of the requests. @since 0.1.0 */
export interface AccessLog {
  readonly requests: AccessEntry[]
  readonly alerts: AlertTurns[]
}

/** Folds an access stream into its requests and alerts. @since 0.1.0 */
export const accessLogFold = foldOf<AccessLog>(() => ({ requests: [], alerts: [] }), {
  AccessRequested: (draft, e) => {
    draft.requests.push({
      ...e.data,
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
    if (alert === undefined) return
    alert.outcome = e.data.outcome
    alert.concludedAt = e.occurredAt
    alert.concludedBy = e.data.investigatorId
    alert.findings = revealed(e.parts.client)?.findings ?? null
  },
})

/** The alert of that id, or null. @since 0.1.0 */
export const alertOf = (log: AccessLog, alertId: AlertId): AlertTurns | null =>
  log.alerts.find((alert) => alert.alertId === alertId) ?? null
