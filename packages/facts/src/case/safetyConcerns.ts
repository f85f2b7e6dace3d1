import type { SafetyConcernFollowedUp, SafetyConcernRaised } from '@casetrail/events'
import { type NonBlank, revealed } from '@casetrail/kernel'
import { step, type Tracked } from '../time/Tracked.js'
import { foldOf } from '../words.js'

/* Which worries for the person's safety were raised, and was each followed up? (E18, B24) */

/** One safety concern. @since 0.1.0 */
export type SafetyConcern = SafetyConcernRaised['data'] &
  Tracked<'raised' | 'followedUp'> & {
    readonly outcome: SafetyConcernFollowedUp['data']['outcome'] | null
    /** What was done; null: not followed up, or not readable. */
    readonly text: NonBlank | null
  }

/** Folds a case stream into its safety concerns. @since 0.1.0 */
export const safetyConcernsFold = foldOf<{ readonly concerns: SafetyConcern[] }>(() => ({ concerns: [] }), {
  SafetyConcernRaised: (draft, e) => {
    draft.concerns.push({ ...e.data, outcome: null, text: null, steps: [step('raised', e)] })
  },
  SafetyConcernFollowedUp: (draft, e) => {
    const concern = draft.concerns.find((one) => one.safetyConcernId === e.data.safetyConcernId)
    if (concern === undefined) return
    concern.outcome = e.data.outcome
    concern.text = revealed(e.parts.client)?.text ?? null
    concern.steps.push(step('followedUp', e))
  },
})
