import { CaseNoteAdded } from '@casetrail/events'
import { foundById, newIdsAreUnused, onCase, onlyListedChannelsAreRecorded } from '@casetrail/facts'
import { Code, event, FreeText, NoteId } from '@casetrail/kernel'

/** C8 · Written late is fine, about a closed spell is not. @since 0.1.0 */
export const addCaseNote = onCase(
  {
    command: 'AddCaseNote',
    clauses: ['C8', 'C6'],
    says: 'Adds a note of a conversation or interaction.',
    data: { noteId: NoteId, channel: Code, text: FreeText },
    yields: [CaseNoteAdded],
  },
  {
    rules: [
      newIdsAreUnused(
        'C8',
        'data.noteId',
        ({ views, data }) => foundById(views.case.notes.notes, views.case.notes.at, data.noteId) !== undefined,
      ),
      onlyListedChannelsAreRecorded,
    ],
    events: ({ command: { occurredAt }, data: { noteId, channel, text } }) => [
      event(CaseNoteAdded, { occurredAt, data: { noteId, channel }, parts: { client: { text } } }),
    ],
  },
)
