import { accessRule } from './AccessRule.js'

/* Does somebody independent hear of it? An alert that nobody independent receives is no control (A13). */

/** A13: deputies alone do not suffice; they are alerted, and access is denied. @since 0.1.0 */
export const aPrivacyOfficerIsInOffice = accessRule(
  'aPrivacyOfficerIsInOffice',
  'A13',
  'No access that alerts is granted while no privacy officer is in office.',
  ({ alerts, officers }) => alerts && !officers.some((officer) => officer.office === 'privacyOfficer'),
)

/** A13, L10: officers' own access alerts the others, so there must be one. @since 0.1.0 */
export const somebodyElseIsAlerted = accessRule(
  'somebodyElseIsAlerted',
  'A13',
  'No access that alerts is granted unless somebody other than the accessor is alerted.',
  ({ alerts, officers, requester }) => alerts && officers.every((officer) => officer.officerId === requester.id),
)
