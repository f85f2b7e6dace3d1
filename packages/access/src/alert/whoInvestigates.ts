import {
  type AccessViews,
  type AlertTurns,
  alertOf,
  type OnAccess,
  officerInOffice,
  ofTheActor,
} from '@casetrail/facts'
import {
  type AlertId,
  type By,
  type Command,
  onlyBy,
  type Provision,
  provision,
  type Rule,
  rule,
  type Situation,
  type StaffId,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { takesPart } from '../takesPart.js'

/* Who may investigate an alert, of one case or of a batch (C45, A12c, A13)? */

/** C45 · in office now, whoever was told of it then. @since 0.2.0 */
export const byOfficersInOffice: By<Situation<unknown, Pick<AccessViews, 'service'>, Policy>> = onlyBy(
  provision(
    'onlyOfficersInOfficeInvestigate',
    'C45',
    'Only a privacy officer or sub privacy officer in office investigates an alert.',
  ),
  ofTheActor(officerInOffice),
)

/** C45, A13 · nor may the accessor’s hand be in it as the one who types, or for whom it is done. @since 0.1.0 */
export const nobodyInvestigatesTheirOwnAccess = <S extends { readonly command: Command }>(
  accessorOf: (situation: S) => StaffId | null,
): Rule<S> =>
  rule<S>(
    provision(
      'nobodyInvestigatesTheirOwnAccess',
      'A13',
      'Whoever opened the case takes no part in investigating that alert.',
    ),
    (situation) => {
      const accessor = accessorOf(situation)
      return accessor !== null && takesPart(situation.command.actor, accessor)
    },
    () => ({ field: 'actor' }),
  )

/** A command on one alert of a case. */
type OnAlert = OnAccess<{ readonly alertId: AlertId }>

/** The alert that a command names, if the case has it. @since 0.1.0 */
export const alertNamed = ({ data, views }: OnAlert): AlertTurns | null => alertOf(views.access, data.alertId)

/** A rule on the alert that a command names. @since 0.2.0 */
export const alertRule = (named: Provision, isBroken: (situation: OnAlert) => boolean): Rule<OnAlert> =>
  rule(named, isBroken, ({ data: { alertId } }) => ({ field: 'data.alertId', facts: { alertId } }))

/** What every step of an investigation obeys. @since 0.2.0 */
export const stepsOfAnInvestigation: readonly Rule<OnAlert>[] = [
  alertRule(
    provision(
      'onlyRaisedAlertsAreInvestigated',
      'C43',
      'Only an alert that was raised on this case, by then, is investigated.',
    ),
    (situation) => {
      const alert = alertNamed(situation)
      return alert === null || situation.command.occurredAt < alert.raisedAt
    },
  ),
  nobodyInvestigatesTheirOwnAccess((situation) => alertNamed(situation)?.accessorId ?? null),
  alertRule(
    provision('anAlertIsConcludedOnce', 'C45', 'An alert that was concluded stays concluded.'),
    (situation) => (alertNamed(situation)?.outcome ?? null) !== null,
  ),
]
