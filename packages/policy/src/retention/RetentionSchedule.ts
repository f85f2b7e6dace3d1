import { flag, list, oneOf, record, refined } from '@casetrail/kernel'
import type * as t from 'io-ts'
import { RetentionText } from './RetentionText.js'

/** The name of a retention class, e.g. `STANDARD`. `UNDETERMINED` is reserved (A3c). @since 0.1.0 */
export type RetentionClassId = string & { readonly RetentionClassId: unique symbol }

/** Decodes a {@link RetentionClassId}. @since 0.1.0 */
export const RetentionClassId: t.Type<RetentionClassId, unknown, unknown> = refined<RetentionClassId>(
  'RetentionClassId',
  'a retention class: capital letters, digits and underscores, at most 40, not UNDETERMINED',
  (text) => /^[A-Z][A-Z0-9_]{0,39}$/.test(text) && text !== 'UNDETERMINED',
)

/**
 * One row of the retention schedule (B13, B16): which cases it fits, and the texts that say for how long it keeps them.
 * A case may fit several rows; the longest wins, which is no choice of a policy: early destruction cannot be undone, and
 * so an acceptance never shortens anything (A3, C27, L3).
 *
 * @since 0.1.0
 */
export interface RetentionSchedule {
  readonly code: RetentionClassId
  /** Whose case it fits, by the setting `ageBasis` (A3). */
  readonly supports: 'anyone' | 'adult' | 'child'
  /** Fits only where a safeguarding referral was accepted by a body that counts (C26, C27, A7). */
  readonly acceptedSafeguarding: boolean
  /** Which of its texts decides where several fit: the first as written, the one that ends earliest, or longest. */
  readonly decides: 'first' | 'earliest' | 'longest'
  readonly texts: readonly RetentionText[]
}

/** Decodes a {@link RetentionSchedule}. @since 0.1.0 */
export const RetentionSchedule: t.Type<RetentionSchedule, unknown, unknown> = record('RetentionSchedule', {
  code: RetentionClassId,
  supports: oneOf('anyone', 'adult', 'child'),
  acceptedSafeguarding: flag,
  decides: oneOf('first', 'earliest', 'longest'),
  texts: list(RetentionText, 1, 20),
})
