import { integer, list, type NonBlank, oneOf, orNull, record, ShortText } from '@casetrail/kernel'
import type * as t from 'io-ts'
import { NoticeClauseId } from '../clause/NoticeClause.js'

/** The person’s age on an occasion: at least so many years, or under so many, or both. @since 0.2.0 */
export interface AgeAsked {
  /** Of several referrals or acceptances, any (A3). Without the occasion, e.g. a death, the text does not fit. */
  readonly at: 'received' | 'acceptance' | 'lastContact' | 'closure' | 'death'
  readonly least: number | null
  readonly under: number | null
}

/**
 * One sentence of a notice or code on how long a record is kept, in its own words and by its own clause: so many years
 * and months from something, for whoever is of these ages.
 *
 * @since 0.2.0
 */
export type RetentionText = {
  readonly title: NonBlank
  readonly clause: NoticeClauseId
  readonly years: number
  readonly months: number
  /** All of them must hold; none: it fits everybody. */
  readonly ages: readonly AgeAsked[]
} & (
  | {
      /** The latest effective closure (A1, A4), contact or counting acceptance, or the person’s death. */
      readonly from: 'closure' | 'lastContact' | 'acceptance' | 'death'
      readonly birthday: null
    }
  /** The day on which the person attains this age. */
  | { readonly from: 'birthday'; readonly birthday: number }
)

/** Nobody is older. */
const age = integer(0, 130)

/** Decodes a {@link RetentionText}; what its fields say of each other, the coherence of the policy checks. @since 0.2.0 */
export const RetentionText = record('RetentionText', {
  title: ShortText,
  clause: NoticeClauseId,
  years: integer(0, 200),
  months: integer(0, 2400),
  from: oneOf('closure', 'lastContact', 'acceptance', 'death', 'birthday'),
  birthday: orNull(age),
  ages: list(
    record('AgeAsked', {
      at: oneOf('received', 'acceptance', 'lastContact', 'closure', 'death'),
      least: orNull(age),
      under: orNull(age),
    }),
    0,
    10,
  ),
}) as t.Type<unknown> as t.Type<RetentionText, unknown, unknown>
