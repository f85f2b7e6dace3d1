import { type AlertInvestigationConcluded, foldOf } from '@casetrail/events'
import type { AccessRequestId, AlertId, Code, EventId, Instant, StaffId } from '@casetrail/kernel'

/* Which alerts has the access stream of a case raised, and how far is each investigated? Holds no personal data. */

/** How an investigation ended (C45). @since 0.1.0 */
export type AlertOutcome = AlertInvestigationConcluded['data']['outcome']

/** One alert and its investigation. @since 0.1.0 */
export interface AlertTurns {
  readonly alertId: AlertId
  readonly accessRequestId: AccessRequestId
  readonly accessorId: StaffId
  readonly recipients: readonly StaffId[]
  readonly daysSinceClosure: number
  readonly closureReason: Code
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
}

/** The alerts of one case, and which requests it knows. @since 0.1.0 */
export interface AlertsState {
  readonly requests: { readonly accessRequestId: AccessRequestId; readonly forAlert: AlertId | null }[]
  readonly alerts: AlertTurns[]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const found = (draft: { alerts: readonly object[] }, alertId: AlertId | null): Mutable<AlertTurns> | undefined =>
  (draft.alerts as AlertTurns[]).find((alert) => alert.alertId === alertId)

/** Folds an access stream into its alerts. @since 0.1.0 */
export const alertsFold = foldOf<AlertsState>(() => ({ requests: [], alerts: [] }), {
  AccessRequested: (draft, { data: { accessRequestId, forAlert } }) => {
    draft.requests.push({ accessRequestId, forAlert })
  },
  AccessGranted: (draft, { data: { accessRequestId, ground } }) => {
    if (ground !== 'alertInvestigation') return
    const request = draft.requests.find((one) => one.accessRequestId === accessRequestId)
    const alert = found(draft, request?.forAlert ?? null)
    if (alert !== undefined) alert.openings += 1
  },
  PostClosureAccessAlertRaised: (draft, e) => {
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
    })
  },
  AlertInvestigationOpened: (draft, e) => {
    const alert = found(draft, e.data.alertId)
    if (alert === undefined) return
    alert.investigatorId = e.data.investigatorId
    alert.openedAt = e.occurredAt
  },
  AlertInvestigationConcluded: (draft, e) => {
    const alert = found(draft, e.data.alertId)
    if (alert === undefined) return
    alert.outcome = e.data.outcome
    alert.concludedAt = e.occurredAt
    alert.concludedBy = e.data.investigatorId
  },
})

/** The alert of that id, or null. @since 0.1.0 */
export const alertOf = (state: AlertsState, alertId: AlertId): AlertTurns | null =>
  state.alerts.find((alert) => alert.alertId === alertId) ?? null
