import { ReferralDeclined } from '@casetrail/events'
import { byThoseInvolvedOrIntake, codeIsListed, type OnCase, onCase } from '@casetrail/facts'
import { Code, event, FreeText, oneOf, orNull, provision, ReferralId } from '@casetrail/kernel'
import { onlyReceivedReferralsAreAnswered } from './referralRules.js'

const onlyListedReasonsDecline = codeIsListed<OnCase<{ readonly reason: Code }>>(
  provision(
    'onlyListedReasonsDecline',
    'A9',
    'A referral is declined for a reason that the policy lists among those for closing.',
  ),
  { list: 'closureReasons', field: 'data.reason', code: ({ data }) => data.reason },
)

/** C1, A9 · The person or the service may say no; the case stays open until somebody closes it, with its own reason. @since 0.1.0 */
export const declineReferral = onCase(
  {
    command: 'DeclineReferral',
    clauses: ['C1', 'A9', 'B21'],
    says: 'Declines a referral into the service.',
    data: {
      referralId: ReferralId,
      by: oneOf('person', 'service'),
      /** A closure reason of the policy, e.g. `declined` or `notEligible`. */
      reason: Code,
      text: orNull(FreeText),
    },
    yields: [ReferralDeclined],
  },
  {
    by: byThoseInvolvedOrIntake,
    rules: [...onlyReceivedReferralsAreAnswered, onlyListedReasonsDecline],
    events: ({ command: { occurredAt }, data: { referralId, by, reason, text } }) => [
      event(ReferralDeclined, { occurredAt, data: { referralId, by, reason }, parts: { client: { text } } }),
    ],
  },
)
