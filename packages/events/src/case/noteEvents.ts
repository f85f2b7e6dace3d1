import { Code, defineEvent, type EventOf, FreeText, NoteId, oneOf, part } from '@casetrail/kernel'

/* What was written of conversations, and what became of it; the original always stays (C8). */

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

/** Every fact of this subject. @since 0.2.0 */
export const noteEvents = [CaseNoteAdded, CaseNoteCorrected, CaseNoteEnteredInError] as const
