import { process } from '@casetrail/facts'
import { type CaseId, type FollowingCommand, provision, subjectOf } from '@casetrail/kernel'
import { casesOfReportRun } from '../breach/casesOfReportRun.js'
import { noteReportRun } from './noteReportRun.js'

const theCaseShowsAllThereIs = provision(
  'theCaseShowsAllThereIs',
  'C25',
  'The case shows all that there is of the run.',
)
const eachCaseShowsItWhenItIsRead = provision(
  'eachCaseShowsItWhenItIsRead',
  'C25',
  'The run is over every case: each shows it when it is opened.',
)

/** C25, E2 · One alert stands in the run's own record; that it was read, and by whom, in each case's. @since 0.2.0 */
export const everyCaseShowsTheRun = process({
  provision: provision(
    'everyCaseShowsTheRun',
    'C25',
    'The access log of every case that a report run names shows the run, and in the end the outcome of its alert.',
  ),
  version: '1',
  on: ['InternalReportRun', 'BatchAlertConcluded', 'CaseReadByReportRun'],
  looksUp: {
    model: casesOfReportRun,
    key: (e) => (e.type === 'CaseReadByReportRun' ? e.data.reportRunId : subjectOf(e.stream)),
  },
  gives: (e, { reportRunId, caseIds, outcome }) => {
    const isRead = e.type === 'CaseReadByReportRun'
    if (isRead && outcome === null) return { nothing: theCaseShowsAllThereIs }
    const cases = isRead ? [subjectOf(e.stream) as CaseId] : caseIds
    const [first, ...others] = cases.map(
      (caseId): FollowingCommand => ({ key: caseId, type: noteReportRun.type, data: { caseId, reportRunId } }),
    )
    return first === undefined ? { nothing: eachCaseShowsItWhenItIsRead } : { commands: [first, ...others] }
  },
  cites: [theCaseShowsAllThereIs, eachCaseShowsItWhenItIsRead],
})
