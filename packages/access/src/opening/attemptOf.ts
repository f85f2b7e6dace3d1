import {
  alertOf,
  closedLong,
  type GroundForLooking,
  groundsForLooking,
  independentOf,
  type LongClosed,
  type Officer,
  officersAt,
  raisesNoAlert,
} from '@casetrail/facts'
import { firstGround, type Held } from '@casetrail/kernel'
import type { AccessSituation } from './AccessSituation.js'

/** A situation with what every rule asks of it, worked out once. @since 0.1.0 */
export interface AccessAttempt extends AccessSituation {
  /** On what ground it could be granted, the reasons apart; null: on none. */
  readonly held: (Held & { readonly ground: GroundForLooking }) | null
  readonly closedLong: LongClosed | null
  /** Whether opening the case alerts the officers, granted or not (C43). */
  readonly alerts: boolean
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

/** Makes an {@link AccessAttempt}. @since 0.1.0 */
export const attemptOf = (situation: AccessSituation): AccessAttempt => {
  const { at, policy, views, requester, hands, reason, forAlert } = situation
  const long = closedLong(policy, views.case.closure, at)
  const held = firstGround(groundsFor(situation, long !== null), situation)
  const alerts = long !== null && (held === null || !raisesNoAlert(policy, held.ground.name))
  const officers = officersAt(views.service.officers, at)
  const isHeardOf = hearing(situation, alerts).some(independentOf(hands))
  const asked = { at, policy, views, requester, hands, reason, forAlert }
  return { ...asked, held, closedLong: long, alerts, officers, isHeardOf }
}
