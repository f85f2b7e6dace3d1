import { foundById, type OnCase } from '@casetrail/facts'
import type { OnwardReferralId } from '@casetrail/kernel'

/** The onward referral that a command names. */
export const namedOnwardReferral = {
  field: 'data.onwardReferralId',
  of: ({ views, data }: OnCase<{ readonly onwardReferralId: OnwardReferralId }>) =>
    foundById(views.case.onwardReferrals.onward, views.case.onwardReferrals.at, data.onwardReferralId),
} as const
