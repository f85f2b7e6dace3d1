import { process } from '@casetrail/facts'
import { type FollowingCommand, provision, subjectOf } from '@casetrail/kernel'
import { casesOfReportRun } from './casesOfReportRun.js'
import { noteCaseReadWithoutPurpose } from './noteCaseReadWithoutPurpose.js'

const onlyARunWithoutPurposeConcernsPersons = provision(
  'onlyARunWithoutPurposeConcernsPersons',
  'C46',
  'With another outcome than “no purpose” nobody has to be told.',
)

const noCaseOfTheRunIsKnown = provision('noCaseOfTheRunIsKnown', 'C25', 'No case of the run is on record.')

/** C46, A12c · One alert stands in the run's own record; whom to tell, and what holds back disposal, in each case's. @since 0.2.0 */
export const everyCaseOfTheRunHoldsTheFinding = process({
  provision: provision(
    'everyCaseOfTheRunHoldsTheFinding',
    'C46',
    'A report run that was found to be without purpose is noted in every case that it read, so that each person is told.',
  ),
  version: '1',
  on: ['BatchAlertConcluded'],
  looksUp: { model: casesOfReportRun, key: ({ stream }) => subjectOf(stream) },
  gives: ({ data: { outcome } }, { reportRunId, caseIds }) => {
    if (outcome !== 'noPurpose') return { nothing: onlyARunWithoutPurposeConcernsPersons }
    const [first, ...others] = caseIds.map(
      (caseId): FollowingCommand => ({
        key: caseId,
        type: noteCaseReadWithoutPurpose.type,
        data: { caseId, reportRunId },
      }),
    )
    return first === undefined ? { nothing: noCaseOfTheRunIsKnown } : { commands: [first, ...others] }
  },
  cites: [onlyARunWithoutPurposeConcernsPersons, noCaseOfTheRunIsKnown],
})
