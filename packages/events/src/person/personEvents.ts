import {
  Code,
  defineEvent,
  type EventOf,
  FreeText,
  flag,
  LocalDate,
  list,
  OrganisationId,
  oneOf,
  orNull,
  PersonId,
  part,
  RelatedPersonId,
  ShortText,
} from '@casetrail/kernel'

/* The person stream: identity, related persons, characteristics, practice, death. Subject: the client. */

/** The fields of the client's identity that can be corrected one by one. @since 0.1.0 */
export const identityFields = oneOf('name', 'dateOfBirth', 'address', 'phone', 'email', 'nhsNumber')

const identity = part(
  'identity',
  {
    name: ShortText,
    dateOfBirth: orNull(LocalDate),
    address: orNull(ShortText),
    phone: orNull(ShortText),
    email: orNull(ShortText),
    nhsNumber: orNull(ShortText),
  },
  { special: false },
)

export const PersonDetailsRecorded = defineEvent({
  type: 'PersonDetailsRecorded',
  category: 'person',
  clauses: ['C4', 'B19'],
  lifecycle: 'originate',
  says: 'The person’s details were recorded.',
  clear: { dateOfBirthKnown: flag },
  parts: { client: identity },
})
export type PersonDetailsRecorded = EventOf<typeof PersonDetailsRecorded>

export const PersonDetailsCorrected = defineEvent({
  type: 'PersonDetailsCorrected',
  category: 'person',
  clauses: ['C4', 'C47'],
  lifecycle: 'amend',
  says: 'The person’s details were corrected; what stood before stays in history.',
  clear: { fields: list(identityFields, 1, 6), dateOfBirthKnown: flag },
  parts: { client: identity },
})
export type PersonDetailsCorrected = EventOf<typeof PersonDetailsCorrected>

export const RelatedPersonRecorded = defineEvent({
  type: 'RelatedPersonRecorded',
  category: 'person',
  clauses: ['C4', 'E17'],
  lifecycle: 'originate',
  says: 'A next of kin or household member was recorded, under a key of their own.',
  clear: { relatedPersonId: RelatedPersonId, relationship: Code, alsoClient: orNull(PersonId) },
  parts: {
    related: part(
      'thirdParty',
      { name: ShortText, contact: orNull(ShortText) },
      { subjectField: 'relatedPersonId', special: false },
    ),
  },
})
export type RelatedPersonRecorded = EventOf<typeof RelatedPersonRecorded>

export const RelatedPersonEnded = defineEvent({
  type: 'RelatedPersonEnded',
  category: 'person',
  clauses: ['C4', 'E17'],
  lifecycle: 'deprecate',
  says: 'A related person’s details are no longer needed for the person’s case.',
  clear: { relatedPersonId: RelatedPersonId, reason: oneOf('noLongerNeeded', 'enteredInError', 'askedToBeRemoved') },
})
export type RelatedPersonEnded = EventOf<typeof RelatedPersonEnded>

export const CharacteristicsRecorded = defineEvent({
  type: 'CharacteristicsRecorded',
  category: 'person',
  clauses: ['C5', 'C6'],
  lifecycle: 'originate',
  says: 'A characteristic was recorded with its source, or as not stated.',
  clear: { category: Code, source: oneOf('selfDeclared', 'referrer'), stated: flag },
  parts: { client: part('identity', { value: orNull(ShortText) }) },
})
export type CharacteristicsRecorded = EventOf<typeof CharacteristicsRecorded>

export const GpPracticeChanged = defineEvent({
  type: 'GpPracticeChanged',
  category: 'person',
  clauses: ['C2', 'A17'],
  lifecycle: 'amend',
  says: 'The person’s registered GP practice changed.',
  clear: { practice: OrganisationId, from: LocalDate },
})
export type GpPracticeChanged = EventOf<typeof GpPracticeChanged>

export const PersonDied = defineEvent({
  type: 'PersonDied',
  category: 'person',
  clauses: ['A9', 'E11'],
  lifecycle: 'amend',
  says: 'The person’s death was recorded.',
  clear: { source: oneOf('family', 'gpPractice', 'professional', 'register') },
  parts: { client: part('identity', { diedOn: orNull(LocalDate), note: orNull(FreeText) }) },
})
export type PersonDied = EventOf<typeof PersonDied>

/** Every fact of a person stream. @since 0.1.0 */
export const personEvents = [
  PersonDetailsRecorded,
  PersonDetailsCorrected,
  RelatedPersonRecorded,
  RelatedPersonEnded,
  CharacteristicsRecorded,
  GpPracticeChanged,
  PersonDied,
] as const
