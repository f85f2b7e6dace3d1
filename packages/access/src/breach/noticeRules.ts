import {
  type AccessViews,
  type Breach,
  handsIn,
  independentOf,
  type OnAccess,
  officerInOffice,
  officersAt,
  ofTheActor,
} from '@casetrail/facts'
import {
  type AlertId,
  type By,
  onlyBy,
  type Provision,
  provision,
  type Rule,
  rule,
  type Situation,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/* What everything obeys that ends the duty to tell the person (C46). */

type OnBreach = OnAccess<{ readonly alertId: AlertId }>

export const byOfficersWhoTell: By<Situation<unknown, Pick<AccessViews, 'service'>, Policy>> = onlyBy(
  provision(
    'onlyOfficersInOfficeTellThePerson',
    'C46',
    'Only a privacy officer or sub privacy officer in office records how the duty to tell the person ended.',
  ),
  ofTheActor(officerInOffice),
)

const breachNamed = ({ data: { alertId }, views }: OnBreach): Breach | null =>
  views.access.breaches.find((one) => one.alertId === alertId) ?? null

const breachRule = (named: Provision, isBroken: (situation: OnBreach) => boolean): Rule<OnBreach> =>
  rule(named, isBroken, ({ data: { alertId } }) => ({ field: 'data.alertId', facts: { alertId } }))

/** Of a look without purpose, by an independent officer, once. */
export const noticeRules: readonly Rule<OnBreach>[] = [
  breachRule(
    provision(
      'onlyALookWithoutPurposeIsTold',
      'C46',
      'The person is told of a look at this case that was found to be without purpose, from then on.',
    ),
    (situation) => {
      const breach = breachNamed(situation)
      return breach === null || situation.command.occurredAt < breach.foundAt
    },
  ),
  rule(
    provision(
      'nobodyTellsOfTheirOwnLook',
      'A13',
      'Whoever looked without purpose, typed it, or had it done for them, takes no part in recording what the person was told.',
    ),
    (situation) => {
      const hands = breachNamed(situation)?.hands ?? []
      return handsIn(situation.command.actor).some((hand) => hands.includes(hand))
    },
    () => ({ field: 'actor' }),
  ),
  rule(
    provision(
      'nobodyTellsForWhoeverAppointedThem',
      'A13',
      'An officer does not record what the person was told of a look by those who had a hand in appointing them.',
    ),
    (situation) => {
      const { command, views, now } = situation
      const hands = breachNamed(situation)?.hands ?? []
      return officersAt(views.service.officers, now).some(
        (one) => one.officerId === command.actor.performedBy && !independentOf(hands)(one),
      )
    },
    () => ({ field: 'actor' }),
  ),
  breachRule(
    provision('theDutyToTellEndsOnce', 'L15', 'The person was told of it, or had died before: that is recorded once.'),
    (situation) => (breachNamed(situation)?.notice ?? null) !== null,
  ),
]
