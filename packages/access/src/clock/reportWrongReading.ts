import { WrongReadingReported } from '@casetrail/events'
import { onService } from '@casetrail/facts'
import { event } from '@casetrail/kernel'
import { namesAReading, onlyReadingsAheadAreWrong } from './clockRules.js'

/** A26, L2 · the first of two hands: it changes nothing yet. @since 0.2.0 */
export const reportWrongReading = onService(
  {
    command: 'ReportWrongReading',
    clauses: ['A26', 'L2', 'A13'],
    says: 'Reports that a clock ran ahead: from which reading on whatever it stamped was stamped wrongly.',
    data: namesAReading,
    yields: [WrongReadingReported],
  },
  {
    rules: [onlyReadingsAheadAreWrong],
    events: ({ now, data: { from } }) => [event(WrongReadingReported, { occurredAt: now, data: { from } })],
  },
)
