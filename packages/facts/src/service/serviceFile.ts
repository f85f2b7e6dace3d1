import { combine, type StateOf } from '@casetrail/kernel'
import { adoptedPoliciesFold } from './adoptedPolicies.js'
import { officersFold } from './officers.js'
import { partnersFold } from './partners.js'
import { standDownsFold } from './standDowns.js'
import { wrongReadingsFold } from './wrongReadings.js'

/** Everything the service stream says: who holds which office and role, who was stood down, and which policies were adopted. @since 0.2.0 */
export const serviceFileFold = combine({
  officers: officersFold,
  partners: partnersFold,
  policies: adoptedPoliciesFold,
  standDowns: standDownsFold,
  wrongReadings: wrongReadingsFold,
})

/** The state of {@link serviceFileFold}. @since 0.2.0 */
export interface ServiceFile extends StateOf<typeof serviceFileFold> {}
