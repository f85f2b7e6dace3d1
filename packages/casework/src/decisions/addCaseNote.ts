import { CaseNoteAdded, type CasetrailEvent } from '@casetrail/events'
import { CaseId, Code, caseStream, type Decision, event, FreeText, NoteId, record } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { onlyListedChannelsAreRecorded } from '../rules/listedCodes.js'
import { newIdsAreUnused } from '../rules/newIdsAreUnused.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C8 · Notes document conversations “whilst engaging in the service”: written late is fine, about a closed spell is not. */

const data = record('AddCaseNote', { caseId: CaseId, noteId: NoteId, channel: Code, text: FreeText })

/** The data of {@link addCaseNote}. @since 0.1.0 */
export type AddCaseNote = t.TypeOf<typeof data>

/** Adds a note of a conversation or interaction. @since 0.1.0 */
export const addCaseNote: Decision<'AddCaseNote', AddCaseNote, CaseViews, Policy, CasetrailEvent> = {
  type: 'AddCaseNote',
  clauses: ['C8', 'C6'],
  says: 'Adds a note of a conversation or interaction.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('CaseNoteAdded'),
    newIdsAreUnused('C8', 'data.noteId', (situation: OnCase<AddCaseNote>) =>
      situation.views.case.notes.notes.some((one) => one.noteId === situation.data.noteId),
    ),
    onlyListedChannelsAreRecorded,
  ],
  events: ({ command, data: { caseId: _, text, ...clear } }) => [
    event(CaseNoteAdded, { occurredAt: command.occurredAt, data: clear, parts: { client: { text } } }),
  ],
}
