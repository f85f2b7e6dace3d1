import {
  PrivacyOfficerAppointed,
  PrivacyOfficerStoodDown,
  ServiceFounded,
  StaffRoleEnded,
  StaffRoleGranted,
  StandDownAlertConcluded,
  StandDownAlertRaised,
} from '@casetrail/events'
import { standDownInvestigation } from '@casetrail/facts'
import { subject } from '@casetrail/kernel'
import { appointPrivacyOfficer } from './appointPrivacyOfficer.js'
import { concludeStandDownAlert } from './concludeStandDownAlert.js'
import { endStaffRole } from './endStaffRole.js'
import { foundService } from './foundService.js'
import { grantStaffRole } from './grantStaffRole.js'
import { standDownPrivacyOfficer } from './standDownPrivacyOfficer.js'

export const officeSubject = subject({
  events: [
    ServiceFounded,
    PrivacyOfficerAppointed,
    PrivacyOfficerStoodDown,
    StandDownAlertRaised,
    StandDownAlertConcluded,
    StaffRoleGranted,
    StaffRoleEnded,
  ],
  decisions: [
    foundService,
    appointPrivacyOfficer,
    standDownPrivacyOfficer,
    concludeStandDownAlert,
    grantStaffRole,
    endStaffRole,
  ],
  obligations: [standDownInvestigation],
})
