import { PrivacyOfficerAppointed, PrivacyOfficerStoodDown, StaffRoleEnded, StaffRoleGranted } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { appointPrivacyOfficer } from './appointPrivacyOfficer.js'
import { endStaffRole } from './endStaffRole.js'
import { grantStaffRole } from './grantStaffRole.js'
import { standDownPrivacyOfficer } from './standDownPrivacyOfficer.js'

export const officeSubject = subject({
  events: [PrivacyOfficerAppointed, PrivacyOfficerStoodDown, StaffRoleGranted, StaffRoleEnded],
  decisions: [appointPrivacyOfficer, standDownPrivacyOfficer, grantStaffRole, endStaffRole],
})
