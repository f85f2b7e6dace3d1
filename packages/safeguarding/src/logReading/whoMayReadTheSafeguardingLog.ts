import { type CaseAndLogViews, logReadersAt, onTheLogsList, question, readsCaseAndLog } from '@casetrail/facts'
import {
  because,
  CaseId,
  type EventId,
  type Explanation,
  type Instant,
  provision,
  record,
  type StaffId,
} from '@casetrail/kernel'

/** Somebody who may read the log, and since when. @since 0.2.0 */
export interface LogReader {
  readonly readerId: StaffId
  readonly since: Instant
  readonly event: EventId
}

/** The list of a log at an instant. @since 0.2.0 */
export interface LogReaders {
  readonly readers: readonly LogReader[]
  readonly explanation: Explanation
}

const nobodyIsOnTheList = provision(
  'nobodyIsOnTheList',
  'A8',
  'Nobody is on the list of this log: nobody may read it until a senior puts somebody on it.',
)

/** A8 · Its own list: who may open the case may not therefore read the log. @since 0.2.0 */
export const whoMayReadTheSafeguardingLog = question({
  name: 'whoMayReadTheSafeguardingLog',
  clauses: ['C28', 'A8'],
  asks: 'Who was on the list of those who may read the safeguarding log at this instant?',
  params: record('WhoMayReadTheSafeguardingLog', { caseId: CaseId }),
  reads: readsCaseAndLog,
  cites: [onTheLogsList, nobodyIsOnTheList],
  answer: ({ log }: CaseAndLogViews, { asOf: { validAt } }): LogReaders => {
    const readers = logReadersAt(log, validAt).map(({ readerId, at, event }) => ({ readerId, since: at, event }))
    return {
      readers,
      explanation:
        readers.length === 0
          ? [because(nobodyIsOnTheList)]
          : readers.map(({ event, since }) => because(onTheLogsList, { events: [event], dates: [since] })),
    }
  },
})
