import type { ItemShape, Items, Scorer } from './Scorer.js'
import { itemScale, neverASafetyConcern, questions } from './scaleOf.js'

const dimensions = questions(
  ['mobility', 'selfCare', 'usualActivities', 'painOrDiscomfort', 'anxietyOrDepression'],
  1,
  5,
)
const items: readonly ItemShape[] = [
  ...dimensions.map((item) => ({ ...item, missingCode: 9 })),
  { name: 'visualAnalogue', min: 0, max: 100, missingCode: 999, optional: false },
]

/** The five digits of the profile, 9 for a missing one, e.g. `21232`: a name of a health state, not a number (B25). @since 0.1.0 */
export const eq5d5lProfile = (answers: Items): string => answers.slice(0, 5).join('')

/** EQ-5D-5L: profile and visual analogue scale. The index value is licensed and is not computed (B25). @since 0.1.0 */
export const eq5d5l: Scorer = {
  instrument: 'eq5d5l',
  title: 'EQ-5D-5L',
  version: 1,
  clause: 'B25',
  items,
  scales: items.map((item, index) => itemScale(items, index, item.name === 'visualAnalogue' ? 'higher' : 'lower')),
  raisesSafetyConcern: neverASafetyConcern,
}
