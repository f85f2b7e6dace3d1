import { SafeguardingReferralDeclined } from '@casetrail/events'
import { onCase } from '@casetrail/facts'
import { Code, event, SafeguardingReferralId } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'
import { onlyListedBodiesTakeSafeguardingReferrals } from './onlyListedBodiesTakeSafeguardingReferrals.js'
import { onlyUnansweredReferralsAreAnswered } from './onlyUnansweredReferralsAreAnswered.js'

/** C28 · A declined referral changes no deadline and calls for no log entry. @since 0.1.0 */
export const declineSafeguardingReferral = onCase(
  {
    command: 'DeclineSafeguardingReferral',
    clauses: ['C28'],
    says: 'Records that a safeguarding referral was declined.',
    data: { safeguardingReferralId: SafeguardingReferralId, body: Code },
    yields: [SafeguardingReferralDeclined],
    purpose: purposeCodes.safeguardPeople,
  },
  {
    rules: [...onlyUnansweredReferralsAreAnswered, onlyListedBodiesTakeSafeguardingReferrals],
    events: ({ command: { occurredAt }, data: { safeguardingReferralId, body } }) => [
      event(SafeguardingReferralDeclined, { occurredAt, data: { safeguardingReferralId, body } }),
    ],
  },
)
