import { WrongReadingConfirmed, WrongReadingReported } from '@casetrail/events'
import type { Instant } from '@casetrail/kernel'
import type { ClockWords } from '@casetrail/store'

/** How home says that a clock ran ahead: two events, of which the second counts. */
export const clockWords: ClockWords = {
  sayingSo: [WrongReadingReported.type, WrongReadingConfirmed.type],
  confirmed: ({ type, data }) =>
    type === WrongReadingConfirmed.type ? (data as { readonly from: Instant }).from : null,
}
