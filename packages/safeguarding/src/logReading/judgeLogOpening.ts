import type { SafeguardingLogDenied } from '@casetrail/events'
import { askerOf, type OnLogOpening, onTheLogsList, requesterOf } from '@casetrail/facts'
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
    'A log is opened within an access to its case that was granted to the same person that day.',
  ),
}

const isOpenToThem = ({ command, data: { accessRequestId }, views, now }: Opening): boolean =>
  views.access.requests.some(
    (one) =>
      one.accessRequestId === accessRequestId &&
      one.requesterId === command.actor.performedBy &&
      one.result?.outcome === 'granted' &&
      localDateOf(one.at) === localDateOf(now),
  )

/** What denies it; null: nothing does. */
export const deniedBy = (opening: Opening): DeniedBy | null => {
  const { command, views, world, now } = opening
  const requester = requesterOf(world, askerOf(command.actor))
  if (onTheLogsList.holds({ requester, at: now, views }) === null) return denials.onlyReadersOnItsListOpenTheLog.name
  return isOpenToThem(opening) ? null : denials.theCaseIsOpenedFirst.name
}
