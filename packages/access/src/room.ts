import { room } from '@casetrail/kernel'
import { alertSubject } from './alert/alertSubject.js'
import { breachSubject } from './breach/breachSubject.js'
import { clockSubject } from './clock/clockSubject.js'
import { officeSubject } from './office/officeSubject.js'
import { openingSubject } from './opening/openingSubject.js'
import { partnerSubject } from './partner/partnerSubject.js'
import { policySubject } from './policy/policySubject.js'
import { reportSubject } from './report/reportSubject.js'

/** Who looks at a case, and who looks into that. @since 0.2.0 */
export const access = room(
  {
    name: 'access',
    says: 'Who may open a case, alerts after closure and their investigation, telling the person, report runs, offices and roles, partners’ staff, the policy in force, clocks that ran ahead.',
  },
  openingSubject,
  alertSubject,
  reportSubject,
  breachSubject,
  officeSubject,
  partnerSubject,
  policySubject,
  clockSubject,
)
