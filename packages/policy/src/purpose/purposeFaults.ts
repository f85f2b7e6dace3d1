import type { Fault, LawfulBasis } from '@casetrail/kernel'
import { faultWhen } from '../coherence/faultWhen.js'
import { repeats } from '../coherence/repeats.js'
import type { Policy } from '../Policy.js'
import type { Vocabulary } from '../Vocabulary.js'
import type { Purpose } from './Purpose.js'

const basesOfPurpose = (field: string, { ordinary, special, data, group }: Purpose): readonly Fault[] => [
  ...faultWhen(
    ordinary.some((basis) => basis.startsWith('9')) || special.some((basis) => basis.startsWith('6')),
    field,
    'must name bases of Art 6 as ordinary and of Art 9 as special',
    'C15',
  ),
  ...faultWhen(
    (ordinary.length === 0) !== (data === 'anonymous'),
    `${field}.ordinary`,
    'must name a basis, unless the data is anonymous',
    'C15',
  ),
  ...faultWhen(
    group !== 'share' && special.includes('9(2)(a)'),
    `${field}.special`,
    'must not rest care on explicit consent',
    'C16',
  ),
  ...repeats(`${field}.ordinary`, ordinary, 'C15'),
  ...repeats(`${field}.special`, special, 'C15'),
]

const isDescribed =
  ({ bases }: Policy) =>
  (basis: LawfulBasis): boolean =>
    bases.some((terms) => terms.basis === basis)

/** Each purpose rests on bases that fit it, and every purpose that a decision names is listed. @since 0.2.0 */
export const purposeFaults = (policy: Policy, vocabulary: Vocabulary): readonly Fault[] => [
  ...repeats(
    'purposes',
    policy.purposes.map(({ code }) => code),
    'C11',
  ),
  ...policy.purposes.flatMap((purpose, i) => [
    ...faultWhen(
      ![...purpose.ordinary, ...purpose.special].every(isDescribed(policy)),
      `purposes.${i}`,
      'names a lawful basis that bases does not describe',
      'C15',
    ),
    ...basesOfPurpose(`purposes.${i}`, purpose),
  ]),
  ...vocabulary.purposes.flatMap((named) =>
    faultWhen(
      !policy.purposes.some(({ code }) => code === named),
      'purposes',
      `must list ${named}, for which the rooms act`,
      'C11',
    ),
  ),
]

/** A basis is described once, and 9(2)(g) with what it needs. @since 0.2.0 */
export const basisFaults = ({ bases }: Policy): readonly Fault[] => [
  ...repeats(
    'bases',
    bases.map(({ basis }) => basis),
    'C15',
  ),
  ...bases.flatMap((terms, i) =>
    faultWhen(
      terms.basis === '9(2)(g)' && (terms.conditions.length === 0 || terms.policyDocument === null),
      `bases.${i}`,
      'must name a condition of DPA 2018 Schedule 1 and the policy document',
      'C18',
    ),
  ),
]
