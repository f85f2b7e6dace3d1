import { CaseNoteEnteredInError, type CasetrailEvent } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, NoteId, oneOf, record } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C8 · A note in the wrong record is marked, not removed; what was read meanwhile stays explicable. */

const data = record('MarkCaseNoteEnteredInError', {
  caseId: CaseId,
  noteId: NoteId,
  reason: oneOf('wrongPerson', 'duplicate', 'other'),
})

/** The data of {@link markCaseNoteEnteredInError}. @since 0.1.0 */
export type MarkCaseNoteEnteredInError = t.TypeOf<typeof data>

/** Marks a note as entered in error. @since 0.1.0 */
export const markCaseNoteEnteredInError: Decision<
  'MarkCaseNoteEnteredInError',
  MarkCaseNoteEnteredInError,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'MarkCaseNoteEnteredInError',
  clauses: ['C8'],
  says: 'Marks a note as entered in error.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('CaseNoteEnteredInError'),
    ...nextStepOf({
      name: 'onlyStandingNotesAreMarked',
      clause: 'C8',
      sentence: 'A note is marked as entered in error once, after it was written.',
      field: 'data.noteId',
      of: (situation: OnCase<MarkCaseNoteEnteredInError>) =>
        situation.views.case.notes.notes.find((one) => one.noteId === situation.data.noteId),
      from: ['written', 'corrected'],
    }),
  ],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(CaseNoteEnteredInError, { occurredAt: command.occurredAt, data: clear }),
  ],
}
