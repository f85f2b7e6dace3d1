import { correctionReasons, correctionSources, identityFields, PersonDetailsCorrected } from '@casetrail/events'
import { type Identity, type OnPerson, onPerson } from '@casetrail/facts'
import { LocalDate, type NonBlank, orNull, provision, rule, ShortText } from '@casetrail/kernel'
import {
  aCorrectionChangesSomething,
  corrected,
  currentDetails,
  onlyReadableDetailsAreCorrected,
} from './correction.js'
import { identityCodecs, nobodyIsBornAfterToday } from './identity.js'

type Here = OnPerson<{ readonly field: keyof Identity; readonly value: NonBlank | null }>

const aDetailReadsAsItsFieldDemands = rule<Here>(
  provision(
    'aDetailReadsAsItsFieldDemands',
    'C4',
    'A name is known, a date of birth is a date, an NHS number has its ten digits and fits its check digit.',
  ),
  ({ data: { field, value } }) => !identityCodecs[field].is(value),
  ({ data: { field } }) => ({ field: 'data.value', facts: { field } }),
)

/** C47 · The rest stays as it is last known, so that nobody sends again, and so overwrites, what they did not look at. @since 0.2.0 */
export const correctPersonDetail = onPerson(
  {
    command: 'CorrectPersonDetail',
    clauses: ['C47', 'C4', 'B19'],
    says: 'Corrects one detail of a person, with the reason and the source.',
    data: {
      field: identityFields,
      /** As it should read; null: it is not known. Personal. */
      value: orNull(ShortText),
      reason: correctionReasons,
      source: correctionSources,
    },
    yields: [PersonDetailsCorrected],
  },
  {
    rules: [
      onlyReadableDetailsAreCorrected,
      aDetailReadsAsItsFieldDemands,
      rule<Here>(
        aCorrectionChangesSomething,
        (situation) => currentDetails(situation)?.[situation.data.field] === situation.data.value,
        ({ data: { field } }) => ({ field: 'data.value', facts: { field } }),
      ),
      rule<Here>(
        nobodyIsBornAfterToday,
        ({ data: { field, value }, today }) => field === 'dateOfBirth' && LocalDate.is(value) && value > today,
        () => ({ field: 'data.value' }),
      ),
    ],
    events: (situation) => {
      const { field, value, reason, source } = situation.data
      // The first two rules have seen to it that there are details, and that the value is one of its field's.
      const identity = { ...(currentDetails(situation) as Identity), [field]: value }
      return [corrected(situation, identity, { fields: [field], reason, source })]
    },
  },
)
