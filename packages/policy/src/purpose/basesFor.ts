import type { ClauseId, LawfulBasis } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import type { Policy } from '../Policy.js'
import type { Purpose } from './Purpose.js'

/** Why a purpose or a basis is not permitted; a rule turns it into a refusal. @since 0.1.0 */
export interface NotPermitted {
  readonly tag: 'PURPOSE_NOT_LISTED' | 'BASIS_NOT_PERMITTED' | 'SPECIAL_CATEGORY_NOT_PERMITTED'
  readonly clause: ClauseId
  readonly sentence: string
}

const notListed: NotPermitted = {
  tag: 'PURPOSE_NOT_LISTED',
  clause: 'C11',
  sentence: 'Personal data is used only for the purposes that the notice lists.',
}

const noSpecialData: NotPermitted = {
  tag: 'SPECIAL_CATEGORY_NOT_PERMITTED',
  clause: 'C18',
  sentence: 'Special category data needs a basis of Art 9, and the policy names none for this purpose.',
}

const onlyByConsent: NotPermitted = {
  tag: 'BASIS_NOT_PERMITTED',
  clause: 'C16',
  sentence: 'Explicit consent is a basis for case studies and media only; care never rests on it.',
}

const notForThisPurpose: NotPermitted = {
  tag: 'BASIS_NOT_PERMITTED',
  clause: 'C15',
  sentence: 'The policy does not name this lawful basis for this purpose.',
}

const purposeOf = (policy: Pick<Policy, 'purposes'>, code: string): E.Either<NotPermitted, Purpose> =>
  E.fromNullable(notListed)(policy.purposes.find((known) => known.code === code))

/**
 * The lawful bases that processing for a purpose rests on: Art 6, and Art 9 as well when special category data is in
 * it. A purpose that the policy does not list is refused (purpose limitation, C11).
 *
 * @since 0.1.0
 */
export const basesFor = (
  policy: Pick<Policy, 'purposes'>,
  purpose: string,
  hasSpecial: boolean,
): E.Either<NotPermitted, readonly LawfulBasis[]> =>
  E.chain((known: Purpose): E.Either<NotPermitted, readonly LawfulBasis[]> => {
    if (!hasSpecial) return E.right(known.ordinary)
    return known.special.length === 0 ? E.left(noSpecialData) : E.right([...known.ordinary, ...known.special])
  })(purposeOf(policy, purpose))

/** The basis itself when the policy names it for that purpose; 9(2)(a) elsewhere than for a case study is C16's. @since 0.1.0 */
export const permittedBasis = (
  policy: Pick<Policy, 'purposes'>,
  purpose: string,
  basis: LawfulBasis,
): E.Either<NotPermitted, LawfulBasis> =>
  E.chain((known: Purpose): E.Either<NotPermitted, LawfulBasis> => {
    if (known.ordinary.includes(basis) || known.special.includes(basis)) return E.right(basis)
    return E.left(basis === '9(2)(a)' ? onlyByConsent : notForThisPurpose)
  })(purposeOf(policy, purpose))
