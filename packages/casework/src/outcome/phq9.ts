import type { Scorer } from './Scorer.js'
import { bandsOf, numbered, questions, sumScale } from './scaleOf.js'

const items = questions(numbered('item', 9), 0, 3)

/** PHQ-9, 0 to 27. The ninth answer speaks of self-harm: above 0 it is a safety concern, never just a score (B24). @since 0.1.0 */
export const phq9: Scorer = {
  instrument: 'phq9',
  title: 'Patient Health Questionnaire, nine items',
  version: 1,
  clause: 'B24',
  items,
  scales: [
    sumScale(
      'total',
      items,
      'lower',
      bandsOf(
        ['minimal', 0, 4],
        ['mild', 5, 9],
        ['moderate', 10, 14],
        ['moderatelySevere', 15, 19],
        ['severe', 20, 27],
      ),
    ),
  ],
  raisesSafetyConcern: (answers) => (answers[8] ?? 0) > 0,
}
