import type { PersonDied } from '@casetrail/events'
import { type EventId, type Instant, type LocalDate, revealed } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/** The record of a death (E11). @since 0.1.0 */
export interface Death {
  readonly source: PersonDied['data']['source']
  /** Null: not known, disposed of, or not readable here. */
  readonly diedOn: LocalDate | null
  /** The year after it, in clear; null: not known, or no schedule rests on it. */
  readonly diedBeforeYear: number | null
  readonly event: EventId
  readonly at: Instant
  readonly recordedAt: Instant
}

/** Folds a person stream into the person's death; null: none is on record. @since 0.1.0 */
export const deathFold = foldOf<{ readonly recorded: Death | null }>(() => ({ recorded: null }), {
  PersonDied: (draft, e) => {
    const diedOn = revealed(e.parts.client)?.diedOn ?? null
    const { source, diedBeforeYear } = e.data
    draft.recorded = { source, diedOn, diedBeforeYear, event: e.id, at: e.occurredAt, recordedAt: e.recordedAt }
  },
})
