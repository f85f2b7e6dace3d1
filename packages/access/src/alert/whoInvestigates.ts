import { type AccessViews, type AlertTurns, alertOf, handsIn, type OnAccess, officersAt } from '@casetrail/facts'
import {
  type AlertId,
  type Provision,
  provision,
  type Rule,
  rule,
  type Situation,
  type StaffId,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/* Who may investigate an alert, of one case or of a batch (C45, A12c, A13)? */

type InService = Situation<unknown, Pick<AccessViews, 'service'>, Policy>

/** A13 · over all three actors of the deed that raised the alert, and of the investigation. @since 0.2.0 */
export const onlyTheIndependentInvestigate = <S extends InService>(
  handsOf: (situation: S) => readonly StaffId[],
): readonly Rule<S>[] => [
  rule<S>(
    provision(
      'nobodyInvestigatesTheirOwnAccess',
      'A13',
      'Whoever did what raised an alert, typed it, or had it done for them, takes no part in investigating it.',
    ),
    (situation) => {
      const hands = handsOf(situation)
      return handsIn(situation.command.actor).some((hand) => hands.includes(hand))
    },
    () => ({ field: 'actor' }),
  ),
  rule<S>(
    provision(
      'nobodyInvestigatesWhoeverAppointedThem',
      'A13',
      'An officer does not investigate those who had a hand in appointing them.',
    ),
    (situation) => {
      const { command, views, now } = situation
      const hands = handsOf(situation)
      const investigator = officersAt(views.service.officers, now).find(
        ({ officerId }) => officerId === command.actor.performedBy,
      )
      return investigator?.appointedBy.some((hand) => hands.includes(hand)) === true
    },
    () => ({ field: 'actor' }),
  ),
]

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
  ...onlyTheIndependentInvestigate((situation: OnAlert) => alertNamed(situation)?.hands ?? []),
  alertRule(
    provision('anAlertIsConcludedOnce', 'C45', 'An alert that was concluded stays concluded.'),
    (situation) => (alertNamed(situation)?.outcome ?? null) !== null,
  ),
]
