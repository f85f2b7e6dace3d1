import { CaseReadByReportRun, CaseReadingConcluded, reportRunEvents } from '@casetrail/events'
import { reportReadingInvestigation, reportRunInvestigation } from '@casetrail/facts'
import { subject } from '@casetrail/kernel'
import { concludeBatchAlert } from './concludeBatchAlert.js'
import { everyCaseShowsTheRun } from './everyCaseShowsTheRun.js'
import { mayTheyRunReports } from './mayTheyRunReports.js'
import { noteReportRun } from './noteReportRun.js'
import { runInternalReport } from './runInternalReport.js'
import { whichCasesDidTheRunRead } from './whichCasesDidTheRunRead.js'

export const reportSubject = subject({
  events: [...reportRunEvents, CaseReadByReportRun, CaseReadingConcluded],
  decisions: [runInternalReport, noteReportRun, concludeBatchAlert],
  questions: [whichCasesDidTheRunRead, mayTheyRunReports],
  processes: [everyCaseShowsTheRun],
  obligations: [reportRunInvestigation, reportReadingInvestigation],
})
