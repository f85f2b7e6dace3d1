import {
  AccessDenied,
  AccessGranted,
  AccessRequested,
  PostClosureAccessAlertRaised,
  TryRefused,
} from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { mayTheyOpenTheCase } from './mayTheyOpenTheCase.js'
import { recordTry } from './recordTry.js'
import { requestAccess } from './requestAccess.js'
import { whichAccessesWouldHaveAlerted } from './whichAccessesWouldHaveAlerted.js'
import { whoCouldSeeTheCase } from './whoCouldSeeTheCase.js'
import { whoOpenedTheCase } from './whoOpenedTheCase.js'

export const openingSubject = subject({
  events: [AccessRequested, AccessGranted, AccessDenied, PostClosureAccessAlertRaised, TryRefused],
  decisions: [requestAccess, recordTry],
  questions: [mayTheyOpenTheCase, whoCouldSeeTheCase, whoOpenedTheCase, whichAccessesWouldHaveAlerted],
})
