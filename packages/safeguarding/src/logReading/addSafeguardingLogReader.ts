import { SafeguardingLogReaderAdded } from '@casetrail/events'
import { onLogReaders } from '@casetrail/facts'
import { event, provision, rule, StaffId } from '@casetrail/kernel'
import { isOnTheList, nobodyPutsThemselvesOnTheList, type OfReader } from './readersOfTheLog.js'

const aReaderIsAddedOnce = rule<OfReader>(
  provision('aReaderIsAddedOnce', 'A8', 'Whoever is on the list of a log is not put on it again.'),
  isOnTheList,
  () => ({ field: 'data.readerId' }),
)

/** A8 · From the moment of recording: who could read is never said afterwards. @since 0.2.0 */
export const addSafeguardingLogReader = onLogReaders(
  {
    command: 'AddSafeguardingLogReader',
    clauses: ['C28', 'A8'],
    says: 'Puts somebody on the list of those who may read the safeguarding log of the case.',
    data: { readerId: StaffId },
    yields: [SafeguardingLogReaderAdded],
  },
  {
    rules: [nobodyPutsThemselvesOnTheList, aReaderIsAddedOnce],
    events: ({ now, data: { readerId } }) => [
      event(SafeguardingLogReaderAdded, { occurredAt: now, data: { readerId } }),
    ],
  },
)
