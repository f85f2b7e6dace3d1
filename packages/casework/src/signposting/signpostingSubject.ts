import { signpostingEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { giveSignposting } from './giveSignposting.js'
import { markSignpostingEnteredInError } from './markSignpostingEnteredInError.js'

export const signpostingSubject = subject({
  events: signpostingEvents,
  decisions: [giveSignposting, markSignpostingEnteredInError],
})
