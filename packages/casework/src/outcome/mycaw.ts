import type { ItemShape, Scorer } from './Scorer.js'
import { itemScale, neverASafetyConcern } from './scaleOf.js'

const question = (name: string, optional: boolean): ItemShape => ({ name, min: 0, max: 6, missingCode: null, optional })
const items = [question('concern1', false), question('concern2', true), question('wellbeing', false)]

/** MYCaW: one or two concerns in the person's own words, and wellbeing, each 0 to 6, lower is better (B26). @since 0.1.0 */
export const mycaw: Scorer = {
  instrument: 'mycaw',
  title: 'Measure Yourself Concerns and Wellbeing',
  version: 1,
  clause: 'B26',
  items,
  scales: items.map((_, index) => itemScale(items, index, 'lower')),
  raisesSafetyConcern: neverASafetyConcern,
}
