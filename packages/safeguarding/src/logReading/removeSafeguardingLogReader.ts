import { SafeguardingLogReaderRemoved } from '@casetrail/events'
import { onLogReaders } from '@casetrail/facts'
import { event, provision, rule, StaffId } from '@casetrail/kernel'
import { isOnTheList, type OfReader } from './readersOfTheLog.js'

const onlyReadersAreRemoved = rule<OfReader>(
  provision('onlyReadersAreRemoved', 'A8', 'Only somebody who is on the list of a log is taken off it.'),
  (situation) => !isOnTheList(situation),
  () => ({ field: 'data.readerId' }),
)

/** A8 · From the moment of recording. @since 0.2.0 */
export const removeSafeguardingLogReader = onLogReaders(
  {
    command: 'RemoveSafeguardingLogReader',
    clauses: ['C28', 'A8'],
    says: 'Takes somebody off the list of those who may read the safeguarding log of the case.',
    data: { readerId: StaffId },
    yields: [SafeguardingLogReaderRemoved],
  },
  {
    rules: [onlyReadersAreRemoved],
    events: ({ now, data: { readerId } }) => [
      event(SafeguardingLogReaderRemoved, { occurredAt: now, data: { readerId } }),
    ],
  },
)
