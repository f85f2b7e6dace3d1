import { CharacteristicsRecorded } from '@casetrail/events'
import { codeIsListed, type OnPerson, onPerson } from '@casetrail/facts'
import { Code, event, oneOf, orNull, provision, ShortText } from '@casetrail/kernel'

const onlyListedCharacteristicsAreRecorded = codeIsListed<OnPerson<{ readonly category: Code }>>(
  provision(
    'onlyListedCharacteristicsAreRecorded',
    'C5',
    'Only the characteristics that the notice names are recorded.',
  ),
  { list: 'characteristics', field: 'data.category', code: ({ data }) => data.category },
)

/** C5, C6 · “Not stated” is a value that can be recorded. @since 0.1.0 */
export const recordCharacteristics = onPerson(
  {
    command: 'RecordCharacteristics',
    clauses: ['C5', 'C6'],
    says: 'Records a characteristic of a person with its source.',
    data: {
      category: Code,
      source: oneOf('selfDeclared', 'referrer'),
      /** Null: not stated. */
      value: orNull(ShortText),
    },
    yields: [CharacteristicsRecorded],
  },
  {
    rules: [onlyListedCharacteristicsAreRecorded],
    events: ({ command: { occurredAt }, data: { category, source, value } }) => [
      event(CharacteristicsRecorded, {
        occurredAt,
        data: { category, source, stated: value !== null },
        parts: { client: { value } },
      }),
    ],
  },
)
