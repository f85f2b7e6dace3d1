import { nextStepOf } from '@casetrail/facts'
import { provision } from '@casetrail/kernel'
import { referralNamed } from './referralNamed.js'

/** The two rules of every answer to a safeguarding referral. */
export const onlyUnansweredReferralsAreAnswered = nextStepOf(
  provision(
    'onlyUnansweredSafeguardingReferralsAreAnswered',
    'C28',
    'A safeguarding referral is accepted or declined once, after it was made.',
  ),
  { field: 'data.safeguardingReferralId', of: referralNamed, from: ['made'] },
)
