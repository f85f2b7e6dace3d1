import {
  type ClauseId,
  type NonBlank,
  type OwnClauseId,
  oneOf,
  orNull,
  record,
  refined,
  ShortText,
  textUpTo,
} from '@casetrail/kernel'
import type * as t from 'io-ts'

/** The id of a promise in a policy: of the notice that Casetrail was written from, or an organisation's own. @since 0.2.0 */
export type NoticeClauseId = ClauseId | OwnClauseId

/** What Casetrail numbers itself: its settings, standards, expert features and laws. */
const isCasetrails = (text: string): boolean => /^[ABEL]\d+[a-z]?$/.test(text)

/** Decodes a {@link NoticeClauseId}, e.g. `C24` or `N7`. @since 0.2.0 */
export const NoticeClauseId: t.Type<NoticeClauseId, unknown, unknown> = refined<NoticeClauseId>(
  'NoticeClauseId',
  'a clause id: letters, digits, dots and hyphens, at most 20, and not A, B, E or L with a number, which are Casetrail’s',
  (text) => /^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/.test(text) && !isCasetrails(text),
)

/**
 * One promise of a notice, in its own words. `…` in a quote joins fragments that stand apart in the text.
 * - `rule`: the software holds it;
 * - `statementOnly`: nothing for software to hold, and `reason` says why;
 * - `planned`: the software does not hold it yet, and `reason` says what is missing.
 *
 * @since 0.2.0
 */
export type NoticeClause = {
  readonly id: NoticeClauseId
  readonly title: NonBlank
  readonly quote: NonBlank
} & (
  | { readonly kind: 'rule'; readonly reason: null }
  | { readonly kind: 'statementOnly' | 'planned'; readonly reason: NonBlank }
)

/** Decodes a {@link NoticeClause}; that a reason stands where one is due, the coherence of the policy checks. @since 0.2.0 */
export const NoticeClause = record('NoticeClause', {
  id: NoticeClauseId,
  title: ShortText,
  quote: textUpTo(2000),
  kind: oneOf('rule', 'statementOnly', 'planned'),
  reason: orNull(textUpTo(500)),
}) as t.Type<unknown> as t.Type<NoticeClause, unknown, unknown>
