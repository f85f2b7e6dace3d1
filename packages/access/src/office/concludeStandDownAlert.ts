import { alertOutcomes, StandDownAlertConcluded } from '@casetrail/events'
import { byOfficersInOffice, type OnService, onService, type StandDown, takesPart } from '@casetrail/facts'
import { AlertId, event, type Provision, provision, rule } from '@casetrail/kernel'
import { onlyTheIndependentInvestigate } from '../alert/whoInvestigates.js'

type OnStandDown = OnService<{ readonly alertId: AlertId }>

const named = ({ views, data: { alertId } }: OnStandDown): StandDown | undefined =>
  views.service.standDowns.alerts.find((one) => one.alertId === alertId)

const standDownRule = (said: Provision, isBroken: (situation: OnStandDown) => boolean) =>
  rule(said, isBroken, ({ data: { alertId } }: OnStandDown) => ({ field: 'data.alertId', facts: { alertId } }))

const onlyAStandDownThatWasAlertedConcludes = standDownRule(
  provision(
    'onlyAStandDownThatWasAlertedConcludes',
    'A13',
    'Only the alert of an officer who was stood down is concluded.',
  ),
  (situation) => named(situation) === undefined,
)

const whoeverTookOverDoesNotConclude = standDownRule(
  provision(
    'whoeverTookOverDoesNotConclude',
    'A13',
    'Whoever took over from an officer who was stood down takes no part in saying why that was right.',
  ),
  (situation) => {
    const successor = named(situation)?.successorId ?? null
    return successor !== null && takesPart(situation.command.actor, successor)
  },
)

const aStandDownIsConcludedOnce = standDownRule(
  provision('aStandDownIsConcludedOnce', 'C45', 'The alert of a stand-down that was concluded stays concluded.'),
  (situation) => (named(situation)?.outcome ?? null) !== null,
)

/** A13 · by an officer whom those did not appoint who stood the other one down, and who did not take over. @since 0.2.0 */
export const concludeStandDownAlert = onService(
  {
    command: 'ConcludeStandDownAlert',
    clauses: ['A13', 'C45'],
    says: 'Concludes the alert of an officer who was stood down with its one outcome.',
    data: { alertId: AlertId, outcome: alertOutcomes },
    yields: [StandDownAlertConcluded],
  },
  {
    by: byOfficersInOffice,
    rules: [
      onlyAStandDownThatWasAlertedConcludes,
      ...onlyTheIndependentInvestigate((situation: OnStandDown) => named(situation)?.hands ?? []),
      whoeverTookOverDoesNotConclude,
      aStandDownIsConcludedOnce,
    ],
    events: ({ command: { actor }, data: { alertId, outcome }, now }) => [
      event(StandDownAlertConcluded, {
        occurredAt: now,
        data: { alertId, investigatorId: actor.performedBy, outcome },
      }),
    ],
  },
)
