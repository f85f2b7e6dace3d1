import { readModel } from '@casetrail/facts'
import type { AlertId, Instant, StaffId } from '@casetrail/kernel'

/** What an officer is sent: no case, patient or user, only a reference to look up (B41). @since 0.1.0 */
export interface AlertNotice {
  readonly reference: AlertId
  readonly raisedAt: Instant
  readonly to: readonly StaffId[]
}

/** What is kept of it. @since 0.2.0 */
export interface NoticeRow extends Omit<AlertNotice, 'raisedAt'> {
  /** Null only in a history that does not hold the alert itself. */
  readonly raisedAt: Instant | null
}

/**
 * For whoever sends the notices out, and may know no more than they say: each goes on from where it left off. A notice
 * stays on the list when the alert is concluded, so that no officer can keep it from the others by being quick (L10).
 *
 * @since 0.2.0
 */
export const whatOfficersAreTold = readModel({
  name: 'whatOfficersAreTold',
  version: '1',
  clauses: ['B41', 'C43', 'A12c', 'A13'],
  asks: 'Of which alerts is which officer told, without saying whose record it is or who looked?',
  upTo: 'instant',
  categories: ['access', 'reportRun', 'service'],
  keysOf: (e) =>
    e.type === 'PostClosureAccessAlertRaised' ||
    e.type === 'BatchAccessAlertRaised' ||
    e.type === 'StandDownAlertRaised'
      ? [e.data.alertId]
      : [],
  initial: (key): NoticeRow => ({ reference: key as AlertId, raisedAt: null, to: [] }),
  on: {
    PostClosureAccessAlertRaised: (draft, e) => {
      draft.raisedAt = e.occurredAt
      draft.to = [...e.data.recipients]
    },
    BatchAccessAlertRaised: (draft, e) => {
      draft.raisedAt = e.occurredAt
      draft.to = [...e.data.recipients]
    },
    StandDownAlertRaised: (draft, e) => {
      draft.raisedAt = e.occurredAt
      draft.to = [...e.data.recipients]
    },
  },
  listedAt: ({ raisedAt }) => raisedAt,
  // Listed by the instant that it was raised at, so that there is one.
  entry: ({ reference, raisedAt, to }: NoticeRow): AlertNotice => ({ reference, raisedAt: raisedAt as Instant, to }),
})
