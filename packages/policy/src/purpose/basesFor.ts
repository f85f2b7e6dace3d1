import { type LawfulBasis, type Provision, provision } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { Policy } from '../Policy.js'
import type { Purpose } from './Purpose.js'

/** Why a purpose or a basis is not permitted; whoever asked turns it into a refusal. @since 0.1.0 */
export interface NotPermitted extends Provision {
  readonly tag: 'PURPOSE_NOT_LISTED' | 'BASIS_NOT_PERMITTED' | 'SPECIAL_CATEGORY_NOT_PERMITTED'
}

const refusal = (tag: NotPermitted['tag'], because: Provision): NotPermitted => ({ tag, ...because })

const notListed = refusal(
  'PURPOSE_NOT_LISTED',
  provision(
    'dataIsUsedForListedPurposesOnly',
    'C11',
    'Personal data is used only for the purposes that the notice lists.',
  ),
)

const noSpecialData = refusal(
  'SPECIAL_CATEGORY_NOT_PERMITTED',
  provision(
    'specialCategoryDataNeedsItsOwnBasis',
    'C18',
    'Special category data needs a basis of Art 9, and the policy names none for this purpose.',
  ),
)

const onlyByConsent = refusal(
  'BASIS_NOT_PERMITTED',
  provision(
    'careNeverRestsOnConsent',
    'C16',
    'Explicit consent is a basis for case studies and media only; care never rests on it.',
  ),
)

const notForThisPurpose = refusal(
  'BASIS_NOT_PERMITTED',
  provision('aPurposeRestsOnItsOwnBases', 'C15', 'The policy does not name this lawful basis for this purpose.'),
)

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
  pipe(
    purposeOf(policy, purpose),
    E.filterOrElse(
      ({ special }) => !hasSpecial || special.length > 0,
      () => noSpecialData,
    ),
    E.map(({ ordinary, special }) => (hasSpecial ? [...ordinary, ...special] : ordinary)),
  )

/** The basis itself when the policy names it for that purpose; 9(2)(a) elsewhere than for a case study is C16's. @since 0.1.0 */
export const permittedBasis = (
  policy: Pick<Policy, 'purposes'>,
  purpose: string,
  basis: LawfulBasis,
): E.Either<NotPermitted, LawfulBasis> =>
  pipe(
    purposeOf(policy, purpose),
    E.filterOrElse(
      ({ ordinary, special }) => ordinary.includes(basis) || special.includes(basis),
      () => (basis === '9(2)(a)' ? onlyByConsent : notForThisPurpose),
    ),
    E.map(() => basis),
  )
