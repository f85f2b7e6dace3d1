import type { SignpostingEnteredInError, SignpostingGiven } from '@casetrail/events'
import { type NonBlank, revealed } from '@casetrail/kernel'
import { foundById, type Places, putById } from '../time/byId.js'
import { step, type Tracked } from '../time/Tracked.js'
import { foldOf } from '../words.js'

/* What was the person told of? No data leaves the council by it, so no agreement is needed (C3). */

/** One signposting. @since 0.1.0 */
export type Signpost = SignpostingGiven['data'] &
  Tracked<'given' | 'enteredInError'> & {
    /** Null: disposed of, or not readable here. */
    readonly need: NonBlank | null
    readonly errorReason: SignpostingEnteredInError['data']['reason'] | null
  }

/** Folds a case stream into its signposting. @since 0.1.0 */
export const signpostsFold = foldOf<{ readonly signposts: Signpost[]; readonly at: Places }>(
  () => ({ signposts: [], at: {} }),
  {
    SignpostingGiven: (draft, e) => {
      const need = revealed(e.parts.client)?.need ?? null
      const signpost = { ...e.data, need, errorReason: null, steps: [step('given', e)] }
      putById(draft.signposts, draft.at, e.data.signpostId, signpost)
    },
    SignpostingEnteredInError: (draft, e) => {
      const signpost = foundById(draft.signposts, draft.at, e.data.signpostId)
      if (signpost === undefined) return
      signpost.errorReason = e.data.reason
      signpost.steps.push(step('enteredInError', e))
    },
  },
)
