import { CaseNoteEnteredInError } from '@casetrail/events'
import { nextStepOf, onCase } from '@casetrail/facts'
import { event, NoteId, oneOf, provision } from '@casetrail/kernel'
import { standingNote } from './standingNote.js'

const onlyStandingNotesAreMarked = provision(
  'onlyStandingNotesAreMarked',
  'C8',
  'A note is marked as entered in error once, after it was written.',
)

/** C8 · A note in the wrong record is not removed: what was read meanwhile stays explicable. @since 0.1.0 */
export const markCaseNoteEnteredInError = onCase(
  {
    command: 'MarkCaseNoteEnteredInError',
    clauses: ['C8'],
    says: 'Marks a note as entered in error.',
    data: { noteId: NoteId, reason: oneOf('wrongPerson', 'duplicate', 'other') },
    yields: [CaseNoteEnteredInError],
  },
  {
    rules: nextStepOf(onlyStandingNotesAreMarked, standingNote),
    events: ({ command: { occurredAt }, data: { noteId, reason } }) => [
      event(CaseNoteEnteredInError, { occurredAt, data: { noteId, reason } }),
    ],
  },
)
