import type { SafeguardingLogDenied } from '@casetrail/events'
import {
  type AccessEntry,
  askerOf,
  closedLong,
  groundsForLooking,
  handsIn,
  type OnLogOpening,
  onTheLogsList,
  type Requester,
  raisesNoAlert,
  requesterOf,
} from '@casetrail/facts'
import { type AccessRequestId, localDateOf, type Provision, provision } from '@casetrail/kernel'

/*
 * May they open the log now? On the log’s own list, and within an access to the case of that day: so that reasons, and
 * the alert after closure, are those of the case (C43, C44). A denial is recorded with the name of what denied it.
 */

type DeniedBy = SafeguardingLogDenied['data']['rule']
type Opening = OnLogOpening<{ readonly accessRequestId: AccessRequestId }>

/** What can deny, by the word that is stored. */
export const denials: { readonly [Rule in DeniedBy]: Provision & { readonly name: Rule } } = {
  onlyReadersOnItsListOpenTheLog: provision(
    'onlyReadersOnItsListOpenTheLog',
    'A8',
    'Only a person who is on the list of a safeguarding log opens it, whoever may open the case.',
  ),
  theCaseIsOpenedFirst: provision(
    'theCaseIsOpenedFirst',
    'C42',
    'A log is opened within an access to its case that was granted that day to the same person, with no other hand in it, on a ground that still holds, and that alerted if access alerts by now.',
  ),
}

/** An access of earlier that day is none any more once its ground is gone, or where opening the case would alert by now. */
const isStillOpen = ({ result, alertId, forAlert }: AccessEntry, requester: Requester, opening: Opening): boolean => {
  const { views, world: policy, now: at } = opening
  if (result?.outcome !== 'granted') return false
  const isHeld = groundsForLooking[result.ground].holds({ requester, at, policy, views, forAlert }) != null
  const alertsNow = closedLong(policy, views.case.closure, at) !== null && !raisesNoAlert(policy, result.ground)
  return isHeld && (alertId !== null || !alertsNow)
}

const isOpenToThem = (opening: Opening, requester: Requester): boolean => {
  const { command, data, views, now } = opening
  return views.access.requests.some(
    (one) =>
      one.accessRequestId === data.accessRequestId &&
      one.requesterId === command.actor.performedBy &&
      handsIn(command.actor).every((hand) => one.hands.includes(hand)) &&
      localDateOf(one.at) === localDateOf(now) &&
      isStillOpen(one, requester, opening),
  )
}

/** What denies it; null: nothing does. */
export const deniedBy = (opening: Opening): DeniedBy | null => {
  const { command, views, world, now } = opening
  const requester = requesterOf(world, askerOf(command.actor))
  if (onTheLogsList.holds({ requester, at: now, views }) === null) return denials.onlyReadersOnItsListOpenTheLog.name
  return isOpenToThem(opening, requester) ? null : denials.theCaseIsOpenedFirst.name
}
