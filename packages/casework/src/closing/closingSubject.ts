import { closureEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { closeCase } from './closeCase.js'
import { reopenCase } from './reopenCase.js'

export const closingSubject = subject({
  events: closureEvents,
  decisions: [closeCase, reopenCase],
})
