import { type EventId, type LocalDate, revealed } from '@casetrail/kernel'
import { foldOf } from '../casetrailEvents.js'

/*
 * When was the person born, as far as is known, and which event says so? Only the latest word counts: a corrected date
 * of birth was wrong all along, so it has no valid time of its own (A3, C47).
 */

/** What a person stream says of the date of birth. @since 0.1.0 */
export interface DateOfBirthState {
  /** Null: not recorded, or not readable here. */
  readonly value: LocalDate | null
  /** The event that gave the value; null when there is none. */
  readonly event: EventId | null
  /** Whether it replaced an earlier date, rather than filling a gap. */
  readonly corrected: boolean
}

/** Folds a person stream into the date of birth. @since 0.1.0 */
export const dateOfBirthFold = foldOf<DateOfBirthState>(() => ({ value: null, event: null, corrected: false }), {
  PersonDetailsRecorded: (draft, e) => {
    draft.value = revealed(e.parts.client)?.dateOfBirth ?? null
    draft.event = e.data.dateOfBirthKnown ? e.id : null
    draft.corrected = false
  },
  PersonDetailsCorrected: (draft, e) => {
    if (!e.data.fields.includes('dateOfBirth')) return
    draft.corrected = draft.event !== null
    draft.value = revealed(e.parts.client)?.dateOfBirth ?? null
    draft.event = e.data.dateOfBirthKnown ? e.id : null
  },
})
