import { noteEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { addCaseNote } from './addCaseNote.js'
import { correctCaseNote } from './correctCaseNote.js'
import { markCaseNoteEnteredInError } from './markCaseNoteEnteredInError.js'

export const notesSubject = subject({
  events: noteEvents,
  decisions: [addCaseNote, correctCaseNote, markCaseNoteEnteredInError],
})
