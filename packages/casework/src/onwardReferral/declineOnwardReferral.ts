import { OnwardReferralDeclined } from '@casetrail/events'
import { byThoseInvolvedOrTheOtherService, onCase } from '@casetrail/facts'
import { Code, event, OnwardReferralId } from '@casetrail/kernel'
import { onlyUnansweredOnwardReferralsAreAnswered } from './onlyUnansweredOnwardReferralsAreAnswered.js'

/** C9 · In the other service’s own word for why. @since 0.1.0 */
export const declineOnwardReferral = onCase(
  {
    command: 'DeclineOnwardReferral',
    clauses: ['C9'],
    says: 'Records that the other service declined.',
    data: { onwardReferralId: OnwardReferralId, reason: Code },
    yields: [OnwardReferralDeclined],
  },
  {
    by: byThoseInvolvedOrTheOtherService,
    rules: onlyUnansweredOnwardReferralsAreAnswered,
    events: ({ command: { occurredAt }, data: { onwardReferralId, reason } }) => [
      event(OnwardReferralDeclined, { occurredAt, data: { onwardReferralId, reason } }),
    ],
  },
)
