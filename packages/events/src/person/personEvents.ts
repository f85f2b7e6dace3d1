import {
  Code,
  defineEvent,
  type EventOf,
  FreeText,
  flag,
  integer,
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

/** Why a detail is corrected: it never was so, it is so no longer, or nobody knew. @since 0.2.0 */
export const correctionReasons = oneOf('wasWrong', 'hasChanged', 'becameKnown')

/** By whose word a detail is corrected. @since 0.2.0 */
export const correctionSources = oneOf('person', 'family', 'gpPractice', 'professional', 'register')

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

/**
 * The year after the one in which it happened: all that is in clear of a birth or a death, and only where a schedule of
 * the policy rests on it. Null: not needed, or not known. The day stays under the person’s key.
 */
const yearAfter = orNull(integer(2, 10_000))

/** The person’s details were recorded. @since 0.1.0 */
export const PersonDetailsRecorded = defineEvent({
  type: 'PersonDetailsRecorded',
  category: 'person',
  clauses: ['C4', 'B19'],
  lifecycle: 'originate',
  says: 'The person’s details were recorded.',
  clear: { dateOfBirthKnown: flag, bornBeforeYear: yearAfter },
  parts: { client: identity },
})
/** The domain event of {@link PersonDetailsRecorded}. @since 0.1.0 */
export type PersonDetailsRecorded = EventOf<typeof PersonDetailsRecorded>

/** The person’s details were corrected; what stood before stays in history. @since 0.1.0 */
export const PersonDetailsCorrected = defineEvent({
  type: 'PersonDetailsCorrected',
  category: 'person',
  clauses: ['C4', 'C47'],
  lifecycle: 'amend',
  says: 'The person’s details were corrected; what stood before stays in history.',
  clear: {
    fields: list(identityFields, 1, 6),
    /** Null: not said. */
    reason: orNull(correctionReasons),
    source: orNull(correctionSources),
    dateOfBirthKnown: flag,
    bornBeforeYear: yearAfter,
  },
  parts: { client: identity },
})
/** The domain event of {@link PersonDetailsCorrected}. @since 0.1.0 */
export type PersonDetailsCorrected = EventOf<typeof PersonDetailsCorrected>

/** A next of kin or household member was recorded, under a key of their own. @since 0.1.0 */
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
/** The domain event of {@link RelatedPersonRecorded}. @since 0.1.0 */
export type RelatedPersonRecorded = EventOf<typeof RelatedPersonRecorded>

/** A related person’s details are no longer needed for the person’s case. @since 0.1.0 */
export const RelatedPersonEnded = defineEvent({
  type: 'RelatedPersonEnded',
  category: 'person',
  clauses: ['C4', 'E17'],
  lifecycle: 'deprecate',
  says: 'A related person’s details are no longer needed for the person’s case.',
  clear: { relatedPersonId: RelatedPersonId, reason: oneOf('noLongerNeeded', 'enteredInError', 'askedToBeRemoved') },
})
/** The domain event of {@link RelatedPersonEnded}. @since 0.1.0 */
export type RelatedPersonEnded = EventOf<typeof RelatedPersonEnded>

/** A characteristic was recorded with its source, or as not stated. @since 0.1.0 */
export const CharacteristicsRecorded = defineEvent({
  type: 'CharacteristicsRecorded',
  category: 'person',
  clauses: ['C5', 'C6'],
  lifecycle: 'originate',
  says: 'A characteristic was recorded with its source, or as not stated.',
  clear: { category: Code, source: oneOf('selfDeclared', 'referrer'), stated: flag },
  parts: { client: part('identity', { value: orNull(ShortText) }) },
})
/** The domain event of {@link CharacteristicsRecorded}. @since 0.1.0 */
export type CharacteristicsRecorded = EventOf<typeof CharacteristicsRecorded>

/** The person’s registered GP practice changed. @since 0.1.0 */
export const GpPracticeChanged = defineEvent({
  type: 'GpPracticeChanged',
  category: 'person',
  clauses: ['C2', 'A17'],
  lifecycle: 'amend',
  says: 'The person’s registered GP practice changed.',
  clear: { practice: OrganisationId, from: LocalDate },
})
/** The domain event of {@link GpPracticeChanged}. @since 0.1.0 */
export type GpPracticeChanged = EventOf<typeof GpPracticeChanged>

/** The person’s death was recorded. @since 0.1.0 */
export const PersonDied = defineEvent({
  type: 'PersonDied',
  category: 'person',
  clauses: ['A9', 'E11', 'B13'],
  lifecycle: 'amend',
  says: 'The person’s death was recorded.',
  clear: { source: oneOf('family', 'gpPractice', 'professional', 'register'), diedBeforeYear: yearAfter },
  parts: { client: part('identity', { diedOn: orNull(LocalDate), note: orNull(FreeText) }) },
})
/** The domain event of {@link PersonDied}. @since 0.1.0 */
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
