import { onwardReferralEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { acceptOnwardReferral } from './acceptOnwardReferral.js'
import { declineOnwardReferral } from './declineOnwardReferral.js'
import { endOnwardReferral } from './endOnwardReferral.js'
import { makeOnwardReferral } from './makeOnwardReferral.js'

export const onwardReferralSubject = subject({
  events: onwardReferralEvents,
  decisions: [makeOnwardReferral, acceptOnwardReferral, declineOnwardReferral, endOnwardReferral],
})
