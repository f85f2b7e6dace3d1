import { reportRunEvents } from '@casetrail/events'
import { reportRunInvestigation } from '@casetrail/facts'
import { subject } from '@casetrail/kernel'
import { concludeBatchAlert } from './concludeBatchAlert.js'
import { runInternalReport } from './runInternalReport.js'

export const reportSubject = subject({
  events: reportRunEvents,
  decisions: [runInternalReport, concludeBatchAlert],
  obligations: [reportRunInvestigation],
})
