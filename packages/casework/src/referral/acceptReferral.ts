import { ReferralAccepted } from '@casetrail/events'
import { byThoseInvolvedOrIntake, onCase } from '@casetrail/facts'
import { event, ReferralId } from '@casetrail/kernel'
import { onlyReceivedReferralsAreAnswered } from './referralRules.js'

/** C1, B21 · Acceptance begins the engagement that notes and outcomes belong to. @since 0.1.0 */
export const acceptReferral = onCase(
  {
    command: 'AcceptReferral',
    clauses: ['C1', 'B21'],
    says: 'Accepts a referral into the service.',
    data: { referralId: ReferralId },
    yields: [ReferralAccepted],
  },
  {
    by: byThoseInvolvedOrIntake,
    rules: onlyReceivedReferralsAreAnswered,
    events: ({ command: { occurredAt }, data: { referralId } }) => [
      event(ReferralAccepted, { occurredAt, data: { referralId } }),
    ],
  },
)
