import { AlertId, defineEvent, type EventOf, list, orNull, StaffId } from '@casetrail/kernel'
import { alertOutcomes } from '../access/accessEvents.js'

/* Whoever is stood down hears of it, and so does everybody else in office: an alert as any other. */

/** An officer was stood down: they and everybody who was in office with them were alerted. @since 0.2.0 */
export const StandDownAlertRaised = defineEvent({
  type: 'StandDownAlertRaised',
  category: 'service',
  clauses: ['A13', 'C43'],
  lifecycle: 'report',
  says: 'An officer was stood down: they and everybody who was in office with them were alerted.',
  clear: {
    alertId: AlertId,
    officerId: StaffId,
    /** Who took over the office: they do not say why it was right. */
    successorId: orNull(StaffId),
    /** Whoever was in office before, the one who was stood down included. */
    recipients: list(StaffId, 1, 200),
  },
})
/** The domain event of {@link StandDownAlertRaised}. @since 0.2.0 */
export type StandDownAlertRaised = EventOf<typeof StandDownAlertRaised>

/** An officer looked into why another was stood down. @since 0.2.0 */
export const StandDownAlertConcluded = defineEvent({
  type: 'StandDownAlertConcluded',
  category: 'service',
  clauses: ['A13', 'C45'],
  lifecycle: 'verify',
  says: 'An officer looked into why another was stood down, and found an outcome.',
  clear: { alertId: AlertId, investigatorId: StaffId, outcome: alertOutcomes },
})
/** The domain event of {@link StandDownAlertConcluded}. @since 0.2.0 */
export type StandDownAlertConcluded = EventOf<typeof StandDownAlertConcluded>
