import { question, reportRunFold } from '@casetrail/facts'
import {
  because,
  type CaseId,
  type Explanation,
  provision,
  ReportRunId,
  record,
  reportRunStream,
} from '@casetrail/kernel'

/** What a report run read, for the officers who investigate it. Ids only. @since 0.2.0 */
export interface CasesOfTheRun {
  /** Null: every case that had begun by then; each that was opened shows it. */
  readonly cases: readonly CaseId[] | null
  readonly explanation: Explanation
}

const theRunNamesItsCases = provision(
  'theRunNamesItsCases',
  'C25',
  'The run names {cases} cases, and reads each of them.',
)
const theRunIsOverEveryCase = provision(
  'theRunIsOverEveryCase',
  'C25',
  'The run is over every case that had begun; the access log of each that was opened shows it.',
)

/** C25, A12c · its batch alert carries a number only. @since 0.2.0 */
export const whichCasesDidTheRunRead = question({
  name: 'whichCasesDidTheRunRead',
  clauses: ['C25', 'A12c'],
  asks: 'Which cases did this report run read?',
  params: record('WhichCasesDidTheRunRead', { reportRunId: ReportRunId }),
  about: ({ reportRunId }) => reportRunStream(reportRunId),
  reads: { run: { stream: ({ reportRunId }) => reportRunStream(reportRunId), fold: reportRunFold } },
  answer: ({ run: { cases } }): CasesOfTheRun => ({
    cases,
    explanation: [
      cases === null
        ? because(theRunIsOverEveryCase)
        : because(theRunNamesItsCases, { places: { cases: cases.length } }),
    ],
  }),
  cites: [theRunNamesItsCases, theRunIsOverEveryCase],
})
