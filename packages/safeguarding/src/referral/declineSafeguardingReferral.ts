import { SafeguardingReferralDeclined } from '@casetrail/events'
import { nextStepOf, onCase } from '@casetrail/facts'
import { Code, event, provision, SafeguardingReferralId } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'
import { onlyListedBodiesTakeSafeguardingReferrals } from './onlyListedBodiesTakeSafeguardingReferrals.js'
import { referralNamed } from './referralNamed.js'

const onlyUnansweredReferralsAreDeclined = provision(
  'onlyUnansweredReferralsAreDeclined',
  'C28',
  'A safeguarding referral is declined once, after it was made and while it has no answer.',
)

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
    rules: [
      ...nextStepOf(onlyUnansweredReferralsAreDeclined, {
        field: 'data.safeguardingReferralId',
        of: referralNamed,
        from: ['made'],
      }),
      onlyListedBodiesTakeSafeguardingReferrals,
    ],
    events: ({ command: { occurredAt }, data: { safeguardingReferralId, body } }) => [
      event(SafeguardingReferralDeclined, { occurredAt, data: { safeguardingReferralId, body } }),
    ],
  },
)
