import { identityFields, PersonDetailsCorrected } from '@casetrail/events'
import { type Identity, type OnPerson, onPerson } from '@casetrail/facts'
import { rule } from '@casetrail/kernel'
import {
  aCorrectionChangesSomething,
  corrected,
  currentDetails,
  onlyReadableDetailsAreCorrected,
} from './correction.js'
import { identityCodecs, nobodyIsBornAfterToday } from './identity.js'

/** Worked out here, so that the record of a correction cannot say less than it did. */
const changed = (situation: OnPerson<Identity>) => {
  const before = currentDetails(situation)
  return before === null ? [] : identityFields.words.filter((field) => before[field] !== situation.data[field])
}

/**
 * C47 · The command gives the whole identity as it should read, a form filled in anew say; what stood before stays in
 * history. One detail is corrected, with reason and source, by `CorrectPersonDetail`.
 *
 * @since 0.1.0
 */
export const correctPersonDetails = onPerson(
  {
    command: 'CorrectPersonDetails',
    clauses: ['C47', 'C4'],
    says: 'Corrects the details of a person.',
    data: identityCodecs,
    yields: [PersonDetailsCorrected],
  },
  {
    rules: [
      onlyReadableDetailsAreCorrected,
      rule<OnPerson<Identity>>(aCorrectionChangesSomething, (situation) => changed(situation).length === 0),
      nobodyIsBornAfterToday,
    ],
    events: (situation) => {
      const { name, dateOfBirth, address, phone, email, nhsNumber } = situation.data
      const identity = { name, dateOfBirth, address, phone, email, nhsNumber }
      return [corrected(situation, identity, { fields: changed(situation), reason: null, source: null })]
    },
  },
)
