import { OnwardReferralAccepted } from '@casetrail/events'
import { byThoseInvolvedOrTheOtherService, onCase } from '@casetrail/facts'
import { event, OnwardReferralId } from '@casetrail/kernel'
import { onlyUnansweredOnwardReferralsAreAnswered } from './onlyUnansweredOnwardReferralsAreAnswered.js'

/** C9, C22 · From now on the other service is live on the case (A16), even when our own part has closed. @since 0.1.0 */
export const acceptOnwardReferral = onCase(
  {
    command: 'AcceptOnwardReferral',
    clauses: ['C9', 'C22', 'A16'],
    says: 'Records that the other service accepted.',
    data: { onwardReferralId: OnwardReferralId },
    yields: [OnwardReferralAccepted],
  },
  {
    by: byThoseInvolvedOrTheOtherService,
    rules: onlyUnansweredOnwardReferralsAreAnswered,
    events: ({ command: { occurredAt }, data: { onwardReferralId } }) => [
      event(OnwardReferralAccepted, { occurredAt, data: { onwardReferralId } }),
    ],
  },
)
