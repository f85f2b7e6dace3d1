import type { OnCase, SafeguardingReferral } from '@casetrail/facts'
import type { SafeguardingReferralId } from '@casetrail/kernel'

/** The referral that a command names; undefined: this case never made it. */
export const referralNamed = ({
  views,
  data,
}: OnCase<{ readonly safeguardingReferralId: SafeguardingReferralId }>): SafeguardingReferral | undefined =>
  views.case.safeguarding.referrals.find((one) => one.safeguardingReferralId === data.safeguardingReferralId)
