import type { CaseNoteAdded, CaseNoteCorrected, CaseNoteEnteredInError } from '@casetrail/events'
import {
  type Code,
  type EventId,
  type Instant,
  type NonBlank,
  type NoteId,
  type Recorded,
  revealed,
  type StaffId,
} from '@casetrail/kernel'
import { foundById, type Places, putById } from '../time/byId.js'
import { step, type Tracked } from '../time/Tracked.js'
import { foldOf } from '../words.js'

/* What was written of conversations? Nothing is overwritten: a correction stands beside the original (C8). */

/** One wording of a note. @since 0.1.0 */
export interface Wording {
  /** Null: disposed of, or not readable here. */
  readonly text: NonBlank | null
  readonly at: Instant
  readonly recordedAt: Instant
  readonly by: StaffId
  readonly event: EventId
  /** Why it was corrected; null for the original. */
  readonly reason: CaseNoteCorrected['data']['reason'] | null
}

/** A case note, every wording of it, the original first. @since 0.1.0 */
export interface CaseNote extends Tracked<'written' | 'corrected' | 'enteredInError'> {
  readonly noteId: NoteId
  readonly channel: Code
  readonly wordings: Wording[]
  readonly errorReason: CaseNoteEnteredInError['data']['reason'] | null
}

const wording = (e: Recorded<CaseNoteAdded | CaseNoteCorrected>, reason: Wording['reason']): Wording => ({
  text: revealed(e.parts.client)?.text ?? null,
  at: e.occurredAt,
  recordedAt: e.recordedAt,
  by: e.actor.performedBy,
  event: e.id,
  reason,
})

/** Folds a case stream into its notes. @since 0.1.0 */
export const notesFold = foldOf<{ readonly notes: CaseNote[]; readonly at: Places }>(() => ({ notes: [], at: {} }), {
  CaseNoteAdded: (draft, e) => {
    const note = { ...e.data, wordings: [wording(e, null)], errorReason: null, steps: [step('written', e)] }
    putById(draft.notes, draft.at, e.data.noteId, note)
  },
  CaseNoteCorrected: (draft, e) => {
    const note = foundById(draft.notes, draft.at, e.data.noteId)
    note?.wordings.push(wording(e, e.data.reason))
    note?.steps.push(step('corrected', e))
  },
  CaseNoteEnteredInError: (draft, e) => {
    const note = foundById(draft.notes, draft.at, e.data.noteId)
    if (note === undefined) return
    note.errorReason = e.data.reason
    note.steps.push(step('enteredInError', e))
  },
})
