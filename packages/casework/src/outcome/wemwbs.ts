import type { Scorer } from './Scorer.js'
import { neverASafetyConcern, numbered, questions, sumScale } from './scaleOf.js'

const items = questions(numbered('item', 14), 1, 5)

/** WEMWBS: 14 answers of 1 to 5, complete forms only; published cut-points disagree, so no bands (B23). @since 0.1.0 */
export const wemwbs: Scorer = {
  instrument: 'wemwbs',
  title: 'Warwick-Edinburgh Mental Wellbeing Scale',
  version: 1,
  clause: 'B23',
  items,
  scales: [sumScale('total', items, 'higher')],
  raisesSafetyConcern: neverASafetyConcern,
}
