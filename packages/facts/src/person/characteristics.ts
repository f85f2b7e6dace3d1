import type { CharacteristicsRecorded } from '@casetrail/events'
import { type Code, type EventId, type Instant, type NonBlank, revealed } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/** One word on a characteristic; a later one of the same category takes its place (C5). @since 0.1.0 */
export interface Characteristic {
  readonly category: Code
  readonly source: CharacteristicsRecorded['data']['source']
  /** False: the person was asked and did not say. */
  readonly stated: boolean
  /** Null: not stated, disposed of, or not readable here. */
  readonly value: NonBlank | null
  readonly event: EventId
  readonly at: Instant
}

/** Folds a person stream into what was said of characteristics, in the order of recording. @since 0.1.0 */
export const characteristicsFold = foldOf<{ readonly stated: Characteristic[] }>(() => ({ stated: [] }), {
  CharacteristicsRecorded: (draft, e) => {
    const value = revealed(e.parts.client)?.value ?? null
    draft.stated.push({ ...e.data, value, event: e.id, at: e.occurredAt })
  },
})
