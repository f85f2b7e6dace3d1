import { type AccessDenied, type AccessGranted, type AccessRequested, foldOf } from '@casetrail/events'
import { type AlertId, type EventId, type Instant, revealed } from '@casetrail/kernel'

/* Who asked to open the case, why, and with what outcome: the access log, which is itself part of the record (C48). */

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
  readonly reason: string | null
  /** `disposed`: the words are destroyed for good. */
  readonly reasonPart: 'open' | 'closed' | 'disposed'
  /** Null only in a history that was cut in the middle of an append. */
  readonly result: AccessOutcome | null
  readonly alertId: AlertId | null
}

/** The access log of one case, in the order of the requests. @since 0.1.0 */
export interface AccessLogState {
  readonly entries: AccessEntry[]
  /** What each investigation found, in words; personal. */
  readonly findings: { readonly alertId: AlertId; readonly findings: string | null }[]
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const found = (draft: { entries: readonly object[] }, id: string): Mutable<AccessEntry> | undefined =>
  (draft.entries as AccessEntry[]).find((entry) => entry.accessRequestId === id)

/** Folds an access stream into the log. @since 0.1.0 */
export const accessLogFold = foldOf<AccessLogState>(() => ({ entries: [], findings: [] }), {
  AccessRequested: (draft, e) => {
    draft.entries.push({
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
    const entry = found(draft, accessRequestId)
    if (entry !== undefined) entry.result = { outcome: 'granted', ground }
  },
  AccessDenied: (draft, { data: { accessRequestId, rule, clause } }) => {
    const entry = found(draft, accessRequestId)
    if (entry !== undefined) entry.result = { outcome: 'denied', rule, clause }
  },
  PostClosureAccessAlertRaised: (draft, { data: { accessRequestId, alertId } }) => {
    const entry = found(draft, accessRequestId)
    if (entry !== undefined) entry.alertId = alertId
  },
  AlertInvestigationConcluded: (draft, e) => {
    draft.findings.push({ alertId: e.data.alertId, findings: revealed(e.parts.client)?.findings ?? null })
  },
})
