import { CaseReadWithoutPurpose, PersonDeathNoted, PersonNotifiedOfBreach } from '@casetrail/events'
import { personIsTold } from '@casetrail/facts'
import { subject } from '@casetrail/kernel'
import { casesOfReportRun } from './casesOfReportRun.js'
import { everyCaseOfTheRunHoldsTheFinding } from './everyCaseOfTheRunHoldsTheFinding.js'
import { noteCaseReadWithoutPurpose } from './noteCaseReadWithoutPurpose.js'
import { noteDeathBeforeNotice } from './noteDeathBeforeNotice.js'
import { notifyPersonOfBreach } from './notifyPersonOfBreach.js'

export const breachSubject = subject({
  events: [CaseReadWithoutPurpose, PersonNotifiedOfBreach, PersonDeathNoted],
  decisions: [notifyPersonOfBreach, noteDeathBeforeNotice, noteCaseReadWithoutPurpose],
  readModels: [casesOfReportRun],
  processes: [everyCaseOfTheRunHoldsTheFinding],
  obligations: [personIsTold],
})
