import { type OfficersState, officersAt } from '@casetrail/events'
import { type Citation, type Rule, rule, type Situation, type StaffId } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { type AlertsState, type AlertTurns, alertOf } from '../state/alerts.js'

/* Who may investigate an alert, of one case or of a batch (C45, A12c, A13)? */

type ByOfficer = Situation<unknown, { readonly service: OfficersState }, Policy>

/** C45: by a person in office now; no machine judges. @since 0.1.0 */
export const onlyOfficersInOfficeInvestigate: Rule<ByOfficer> = rule(
  'onlyOfficersInOfficeInvestigate',
  'C45',
  'Only a privacy officer or sub privacy officer in office investigates an alert.',
  ({ command: { actor }, views, now }) =>
    actor.kind !== 'person' ||
    !officersAt(views.service, now).some((officer) => officer.officerId === actor.performedBy),
  () => ({ field: 'actor.performedBy' }),
)

/** C45, A13: nor may the accessor's hand be in it as the one who types, or for whom it is done. @since 0.1.0 */
export const nobodyInvestigatesTheirOwnAccess = <S extends Situation<any, any, Policy>>(
  accessorOf: (situation: S) => StaffId | null,
): Rule<S> =>
  rule<S>(
    'nobodyInvestigatesTheirOwnAccess',
    'A13',
    'Whoever opened the case takes no part in investigating that alert.',
    (situation) => {
      const { performedBy, recordedBy, onBehalfOf } = situation.command.actor
      const accessor = accessorOf(situation)
      return accessor !== null && [performedBy, recordedBy, onBehalfOf].includes(accessor)
    },
    () => ({ field: 'actor' }),
  )

/** What the decisions on one case's alerts read. @since 0.1.0 */
export interface AlertViews {
  readonly access: AlertsState
  readonly service: OfficersState
}

/** The situation of a decision on one case's alerts. @since 0.1.0 */
export type OnAlert = Situation<{ readonly alertId: AlertTurns['alertId'] }, AlertViews, Policy>

/** The alert that a command names, if the case has it. @since 0.1.0 */
export const alertNamed = ({ data, views }: OnAlert): AlertTurns | null => alertOf(views.access, data.alertId)

const onAlert = (name: string, clause: Citation, sentence: string, isBroken: (situation: OnAlert) => boolean) =>
  rule(name, clause, sentence, isBroken, ({ data }: OnAlert) => ({
    field: 'data.alertId',
    facts: { alertId: data.alertId },
  }))

/** C43: at the instant of the investigation the alert had been raised on this case. @since 0.1.0 */
export const onlyRaisedAlertsAreInvestigated = onAlert(
  'onlyRaisedAlertsAreInvestigated',
  'C43',
  'Only an alert that was raised on this case, by then, is investigated.',
  (situation) => {
    const alert = alertNamed(situation)
    return alert === null || situation.command.occurredAt < alert.raisedAt
  },
)

/** C45: every alert ends in one outcome. @since 0.1.0 */
export const anAlertIsConcludedOnce = onAlert(
  'anAlertIsConcludedOnce',
  'C45',
  'An alert that was concluded stays concluded.',
  (situation) => (alertNamed(situation)?.outcome ?? null) !== null,
)

/** C45: a second officer takes over only when the first is no longer in office. @since 0.1.0 */
export const oneOfficerInvestigatesAnAlert = onAlert(
  'oneOfficerInvestigatesAnAlert',
  'C45',
  'One officer investigates an alert until they leave office.',
  (situation) => {
    const investigator = alertNamed(situation)?.investigatorId ?? null
    return officersAt(situation.views.service, situation.now).some((officer) => officer.officerId === investigator)
  },
)

/** C45: an outcome rests on an investigation. @since 0.1.0 */
export const onlyOpenInvestigationsConclude = onAlert(
  'onlyOpenInvestigationsConclude',
  'C45',
  'An alert is concluded after its investigation was opened.',
  (situation) => {
    const openedAt = alertNamed(situation)?.openedAt ?? null
    return openedAt === null || situation.command.occurredAt < openedAt
  },
)
