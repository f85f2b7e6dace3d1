import type { Scorer } from './Scorer.js'
import { bandsOf, neverASafetyConcern, numbered, questions, sumScale } from './scaleOf.js'

const items = questions(numbered('item', 7), 0, 3)

/** GAD-7, 0 to 21 (B24). @since 0.1.0 */
export const gad7: Scorer = {
  instrument: 'gad7',
  title: 'Generalised Anxiety Disorder, seven items',
  version: 1,
  clause: 'B24',
  items,
  scales: [
    sumScale(
      'total',
      items,
      'lower',
      bandsOf(['minimal', 0, 4], ['mild', 5, 9], ['moderate', 10, 14], ['severe', 15, 21]),
    ),
  ],
  raisesSafetyConcern: neverASafetyConcern,
}
