import { AlertInvestigationConcluded, AlertInvestigationOpened } from '@casetrail/events'
import { alertInvestigation } from '@casetrail/facts'
import { subject } from '@casetrail/kernel'
import { concludeAlertInvestigation } from './concludeAlertInvestigation.js'
import { openAlertInvestigation } from './openAlertInvestigation.js'
import { whatOfficersAreTold } from './whatOfficersAreTold.js'
import { whichAlertsAreOpen } from './whichAlertsAreOpen.js'

export const alertSubject = subject({
  events: [AlertInvestigationOpened, AlertInvestigationConcluded],
  decisions: [openAlertInvestigation, concludeAlertInvestigation],
  readModels: [whichAlertsAreOpen, whatOfficersAreTold],
  obligations: [alertInvestigation],
})
