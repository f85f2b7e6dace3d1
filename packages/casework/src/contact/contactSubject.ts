import { contactEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { recordContactAttempt } from './recordContactAttempt.js'

export const contactSubject = subject({
  events: contactEvents,
  decisions: [recordContactAttempt],
})
