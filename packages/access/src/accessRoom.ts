import { adoptPolicy } from './decisions/adoptPolicy.js'
import { appointPrivacyOfficer } from './decisions/appointPrivacyOfficer.js'
import { concludeAlertInvestigation } from './decisions/concludeAlertInvestigation.js'
import { concludeBatchAlert } from './decisions/concludeBatchAlert.js'
import { endStaffRole } from './decisions/endStaffRole.js'
import { grantStaffRole } from './decisions/grantStaffRole.js'
import { openAlertInvestigation } from './decisions/openAlertInvestigation.js'
import { requestAccess } from './decisions/requestAccess.js'
import { runInternalReport } from './decisions/runInternalReport.js'
import { standDownPrivacyOfficer } from './decisions/standDownPrivacyOfficer.js'
import { mayTheyOpenTheCase } from './questions/mayTheyOpenTheCase.js'
import { whichAccessesWouldHaveAlerted } from './questions/whichAccessesWouldHaveAlerted.js'
import { whoCouldSeeTheCase } from './questions/whoCouldSeeTheCase.js'
import { whoOpenedTheCase } from './questions/whoOpenedTheCase.js'
import { whichAlertsAreOpen } from './readModels/whichAlertsAreOpen.js'

/** Every decision of this room. @since 0.1.0 */
export const accessDecisions = [
  requestAccess,
  openAlertInvestigation,
  concludeAlertInvestigation,
  runInternalReport,
  concludeBatchAlert,
  appointPrivacyOfficer,
  standDownPrivacyOfficer,
  grantStaffRole,
  endStaffRole,
  adoptPolicy,
] as const

/** Every question of this room about one case. @since 0.1.0 */
export const accessQuestions = [
  mayTheyOpenTheCase,
  whoCouldSeeTheCase,
  whoOpenedTheCase,
  whichAccessesWouldHaveAlerted,
] as const

/** Every question of this room across cases. @since 0.1.0 */
export const accessReadModels = [whichAlertsAreOpen] as const
