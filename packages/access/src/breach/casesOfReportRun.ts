import { type AlertOutcome, readModel } from '@casetrail/facts'
import { type CaseId, type ReportRunId, subjectOf } from '@casetrail/kernel'

/** The cases that one run read. @since 0.2.0 */
export interface RunOfCases {
  readonly reportRunId: ReportRunId
  /** Those that the run names; of a run over every case, those that show it. */
  readonly caseIds: readonly CaseId[]
  readonly isOverEveryCase: boolean
  /** Null: its alert is open. */
  readonly outcome: AlertOutcome | null
}

/** Looked up, never listed. @since 0.2.0 */
export const casesOfReportRun = readModel({
  name: 'casesOfReportRun',
  version: '1',
  clauses: ['C25', 'C46'],
  asks: 'Which cases did a report run read?',
  categories: ['reportRun', 'access'],
  keysOf: (e) => {
    switch (e.type) {
      case 'InternalReportRun':
      case 'CaseReadByReportRun':
        return [e.data.reportRunId]
      case 'BatchAlertConcluded':
        return [subjectOf(e.stream)]
      default:
        return []
    }
  },
  initial: (key): RunOfCases => ({
    reportRunId: key as ReportRunId,
    caseIds: [],
    isOverEveryCase: false,
    outcome: null,
  }),
  on: {
    InternalReportRun: (draft, e) => {
      draft.isOverEveryCase = e.data.cases === null
      draft.caseIds = [...(e.data.cases ?? [])]
    },
    CaseReadByReportRun: (draft, e) => {
      if (draft.isOverEveryCase) draft.caseIds.push(subjectOf(e.stream) as CaseId)
    },
    BatchAlertConcluded: (draft, e) => {
      draft.outcome = e.data.outcome
    },
  },
  listedAt: () => null,
})
