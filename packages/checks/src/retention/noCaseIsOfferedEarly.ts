import { provision } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { readOffers } from './readOffers.js'

/**
 * L21, C24 · by a second reading of the facts, apart from whatever derived the offer. A finding does not tell the last
 * day, which can be a birthday. @since 0.2.0
 */
export const noCaseIsOfferedEarly: CaseCheck = {
  ...provision(
    'noCaseIsOfferedEarly',
    'L21',
    'No case was offered for disposal before every class had expired that was possible on what was known then.',
  ),
  severity: 'breach',
  find: (history, audit) =>
    readOffers(history, audit)
      .filter(({ isEarly }) => isEarly)
      .map(({ offer: { caseId, from }, lastDay: { events, through } }) =>
        about(events, { caseId, from, fault: through === 'noEnd' ? 'noEnd' : 'tooEarly' }),
      ),
}
