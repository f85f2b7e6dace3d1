import { type CasetrailEvent, CharacteristicsRecorded } from '@casetrail/events'
import {
  Code,
  type Decision,
  event,
  oneOf,
  orNull,
  PersonId,
  personStream,
  record,
  ShortText,
  type Situation,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { codeIsListed } from '../rules/listedCodes.js'
import { type PersonViews, readsPerson } from '../state/personFile.js'

/* C5, C6 · Every value has a source, and “not stated” is a value that can be recorded. */

const data = record('RecordCharacteristics', {
  personId: PersonId,
  category: Code,
  source: oneOf('selfDeclared', 'referrer'),
  /** Null: not stated. */
  value: orNull(ShortText),
})

/** The data of {@link recordCharacteristics}. @since 0.1.0 */
export type RecordCharacteristics = t.TypeOf<typeof data>

const onlyListedCharacteristicsAreRecorded = codeIsListed<Situation<RecordCharacteristics, PersonViews, Policy>>(
  'onlyListedCharacteristicsAreRecorded',
  'C5',
  'Only the characteristics that the notice names are recorded.',
  { list: 'characteristics', field: 'data.category', code: (situation) => situation.data.category },
)

/** Records a characteristic with its source, or that it was not stated. @since 0.1.0 */
export const recordCharacteristics: Decision<
  'RecordCharacteristics',
  RecordCharacteristics,
  PersonViews,
  Policy,
  CasetrailEvent
> = {
  type: 'RecordCharacteristics',
  clauses: ['C5', 'C6'],
  says: 'Records a characteristic of a person with its source.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsPerson,
  writes: ({ personId }) => personStream(personId),
  rules: [onlyListedCharacteristicsAreRecorded],
  events: ({ command, data: { category, source, value } }) => [
    event(CharacteristicsRecorded, {
      occurredAt: command.occurredAt,
      data: { category, source, stated: value !== null },
      parts: { client: { value } },
    }),
  ],
}
