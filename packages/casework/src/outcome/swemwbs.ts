import type { Scorer } from './Scorer.js'
import { neverASafetyConcern, numbered, questions, sumOf, sumScale } from './scaleOf.js'

const items = questions(numbered('item', 7), 1, 5)

/** Published Rasch conversion, raw 7 to 35, in thousandths (Stewart-Brown et al. 2009). */
const metric: readonly number[] = [
  7000, 9510, 11250, 12400, 13330, 14080, 14750, 15320, 15840, 16360, 16880, 17430, 17980, 18590, 19250, 19980, 20730,
  21540, 22350, 23210, 24110, 25030, 26020, 27030, 28130, 29310, 30700, 32550, 35000,
]

/** Short WEMWBS: 7 answers of 1 to 5, complete forms only. Comparisons use the metric score, not the raw sum (B23). @since 0.1.0 */
export const swemwbs: Scorer = {
  instrument: 'swemwbs',
  title: 'Short Warwick-Edinburgh Mental Wellbeing Scale',
  version: 1,
  clause: 'B23',
  items,
  scales: [
    sumScale('raw', items, 'higher'),
    {
      code: 'metric',
      min: 7000,
      max: 35000,
      better: 'higher',
      bands: [],
      of: (answers) => metric[sumOf(answers) - 7] ?? null,
    },
  ],
  raisesSafetyConcern: neverASafetyConcern,
}
