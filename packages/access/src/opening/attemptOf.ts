import {
  alertOf,
  closedLong,
  type GroundForLooking,
  groundsForLooking,
  independentOf,
  type LongClosed,
  namedAfterLongClosure,
  type Officer,
  officersAt,
  raisesNoAlert,
  registeredPracticeAt,
} from '@casetrail/facts'
import { firstGround, type Held, type StaffId } from '@casetrail/kernel'
import type { AccessSituation } from './AccessSituation.js'

/** A situation with what every rule asks of it, worked out once. @since 0.1.0 */
export interface AccessAttempt extends AccessSituation {
  /** On what ground it could be granted, the reasons apart; null: on none. */
  readonly held: (Held & { readonly ground: GroundForLooking }) | null
  readonly closedLong: LongClosed | null
  /** Whether opening the case alerts the officers, granted or not (C43). */
  readonly alerts: boolean
  /** Whether a look for a practice or another service has a hand in it of somebody who has a part in the case, a role or an office. */
  readonly comesAsAnother: boolean
  /** Whether they come for a practice that was named when opening the case alerted already. */
  readonly isNamedLate: boolean
  /** Everybody in a privacy office at that instant. */
  readonly officers: readonly Officer[]
  /** Whether somebody hears of it who has no hand in it, and whom none of these hands appointed (A13). */
  readonly isHeardOf: boolean
}

const { alertInvestigation, registeredPractice, liveReferral, reasonGiven, assignment, cover, reviewRole } =
  groundsForLooking

/** The grounds that can let this requester in; the first that holds is recorded. Once access alerts, staff need reasons. */
const groundsFor = ({ forAlert, requester }: AccessSituation, isLong: boolean): readonly GroundForLooking[] => {
  if (forAlert !== null) return [alertInvestigation]
  if (requester.judgedAs !== 'staff') return [registeredPractice, liveReferral]
  return isLong ? [reasonGiven] : [assignment, cover, reviewRole]
}

/** Who hears of it: whoever is alerted; of a look for an alert that raises none of its own, whoever was alerted then. */
const hearing = ({ at, views, forAlert }: AccessSituation, alerts: boolean): readonly Officer[] => {
  const alert = alerts || forAlert === null ? null : alertOf(views.access, forAlert)
  return alert === null
    ? officersAt(views.service.officers, at)
    : officersAt(views.service.officers, alert.raisedAt).filter(({ officerId }) => alert.recipients.includes(officerId))
}

const namedLate = ({ at, policy, views }: AccessSituation, long: LongClosed | null): boolean => {
  const practice = registeredPracticeAt(views.person.practices, views.case.referrals, at)
  return long !== null && practice !== null && namedAfterLongClosure(policy, long, practice)
}

/** Whether somebody has a part in the case, a role or an office: whoever types a look sees it. */
const isOfTheService =
  (situation: AccessSituation) =>
  (id: StaffId): boolean =>
    reasonGiven.holds({ ...situation, requester: { ...situation.requester, id } }) != null

/** Makes an {@link AccessAttempt}. @since 0.1.0 */
export const attemptOf = (situation: AccessSituation): AccessAttempt => {
  const { at, policy, views, requester, hands, reason, forAlert } = situation
  const long = closedLong(policy, views.case.closure, at)
  const comesAsAnother = requester.judgedAs !== 'staff' && hands.some(isOfTheService(situation))
  const held = comesAsAnother ? null : firstGround(groundsFor(situation, long !== null), situation)
  const isNamedLate = held?.ground.name === 'registeredPractice' && namedLate(situation, long)
  const alerts = long !== null && (held === null || isNamedLate || !raisesNoAlert(policy, held.ground.name))
  const officers = officersAt(views.service.officers, at)
  const isHeardOf = hearing(situation, alerts).some(independentOf(hands))
  const asked = { at, policy, views, requester, hands, reason, forAlert }
  return { ...asked, held, closedLong: long, alerts, comesAsAnother, isNamedLate, officers, isHeardOf }
}
