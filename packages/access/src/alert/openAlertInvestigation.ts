import { AlertInvestigationOpened } from '@casetrail/events'
import { officersAt, onAccess } from '@casetrail/facts'
import { AlertId, event, provision } from '@casetrail/kernel'
import { alertNamed, alertRule, stepsOfAnInvestigation } from './whoInvestigates.js'

/** C45: a second officer takes over only when the first is no longer in office. */
const oneOfficerInvestigatesAnAlert = alertRule(
  provision('oneOfficerInvestigatesAnAlert', 'C45', 'One officer investigates an alert until they leave office.'),
  (situation) => {
    const investigator = alertNamed(situation)?.investigatorId ?? null
    return officersAt(situation.views.service.officers, situation.now).some(
      ({ officerId }) => officerId === investigator,
    )
  },
)

/** C45 · from then on they may open the case for it (A15). @since 0.1.0 */
export const openAlertInvestigation = onAccess(
  {
    command: 'OpenAlertInvestigation',
    clauses: ['C45', 'A13'],
    says: 'Opens the investigation of an alert, by the officer who acts.',
    data: { alertId: AlertId },
    yields: [AlertInvestigationOpened],
  },
  {
    rules: [...stepsOfAnInvestigation, oneOfficerInvestigatesAnAlert],
    events: ({ command: { occurredAt, actor }, data: { alertId } }) => [
      event(AlertInvestigationOpened, { occurredAt, data: { alertId, investigatorId: actor.performedBy } }),
    ],
  },
)
