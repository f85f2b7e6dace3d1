import {
  Code,
  ContactAttemptId,
  defineEvent,
  EventId,
  type EventOf,
  FreeText,
  integer,
  list,
  MeasureId,
  NoteId,
  OrganisationId,
  oneOf,
  orNull,
  part,
  record,
  SafetyConcernId,
  SignpostId,
  VersionLabel,
} from '@casetrail/kernel'

/* What happens while support is given: notes, contact attempts, outcome measures, signposting, safety concerns. */

/** One named result of an instrument: its scale, and the value in thousandths so that it is a whole number. @since 0.1.0 */
export const Score = record('Score', { scale: Code, thousandths: integer(0, 1_000_000) })

/** A note of a conversation or interaction was written. @since 0.1.0 */
export const CaseNoteAdded = defineEvent({
  type: 'CaseNoteAdded',
  category: 'case',
  clauses: ['C8', 'C6'],
  lifecycle: 'originate',
  says: 'A note of a conversation or interaction was written.',
  clear: { noteId: NoteId, channel: Code },
  parts: { client: part('case', { text: FreeText }) },
})
/** The domain event of {@link CaseNoteAdded}. @since 0.1.0 */
export type CaseNoteAdded = EventOf<typeof CaseNoteAdded>

/** A note was corrected; the original stays. @since 0.1.0 */
export const CaseNoteCorrected = defineEvent({
  type: 'CaseNoteCorrected',
  category: 'case',
  clauses: ['C8', 'C47'],
  lifecycle: 'amend',
  says: 'A note was corrected; the original stays.',
  clear: { noteId: NoteId, reason: oneOf('factualError', 'clarification', 'rectificationRequest') },
  parts: { client: part('case', { text: FreeText }) },
})
/** The domain event of {@link CaseNoteCorrected}. @since 0.1.0 */
export type CaseNoteCorrected = EventOf<typeof CaseNoteCorrected>

/** A note was marked as entered in error; the original stays. @since 0.1.0 */
export const CaseNoteEnteredInError = defineEvent({
  type: 'CaseNoteEnteredInError',
  category: 'case',
  clauses: ['C8'],
  lifecycle: 'deprecate',
  says: 'A note was marked as entered in error; the original stays.',
  clear: { noteId: NoteId, reason: oneOf('wrongPerson', 'duplicate', 'other') },
})
/** The domain event of {@link CaseNoteEnteredInError}. @since 0.1.0 */
export type CaseNoteEnteredInError = EventOf<typeof CaseNoteEnteredInError>

/** The service tried to contact the person. @since 0.1.0 */
export const ContactAttempted = defineEvent({
  type: 'ContactAttempted',
  category: 'case',
  clauses: ['C8', 'C24'],
  lifecycle: 'originate',
  says: 'The service tried to contact the person.',
  clear: {
    contactAttemptId: ContactAttemptId,
    channel: Code,
    outcome: oneOf('reached', 'noAnswer', 'messageLeft', 'wrongNumber', 'declinedToTalk'),
  },
})
/** The domain event of {@link ContactAttempted}. @since 0.1.0 */
export type ContactAttempted = EventOf<typeof ContactAttempted>

/** An outcome measure was completed. @since 0.1.0 */
export const OutcomeMeasured = defineEvent({
  type: 'OutcomeMeasured',
  category: 'case',
  clauses: ['C10', 'B22', 'B23', 'B24', 'B25', 'B26', 'B27', 'B28'],
  lifecycle: 'originate',
  says: 'An outcome measure was completed.',
  clear: {
    measureId: MeasureId,
    instrument: Code,
    instrumentVersion: VersionLabel,
    scorerVersion: integer(1, 1000),
    stage: oneOf('baseline', 'interim', 'final'),
    completedBy: oneOf('person', 'proxy', 'withHelp'),
  },
  parts: {
    client: part('case', {
      /** Answers in the instrument's order; null where it allows a missing answer. */
      items: list(orNull(integer(0, 999)), 1, 20),
      /** Named results in the instrument's units; decimals in thousandths (`thousandths: 21540` is 21.54). */
      scores: list(Score, 0, 10),
    }),
  },
})
/** The domain event of {@link OutcomeMeasured}. @since 0.1.0 */
export type OutcomeMeasured = EventOf<typeof OutcomeMeasured>

