import { CaseNoteCorrected, type CasetrailEvent } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, FreeText, NoteId, oneOf, record } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C8, C47 · A note is never edited: the correction stands beside the original. The right to it outlives the case. */

const data = record('CorrectCaseNote', {
  caseId: CaseId,
  noteId: NoteId,
  reason: oneOf('factualError', 'clarification', 'rectificationRequest'),
  text: FreeText,
})

/** The data of {@link correctCaseNote}. @since 0.1.0 */
export type CorrectCaseNote = t.TypeOf<typeof data>

/** Corrects a note; the original stays. @since 0.1.0 */
export const correctCaseNote: Decision<'CorrectCaseNote', CorrectCaseNote, CaseViews, Policy, CasetrailEvent> = {
  type: 'CorrectCaseNote',
  clauses: ['C8', 'C47'],
  says: 'Corrects a note; the original stays.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('CaseNoteCorrected'),
    ...nextStepOf({
      name: 'onlyStandingNotesAreCorrected',
      clause: 'C8',
      sentence: 'A correction refers to a note that was written and not marked as entered in error.',
      field: 'data.noteId',
      of: (situation: OnCase<CorrectCaseNote>) =>
        situation.views.case.notes.notes.find((one) => one.noteId === situation.data.noteId),
      from: ['written', 'corrected'],
    }),
  ],
  events: ({ command, data: { caseId: _, text, ...clear } }) => [
    event(CaseNoteCorrected, { occurredAt: command.occurredAt, data: clear, parts: { client: { text } } }),
  ],
}
