import { flag, integer, type NonBlank, oneOf, record, refined, ShortText } from '@casetrail/kernel'
import type * as t from 'io-ts'
import { NoticeClauseId } from '../clause/NoticeClause.js'

/** The name of a retention class, e.g. `STANDARD`. `UNDETERMINED` is reserved (A3c). @since 0.1.0 */
export type RetentionClassId = string & { readonly RetentionClassId: unique symbol }

/** Decodes a {@link RetentionClassId}. @since 0.1.0 */
export const RetentionClassId: t.Type<RetentionClassId, unknown, unknown> = refined<RetentionClassId>(
  'RetentionClassId',
  'a retention class: capital letters, digits and underscores, at most 40, not UNDETERMINED',
  (text) => /^[A-Z][A-Z0-9_]{0,39}$/.test(text) && text !== 'UNDETERMINED',
)

/**
 * One row of the retention schedule (B13, B16): which cases it fits and for how many years from closure it keeps them.
 * A case may fit several rows; the longest wins (A3, C27).
 *
 * @since 0.1.0
 */
export interface RetentionSchedule {
  readonly code: RetentionClassId
  readonly title: NonBlank
  /** Whole years from the latest effective closure (A1). */
  readonly years: number
  readonly clause: NoticeClauseId
  /** Whose case it fits, by the setting `ageBasis` (A3). */
  readonly supports: 'anyone' | 'adult' | 'child'
  /** Fits only where a safeguarding referral was accepted by a body that counts (C26, C27, A7). */
  readonly acceptedSafeguarding: boolean
}

/** Decodes a {@link RetentionSchedule}. @since 0.1.0 */
export const RetentionSchedule: t.Type<RetentionSchedule, unknown, unknown> = record('RetentionSchedule', {
  code: RetentionClassId,
  title: ShortText,
  years: integer(1, 200),
  clause: NoticeClauseId,
  supports: oneOf('anyone', 'adult', 'child'),
  acceptedSafeguarding: flag,
})
