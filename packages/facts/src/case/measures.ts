import type { OutcomeMeasured, OutcomeMeasureEnteredInError } from '@casetrail/events'
import { revealed } from '@casetrail/kernel'
import { foundById, type Places, putById } from '../time/byId.js'
import { step, type Tracked } from '../time/Tracked.js'
import { foldOf } from '../words.js'

/* Which questionnaires were answered? Kept as items: a score is computed from them whenever one is asked for (C10). */

/** One questionnaire, completed or not. @since 0.1.0 */
export type Measure = OutcomeMeasured['data'] &
  Tracked<'taken' | 'enteredInError'> & {
    /** The answers; null: disposed of, or not readable here. */
    readonly items: readonly (number | null)[] | null
    readonly errorReason: OutcomeMeasureEnteredInError['data']['reason'] | null
  }

/** Folds a case stream into its outcome measures. @since 0.1.0 */
export const measuresFold = foldOf<{ readonly measures: Measure[]; readonly at: Places }>(
  () => ({ measures: [], at: {} }),
  {
    OutcomeMeasured: (draft, e) => {
      const items = revealed(e.parts.client)?.items ?? null
      const measure = { ...e.data, items: items && [...items], errorReason: null, steps: [step('taken', e)] }
      putById(draft.measures, draft.at, e.data.measureId, measure)
    },
    OutcomeMeasureEnteredInError: (draft, e) => {
      const measure = foundById(draft.measures, draft.at, e.data.measureId)
      if (measure === undefined) return
      measure.errorReason = e.data.reason
      measure.steps.push(step('enteredInError', e))
    },
  },
)
