import { foldOf, type LifeStage, type SafeguardingReferralMade } from '@casetrail/events'
import type { Code, LocalDate } from '@casetrail/kernel'
import { step, type Tracked } from './Tracked.js'

/* Which safeguarding referrals were made, and what did the body say? Only acceptance lengthens retention (C26–C28). */

/** One safeguarding referral; a retracted acceptance ends it, a further one is a new referral (A6). @since 0.1.0 */
export type SafeguardingReferral = SafeguardingReferralMade['data'] &
  Tracked<'made' | 'accepted' | 'declined' | 'retracted'> & {
    readonly acceptance: {
      readonly body: Code
      readonly acceptedOn: LocalDate
      readonly lifeStage: LifeStage
    } | null
  }

/** Folds a case stream into its safeguarding referrals. @since 0.1.0 */
export const safeguardingReferralsFold = foldOf<{ readonly safeguarding: SafeguardingReferral[] }>(
  () => ({ safeguarding: [] }),
  {
    SafeguardingReferralMade: (draft, e) => {
      draft.safeguarding.push({ ...e.data, acceptance: null, steps: [step('made', e)] })
    },
    SafeguardingReferralAccepted: (draft, e) => {
      const { safeguardingReferralId, ...acceptance } = e.data
      const referral = draft.safeguarding.find((one) => one.safeguardingReferralId === safeguardingReferralId)
      if (referral === undefined) return
      referral.acceptance = acceptance
      referral.steps.push(step('accepted', e))
    },
    SafeguardingReferralDeclined: (draft, e) => {
      draft.safeguarding
        .find((one) => one.safeguardingReferralId === e.data.safeguardingReferralId)
        ?.steps.push(step('declined', e))
    },
    SafeguardingAcceptanceRetracted: (draft, e) => {
      draft.safeguarding
        .find((one) => one.safeguardingReferralId === e.data.safeguardingReferralId)
        ?.steps.push(step('retracted', e))
    },
  },
)
