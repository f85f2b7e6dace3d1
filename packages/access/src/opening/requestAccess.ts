import { AccessDenied, AccessGranted, AccessRequested, PostClosureAccessAlertRaised } from '@casetrail/events'
import {
  askerOf,
  groundsForLooking,
  handsIn,
  isPartnerOnRecord,
  type OnAccess,
  onAccess,
  requesterOf,
  standingAt,
} from '@casetrail/facts'
import {
  AccessRequestId,
  AlertId,
  Code,
  type Decoded,
  event,
  FreeText,
  orNull,
  provision,
  rule,
} from '@casetrail/kernel'
import type { AccessSituation } from './AccessSituation.js'
import { type Judgement, judgeAccess } from './judgeAccess.js'
import { charactersOf, ReasonText } from './Reason.js'

/*
 * The request, its outcome and the alert are one append: a denial is an event and never a refusal, since it must be
 * audited, and no access is without its alert. Who asks comes from the actor. It is judged at the moment of recording,
 * by what is known then (A26), and so `occurredAt` is that moment: a request that could be backdated could be moved to
 * before the closure.
 */

const data = {
  accessRequestId: AccessRequestId,
  reasonCode: orNull(Code),
  /** In words; may be blank, so that a blank one is denied and alerted rather than lost at the edge. */
  reason: orNull(ReasonText),
  /** The alert that an investigator opens the case for (A15). */
  forAlert: orNull(AlertId),
}

type Asked = OnAccess<Decoded<typeof data>>

const onlyCasesThatExistAreOpened = rule<OnAccess>(
  provision('onlyCasesThatExistAreOpened', 'C21', 'Access is asked for to a case that exists.'),
  ({ views, now }) => standingAt(views.case.closure, now).standing === 'notBegun',
  ({ data: { caseId } }) => ({ field: 'data.caseId', facts: { caseId } }),
)

const eachAccessRequestIsNew = rule<Asked>(
  provision('eachAccessRequestIsNew', 'B31', 'An access request has an id that the case has not seen.'),
  ({ views, data }) => views.access.requests.some((one) => one.accessRequestId === data.accessRequestId),
  ({ data: { accessRequestId } }) => ({ field: 'data.accessRequestId', facts: { accessRequestId } }),
)

const situationOf = ({ command, data, views, world, now }: Asked): AccessSituation => ({
  at: now,
  policy: world,
  views,
  requester: requesterOf(world, askerOf(command.actor)),
  hands: handsIn(command.actor),
  reason: { code: data.reasonCode, characters: charactersOf(data.reason) },
  forAlert: data.forAlert,
})

/** Of a practice and of another service it may be the host alone who says so (A28). */
const onWhoseWord = (situation: AccessSituation): AccessRequested['data']['onWhoseWord'] => {
  const isOnRecord =
    situation.requester.judgedAs === 'staff'
      ? groundsForLooking.reasonGiven.holds(situation) != null
      : isPartnerOnRecord(situation)
  return isOnRecord ? 'record' : 'host'
}

const requested = ({ command, data, now }: Asked, situation: AccessSituation): AccessRequested => {
  const { requester, reason } = situation
  return event(AccessRequested, {
    occurredAt: now,
    data: {
      accessRequestId: data.accessRequestId,
      requester: requester.kind,
      requesterId: command.actor.performedBy,
      organisation: requester.organisation,
      role: command.actor.role,
      onWhoseWord: onWhoseWord(situation),
      reasonCode: reason.code,
      reasonGiven: reason.characters > 0 ? 'given' : 'blank',
      forAlert: data.forAlert,
    },
    parts: { client: { reason: FreeText.is(data.reason) ? data.reason : null } },
  })
}

const answered = ({ data: { accessRequestId }, now }: Asked, judgement: Judgement): AccessGranted | AccessDenied =>
  judgement.outcome === 'granted'
    ? event(AccessGranted, { occurredAt: now, data: { accessRequestId, ground: judgement.ground } })
    : event(AccessDenied, {
        occurredAt: now,
        data: { accessRequestId, rule: judgement.rule, clause: judgement.clause },
      })

const alerted = (
  { command, data, now, idFor }: Asked,
  { alert }: Judgement,
): readonly PostClosureAccessAlertRaised[] =>
  alert === null
    ? []
    : [
        event(PostClosureAccessAlertRaised, {
          occurredAt: now,
          data: {
            alertId: idFor('alert') as AlertId,
            accessRequestId: data.accessRequestId,
            accessorId: command.actor.performedBy,
            ...alert,
          },
        }),
      ]

/** Always answered with events, granted or denied. @since 0.1.0 */
export const requestAccess = onAccess(
  {
    command: 'RequestAccess',
    clauses: ['C21', 'C22', 'C42', 'C43', 'C44', 'A13', 'A26'],
    says: 'Asks to open a case, and is granted or denied on record.',
    data,
    yields: [AccessRequested, AccessGranted, AccessDenied, PostClosureAccessAlertRaised],
  },
  {
    by: 'whoeverAsks',
    rules: [onlyCasesThatExistAreOpened, eachAccessRequestIsNew],
    events: (asked) => {
      const situation = situationOf(asked)
      const judgement = judgeAccess(situation)
      return [requested(asked, situation), answered(asked, judgement), ...alerted(asked, judgement)]
    },
  },
)
