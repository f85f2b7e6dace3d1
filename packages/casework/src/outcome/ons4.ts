import type { Scorer } from './Scorer.js'
import { bandsOf, itemScale, neverASafetyConcern, questions } from './scaleOf.js'

const items = questions(['satisfaction', 'worthwhile', 'happiness', 'anxiety'], 0, 10).map((item) => ({
  ...item,
  optional: true,
}))
const wellbeing = bandsOf(['low', 0, 4], ['medium', 5, 6], ['high', 7, 8], ['veryHigh', 9, 10])
const anxiety = bandsOf(['veryLow', 0, 1], ['low', 2, 3], ['medium', 4, 5], ['high', 6, 10])

/** ONS personal well-being: four answers that are never summed; anxiety is the one where lower is better (B22). @since 0.1.0 */
export const ons4: Scorer = {
  instrument: 'ons4',
  title: 'ONS personal well-being, four questions',
  version: 1,
  clause: 'B22',
  items,
  scales: [
    itemScale(items, 0, 'higher', wellbeing),
    itemScale(items, 1, 'higher', wellbeing),
    itemScale(items, 2, 'higher', wellbeing),
    itemScale(items, 3, 'lower', anxiety),
  ],
  raisesSafetyConcern: neverASafetyConcern,
}
