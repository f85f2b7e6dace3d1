import type { Scorer } from './Scorer.js'
import { neverASafetyConcern, questions, sumScale } from './scaleOf.js'

const items = questions(['companionship', 'leftOut', 'isolated'], 1, 3)

/** UCLA three-item loneliness, 3 to 9, higher is lonelier (B27). @since 0.1.0 */
export const ucla3: Scorer = {
  instrument: 'ucla3',
  title: 'UCLA loneliness, three items',
  version: 1,
  clause: 'B27',
  items,
  scales: [sumScale('total', items, 'lower')],
  raisesSafetyConcern: neverASafetyConcern,
}
