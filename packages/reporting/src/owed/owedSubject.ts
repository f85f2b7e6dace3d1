import { casetrailEvents } from '@casetrail/events'
import { caseObligations, reportRunInvestigation } from '@casetrail/facts'
import { subject } from '@casetrail/kernel'
import { whatIsOwed } from './whatIsOwed.js'
import { whichObligationsAreOutstanding } from './whichObligationsAreOutstanding.js'

export const owedSubject = subject({
  questions: [whichObligationsAreOutstanding],
  readModels: [whatIsOwed({ obligations: [...caseObligations, reportRunInvestigation], events: casetrailEvents })],
})
