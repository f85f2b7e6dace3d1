import { provision } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { readOffers } from './readOffers.js'

/**
 * L21 · A row that asks for an age, or runs from a birthday or a death, cannot be read where that day is sealed or not
 * known: then the offer is not called sound. @since 0.2.0
 */
export const everyOfferIsRead: CaseCheck = {
  ...provision(
    'everyOfferIsRead',
    'L21',
    'Every row of the schedule that was possible when a case was offered for disposal could be read from the facts.',
  ),
  severity: 'risk',
  find: (history, audit) =>
    readOffers(history, audit)
      .filter(({ isEarly, lastDay: { unread } }) => !isEarly && unread.length > 0)
      .map(({ offer: { caseId, from }, lastDay: { events, unread } }) =>
        about(events, { caseId, from, unread: unread.join(', ') }),
      ),
}
