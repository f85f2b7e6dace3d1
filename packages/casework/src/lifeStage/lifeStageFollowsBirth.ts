import { process } from '@casetrail/facts'
import { type FollowingCommand, type Instant, provision, subjectOf } from '@casetrail/kernel'
import { type CaseOfPerson, casesOfPerson } from '../referral/casesOfPerson.js'
import { determineLifeStage } from './determineLifeStage.js'

const unknownBirthDeterminesNothing = provision(
  'unknownBirthDeterminesNothing',
  'A3c',
  'While no date of birth is known, none determines a life stage: a human decides.',
)

const noCaseOfThePersonHasBegun = provision(
  'noCaseOfThePersonHasBegun',
  'A3',
  'No case of the person has begun yet; its referral records the life stage itself.',
)

const anotherCorrectionDeterminesNothing = provision(
  'anotherCorrectionDeterminesNothing',
  'A3',
  'A correction that leaves the date of birth as it was leaves every life stage as it was.',
)

/** Nothing is dated before its case, which may have begun between the news and this. */
const determiningAnew =
  (heardAt: Instant) =>
  ({ caseId, begunAt }: CaseOfPerson): FollowingCommand => ({
    key: caseId,
    type: determineLifeStage.type,
    data: { caseId, because: 'dateOfBirth', lifeStage: null, reason: null },
    occurredAt: begunAt > heardAt ? begunAt : heardAt,
  })

/** A3, C47 · One record's news for others: the date of birth stands in the person's record, the life stage in each case's. @since 0.2.0 */
export const lifeStageFollowsBirth = process({
  provision: provision(
    'lifeStageFollowsBirth',
    'A3',
    'A date of birth that becomes known, or is corrected, is followed by determining the life stage of the person’s cases anew.',
  ),
  version: '2',
  on: ['PersonDetailsRecorded', 'PersonDetailsCorrected'],
  looksUp: { model: casesOfPerson, key: (event) => subjectOf(event.stream) },
  gives: (event, { cases }) => {
    if (!event.data.dateOfBirthKnown) return { nothing: unknownBirthDeterminesNothing }
    if (event.type === 'PersonDetailsCorrected' && !event.data.fields.includes('dateOfBirth'))
      return { nothing: anotherCorrectionDeterminesNothing }
    const [first, ...others] = cases.map(determiningAnew(event.recordedAt))
    return first === undefined ? { nothing: noCaseOfThePersonHasBegun } : { commands: [first, ...others] }
  },
  cites: [unknownBirthDeterminesNothing, anotherCorrectionDeterminesNothing, noCaseOfThePersonHasBegun],
})
