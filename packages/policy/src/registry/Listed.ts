import { Code, LocalDate, type NonBlank, orNull, record, ShortText } from '@casetrail/kernel'
import type * as t from 'io-ts'

/**
 * One entry of a dated list. In force from the start of `from` to the end of `until`, both included; `null` has no
 * end. An entry is never deleted, only ended, so that history keeps the word it was recorded with (C1).
 *
 * @since 0.1.0
 */
export interface Listed<C extends string = Code> {
  readonly code: C
  readonly title: NonBlank
  readonly from: LocalDate
  readonly until: LocalDate | null
}

/** The fields every entry has, for a given kind of code. @since 0.1.0 */
export const listedFields = <C extends string>(code: t.Type<C, string, unknown>) => ({
  code: code as t.Type<C, unknown, unknown>,
  title: ShortText as t.Type<NonBlank, unknown, unknown>,
  from: LocalDate as t.Type<LocalDate, unknown, unknown>,
  until: orNull(LocalDate as t.Type<LocalDate, unknown, unknown>),
})

/** Decodes a {@link Listed} entry. @since 0.1.0 */
export const Listed: t.Type<Listed, unknown, unknown> = record('Listed', listedFields(Code))
