import { foundById, type OnCase } from '@casetrail/facts'
import type { NoteId } from '@casetrail/kernel'

/** The note that a command names, while it stands: written, perhaps corrected, and not marked as entered in error. */
export const standingNote = {
  field: 'data.noteId',
  of: ({ views, data }: OnCase<{ readonly noteId: NoteId }>) =>
    foundById(views.case.notes.notes, views.case.notes.at, data.noteId),
  from: ['written', 'corrected'],
} as const
