import type { OnCase } from '@casetrail/facts'
import type { OnwardReferralId } from '@casetrail/kernel'

/** The onward referral that a command names. */
export const namedOnwardReferral = {
  field: 'data.onwardReferralId',
  of: ({ views, data }: OnCase<{ readonly onwardReferralId: OnwardReferralId }>) =>
    views.case.onwardReferrals.onward.find((one) => one.onwardReferralId === data.onwardReferralId),
} as const
