import { type DateOfBirthState, dateOfBirthFold } from '@casetrail/events'
import { type CaseId, personStream, type Reads } from '@casetrail/kernel'
import { type CaseViews, readsCase } from './caseFile.js'

/** A case and the date of birth of the person it is about: for facts that record a life stage (A3). @since 0.1.0 */
export interface CaseAndBirthViews extends CaseViews {
  readonly birth: DateOfBirthState
}

/** Reads the case, then the person it names; a case that has not begun names none. */
export const readsCaseAndBirth: Reads<{ readonly caseId: CaseId }, CaseAndBirthViews> = {
  case: readsCase.case,
  birth: {
    stream: (_, seen) => {
      const personId = seen.case?.referrals.personId ?? null
      return personId === null ? null : personStream(personId)
    },
    fold: dateOfBirthFold,
  },
}
