import { AlertInvestigationConcluded, alertOutcomes } from '@casetrail/events'
import { onAccess } from '@casetrail/facts'
import { AlertId, event, FreeText, provision } from '@casetrail/kernel'
import { alertNamed, alertRule, stepsOfAnInvestigation } from './whoInvestigates.js'

const onlyOpenInvestigationsConclude = alertRule(
  provision('onlyOpenInvestigationsConclude', 'C45', 'An alert is concluded after its investigation was opened.'),
  (situation) => {
    const openedAt = alertNamed(situation)?.openedAt ?? null
    return openedAt === null || situation.command.occurredAt < openedAt
  },
)

/**
 * C45 · by its investigator or another officer. `noPurpose` puts the council under the duty of C46: the person is told
 * (`personIsTold`), and the breach procedure starts.
 *
 * @since 0.1.0
 */
export const concludeAlertInvestigation = onAccess(
  {
    command: 'ConcludeAlertInvestigation',
    clauses: ['C45', 'C46', 'A13'],
    says: 'Concludes the investigation of an alert with its one outcome.',
    data: {
      alertId: AlertId,
      outcome: alertOutcomes,
      /** What was found, in words. Personal. */
      findings: FreeText,
    },
    yields: [AlertInvestigationConcluded],
  },
  {
    rules: [...stepsOfAnInvestigation, onlyOpenInvestigationsConclude],
    events: ({ command: { occurredAt, actor }, data: { alertId, outcome, findings } }) => [
      event(AlertInvestigationConcluded, {
        occurredAt,
        data: { alertId, investigatorId: actor.performedBy, outcome },
        parts: { client: { findings } },
      }),
    ],
  },
)
