import { AccessDenied, AccessGranted, AccessRequested, PostClosureAccessAlertRaised } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { mayTheyOpenTheCase } from './mayTheyOpenTheCase.js'
import { requestAccess } from './requestAccess.js'
import { whichAccessesWouldHaveAlerted } from './whichAccessesWouldHaveAlerted.js'
import { whoCouldSeeTheCase } from './whoCouldSeeTheCase.js'
import { whoOpenedTheCase } from './whoOpenedTheCase.js'

export const openingSubject = subject({
  events: [AccessRequested, AccessGranted, AccessDenied, PostClosureAccessAlertRaised],
  decisions: [requestAccess],
  questions: [mayTheyOpenTheCase, whoCouldSeeTheCase, whoOpenedTheCase, whichAccessesWouldHaveAlerted],
})