/** An outcome measure was marked as entered in error. @since 0.1.0 */
export const OutcomeMeasureEnteredInError = defineEvent({
  type: 'OutcomeMeasureEnteredInError',
  category: 'case',
  clauses: ['C10'],
  lifecycle: 'deprecate',
  says: 'An outcome measure was marked as entered in error.',
  clear: { measureId: MeasureId, reason: oneOf('wrongPerson', 'duplicate', 'other') },
})
/** The domain event of {@link OutcomeMeasureEnteredInError}. @since 0.1.0 */
export type OutcomeMeasureEnteredInError = EventOf<typeof OutcomeMeasureEnteredInError>

/** A safety concern was raised and must be followed up. @since 0.1.0 */
export const SafetyConcernRaised = defineEvent({
  type: 'SafetyConcernRaised',
  category: 'case',
  publicType: 'CaseRecord',
  special: true,
  clauses: ['E18', 'B24'],
  lifecycle: 'originate',
  says: 'A safety concern was raised and must be followed up.',
  clear: { safetyConcernId: SafetyConcernId, source: oneOf('outcomeMeasure', 'worker'), measureId: orNull(MeasureId) },
})
/** The domain event of {@link SafetyConcernRaised}. @since 0.1.0 */
export type SafetyConcernRaised = EventOf<typeof SafetyConcernRaised>

/** A safety concern was followed up. @since 0.1.0 */
export const SafetyConcernFollowedUp = defineEvent({
  type: 'SafetyConcernFollowedUp',
  category: 'case',
  publicType: 'CaseRecord',
  clauses: ['E18'],
  lifecycle: 'originate',
  says: 'A safety concern was followed up.',
  clear: {
    safetyConcernId: SafetyConcernId,
    outcome: oneOf('safe', 'safetyPlan', 'crisisReferral', 'emergencyServices'),
  },
  parts: { client: part('case', { text: FreeText }) },
})
/** The domain event of {@link SafetyConcernFollowedUp}. @since 0.1.0 */
export type SafetyConcernFollowedUp = EventOf<typeof SafetyConcernFollowedUp>

/** The person was told of a service or activity; no data left the council. @since 0.1.0 */
export const SignpostingGiven = defineEvent({
  type: 'SignpostingGiven',
  category: 'case',
  clauses: ['C3', 'C9', 'B34'],
  lifecycle: 'originate',
  says: 'The person was told of a service or activity; no data left the council.',
  clear: { signpostId: SignpostId, directoryService: orNull(OrganisationId) },
  parts: { client: part('case', { need: FreeText }) },
})
/** The domain event of {@link SignpostingGiven}. @since 0.1.0 */
export type SignpostingGiven = EventOf<typeof SignpostingGiven>

/** A signposting was marked as entered in error, e.g. it was in truth an onward referral. @since 0.1.0 */
export const SignpostingEnteredInError = defineEvent({
  type: 'SignpostingEnteredInError',
  category: 'case',
  clauses: ['C3'],
  lifecycle: 'deprecate',
  says: 'A signposting was marked as entered in error, e.g. it was in truth an onward referral.',
  clear: { signpostId: SignpostId, reason: oneOf('wasOnwardReferral', 'wrongPerson', 'duplicate', 'other') },
})
/** The domain event of {@link SignpostingEnteredInError}. @since 0.1.0 */
export type SignpostingEnteredInError = EventOf<typeof SignpostingEnteredInError>

/** An entry was written to the person’s medical record; the author is the performer, not the gateway. @since 0.1.0 */
export const WrittenToMedicalRecord = defineEvent({
  type: 'WrittenToMedicalRecord',
  category: 'case',
  clauses: ['C14', 'C20', 'C41'],
  lifecycle: 'transmit',
  says: 'An entry was written to the person’s medical record; the author is the performer, not the gateway.',
  clear: { of: EventId, location: Code },
})
/** The domain event of {@link WrittenToMedicalRecord}. @since 0.1.0 */
export type WrittenToMedicalRecord = EventOf<typeof WrittenToMedicalRecord>

/** What happens while support is given. @since 0.1.0 */
export const supportEvents = [
  CaseNoteAdded,
  CaseNoteCorrected,
  CaseNoteEnteredInError,
  ContactAttempted,
  OutcomeMeasured,
  OutcomeMeasureEnteredInError,
  SafetyConcernRaised,
  SafetyConcernFollowedUp,
  SignpostingGiven,
  SignpostingEnteredInError,
  WrittenToMedicalRecord,
] as const
