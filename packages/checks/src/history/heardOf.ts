import type { Instant, StaffId } from '@casetrail/kernel'
import { type InOffice, isIndependentOf } from './hands.js'

/** A deed that alerts. */
export interface Alerting {
  /** Everybody who had a hand in it. */
  readonly hands: readonly StaffId[]
  readonly recordedAt: Instant
}

/** An alert as it was raised. */
export interface Raised {
  readonly recordedAt: Instant
  readonly data: { readonly recipients: readonly StaffId[] }
}

/** Why the alert of a deed is not what it must be, by whoever was in office then; null: it is (C43, A13, L10). */
export const faultOfAlert = (
  { hands, recordedAt }: Alerting,
  alert: Raised | null,
  officers: ReadonlyMap<StaffId, InOffice>,
): 'noAlert' | 'late' | 'notToEveryOfficer' | 'nobodyIndependent' | null => {
  if (alert === null) return 'noAlert'
  if (alert.recordedAt !== recordedAt) return 'late'
  const { recipients } = alert.data
  const inOffice = [...officers.values()]
  if (inOffice.some(({ officerId }) => !recipients.includes(officerId))) return 'notToEveryOfficer'
  return inOffice.some(isIndependentOf(hands)) ? null : 'nobodyIndependent'
}
