import { referralEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { acceptReferral } from './acceptReferral.js'
import { casesOfPerson } from './casesOfPerson.js'
import { declineReferral } from './declineReferral.js'
import { receiveReferral } from './receiveReferral.js'

export const referralSubject = subject({
  events: referralEvents,
  decisions: [receiveReferral, acceptReferral, declineReferral],
  readModels: [casesOfPerson],
})
