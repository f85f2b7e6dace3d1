import { foldOf, type OnwardReferralEnded, type OnwardReferralMade } from '@casetrail/events'
import { type Code, type NonBlank, revealed } from '@casetrail/kernel'
import { step, type Tracked } from './Tracked.js'

/* Where was the person referred on to, and how does each referral stand: made, accepted or declined, ended? (C9) */

/** One onward referral; a reopened one is a new one. @since 0.1.0 */
export type OnwardReferral = OnwardReferralMade['data'] &
  Tracked<'made' | 'accepted' | 'declined' | 'ended'> & {
    /** Null: disposed of, or not readable here. */
    readonly need: NonBlank | null
    readonly declinedBecause: Code | null
    readonly endedBecause: OnwardReferralEnded['data']['reason'] | null
  }

/** Folds a case stream into its onward referrals. @since 0.1.0 */
export const onwardReferralsFold = foldOf<{ readonly onward: OnwardReferral[] }>(() => ({ onward: [] }), {
  OnwardReferralMade: (draft, e) => {
    const need = revealed(e.parts.client)?.need ?? null
    draft.onward.push({ ...e.data, need, declinedBecause: null, endedBecause: null, steps: [step('made', e)] })
  },
  OnwardReferralAccepted: (draft, e) => {
    draft.onward.find((one) => one.onwardReferralId === e.data.onwardReferralId)?.steps.push(step('accepted', e))
  },
  OnwardReferralDeclined: (draft, e) => {
    const referral = draft.onward.find((one) => one.onwardReferralId === e.data.onwardReferralId)
    if (referral === undefined) return
    referral.declinedBecause = e.data.reason
    referral.steps.push(step('declined', e))
  },
  OnwardReferralEnded: (draft, e) => {
    const referral = draft.onward.find((one) => one.onwardReferralId === e.data.onwardReferralId)
    if (referral === undefined) return
    referral.endedBecause = e.data.reason
    referral.steps.push(step('ended', e))
  },
})
