import { OnwardReferralEnded } from '@casetrail/events'
import { byThoseInvolvedOrTheOtherService, nextStepOf, onCase } from '@casetrail/facts'
import { event, OnwardReferralId, oneOf, provision } from '@casetrail/kernel'
import { namedOnwardReferral } from './namedOnwardReferral.js'

const onlyStandingOnwardReferralsEnd = provision(
  'onlyStandingOnwardReferralsEnd',
  'C9',
  'An onward referral ends once, whether or not it was answered; a declined one is over already.',
)

/** C9, C22 · The other service can no longer see the record; one that starts again is a new referral. @since 0.1.0 */
export const endOnwardReferral = onCase(
  {
    command: 'EndOnwardReferral',
    clauses: ['C9', 'C22', 'A16'],
    says: 'Ends an onward referral.',
    data: {
      onwardReferralId: OnwardReferralId,
      reason: oneOf('completed', 'withdrawn', 'notTakenUp', 'enteredInError'),
    },
    yields: [OnwardReferralEnded],
  },
  {
    by: byThoseInvolvedOrTheOtherService,
    rules: nextStepOf(onlyStandingOnwardReferralsEnd, { ...namedOnwardReferral, from: ['made', 'accepted'] }),
    events: ({ command: { occurredAt }, data: { onwardReferralId, reason } }) => [
      event(OnwardReferralEnded, { occurredAt, data: { onwardReferralId, reason } }),
    ],
  },
)
