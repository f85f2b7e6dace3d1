import { Code, type LawfulBasis, list, type NonBlank, oneOf, orNull, record, ShortText } from '@casetrail/kernel'
import type * as t from 'io-ts'
import { NoticeClauseId } from '../clause/NoticeClause.js'

/** The lawful bases of UK GDPR Art 6 and 9 that an event can cite (C15, C16, C18). @since 0.1.0 */
export const lawfulBases: readonly LawfulBasis[] = ['6(1)(e)', '9(2)(a)', '9(2)(g)', '9(2)(h)']

/** What personal data is processed for (C11, C12, C16, C23, C32). @since 0.1.0 */
export interface Purpose {
  readonly code: Code
  readonly title: NonBlank
  readonly clause: NoticeClauseId
  /** `use` within the service, `share` with a recipient (C32), `account` for what was done. */
  readonly group: 'use' | 'share' | 'account'
  /** The most that may be processed for it: an `anonymous` purpose never sees a person (C12, C13, C32). */
  readonly data: 'identifiable' | 'pseudonymised' | 'anonymous'
  /** Art 6 bases, at least one unless the data is anonymous. */
  readonly ordinary: readonly LawfulBasis[]
  /** Art 9 bases to add for special category data; empty: none may be processed for this purpose. */
  readonly special: readonly LawfulBasis[]
}

/** What stands behind a lawful basis (C15, C18, B7, B8). @since 0.1.0 */
export interface BasisTerms {
  readonly basis: LawfulBasis
  readonly title: NonBlank
  readonly clause: NoticeClauseId
  /** The acts that underpin it. */
  readonly acts: readonly NonBlank[]
  /** Conditions of DPA 2018 Schedule 1, e.g. `Sch 1 Part 2 para 18`; needed for 9(2)(g). */
  readonly conditions: readonly NonBlank[]
  /** Id of the appropriate policy document (DPA 2018 Sch 1 Part 4), or null where none is needed. */
  readonly policyDocument: Code | null
}

const basis = oneOf<LawfulBasis>(...lawfulBases)

/** Decodes a {@link Purpose}. @since 0.1.0 */
export const Purpose: t.Type<Purpose, unknown, unknown> = record('Purpose', {
  code: Code,
  title: ShortText,
  clause: NoticeClauseId,
  group: oneOf('use', 'share', 'account'),
  data: oneOf('identifiable', 'pseudonymised', 'anonymous'),
  ordinary: list(basis, 0, 4),
  special: list(basis, 0, 4),
})

/** Decodes {@link BasisTerms}. @since 0.1.0 */
export const BasisTerms: t.Type<BasisTerms, unknown, unknown> = record('BasisTerms', {
  basis,
  title: ShortText,
  clause: NoticeClauseId,
  acts: list(ShortText, 0, 20),
  conditions: list(ShortText, 0, 20),
  policyDocument: orNull(Code),
})
