import { CaseNoteCorrected } from '@casetrail/events'
import { nextStepOf, onCase } from '@casetrail/facts'
import { event, FreeText, NoteId, oneOf, provision } from '@casetrail/kernel'
import { standingNote } from './standingNote.js'

const onlyStandingNotesAreCorrected = provision(
  'onlyStandingNotesAreCorrected',
  'C8',
  'A correction refers to a note that was written and not marked as entered in error.',
)

/** C8, C47 · A note is never edited; the right to a correction outlives the case. @since 0.1.0 */
export const correctCaseNote = onCase(
  {
    command: 'CorrectCaseNote',
    clauses: ['C8', 'C47'],
    says: 'Corrects a note; the original stays.',
    data: {
      noteId: NoteId,
      reason: oneOf('factualError', 'clarification', 'rectificationRequest'),
      text: FreeText,
    },
    yields: [CaseNoteCorrected],
  },
  {
    rules: nextStepOf(onlyStandingNotesAreCorrected, standingNote),
    events: ({ command: { occurredAt }, data: { noteId, reason, text } }) => [
      event(CaseNoteCorrected, { occurredAt, data: { noteId, reason }, parts: { client: { text } } }),
    ],
  },
)
