import type { EventId, Instant, StaffId } from '@casetrail/kernel'
import { handsIn } from '../ground/takesPart.js'
import { foldOf } from '../words.js'

/* Which clock readings were reported as wrong, and not confirmed yet? What was confirmed is seen by whoever reads events. */

/** A report that waits for somebody else. @since 0.2.0 */
export interface ReportedReading {
  readonly from: Instant
  readonly hands: readonly StaffId[]
  readonly event: EventId
}

/** In the order of recording. @since 0.2.0 */
export interface WrongReadings {
  reported: readonly ReportedReading[]
}

/** Folds a service stream into the reports that are open. @since 0.2.0 */
export const wrongReadingsFold = foldOf<WrongReadings>(() => ({ reported: [] }), {
  WrongReadingReported: (draft, { id: event, actor, data: { from } }) => {
    draft.reported = [...draft.reported, { from, hands: [...handsIn(actor)], event }]
  },
  WrongReadingConfirmed: (draft, { data: { from } }) => {
    draft.reported = draft.reported.filter((one) => one.from !== from)
  },
})
