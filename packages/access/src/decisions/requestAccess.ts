import {
  AccessDenied,
  AccessGranted,
  AccessRequested,
  type CasetrailEvent,
  PostClosureAccessAlertRaised,
  standingAt,
} from '@casetrail/events'
import {
  AccessRequestId,
  AlertId,
  accessStream,
  CaseId,
  Code,
  type Decision,
  event,
  FreeText,
  orNull,
  record,
  rule,
  ServiceId,
  type Situation,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import type { AccessSituation } from '../judge/AccessSituation.js'
import { type Judgement, judgeAccess } from '../judge/judgeAccess.js'
import { charactersOf, ReasonText } from '../judge/Reason.js'
import { askerOf, requesterOf } from '../judge/Requester.js'
import { type AccessViews, accessReads } from '../state/accessViews.js'

/*
 * Somebody asks to open the case (C21, C22, C42–C44). The request, its outcome and the alert are one append: a denial
 * is an event and never a refusal, since it must be audited, and no access is without its alert. Who asks comes from
 * the actor. It is judged at the moment of recording, by what is known then (A26), and so `occurredAt` is that moment:
 * a request that could be backdated could be moved to before the closure.
 */

const data = record('RequestAccess', {
  caseId: CaseId,
  serviceId: ServiceId,
  accessRequestId: AccessRequestId,
  reasonCode: orNull(Code),
  /** In words; may be blank, so that a blank one is denied and alerted rather than lost at the edge. */
  reason: orNull(ReasonText),
  /** The alert that an investigator opens the case for (A15). */
  forAlert: orNull(AlertId),
})

/** The data of `RequestAccess`. @since 0.1.0 */
export type RequestAccess = t.TypeOf<typeof data>

type Asked = Situation<RequestAccess, AccessViews, Policy>

/** C21: without a case there is nothing to open and nothing to audit. @since 0.1.0 */
export const onlyCasesThatExistAreOpened = rule<Asked>(
  'onlyCasesThatExistAreOpened',
  'C21',
  'Access is asked for to a case that exists.',
  ({ views, now }) => standingAt(views.case.closure, now).standing === 'notBegun',
  ({ data: { caseId } }) => ({ field: 'data.caseId', facts: { caseId } }),
)

/** B31: each line of the access log is told apart by its own id. @since 0.1.0 */
export const eachAccessRequestIsNew = rule<Asked>(
  'eachAccessRequestIsNew',
  'B31',
  'An access request has an id that the case has not seen.',
  ({ views, data: asked }) => views.access.requests.some((one) => one.accessRequestId === asked.accessRequestId),
  ({ data: { accessRequestId } }) => ({ field: 'data.accessRequestId', facts: { accessRequestId } }),
)

const situationOf = ({ command, data: asked, views, world, now }: Asked): AccessSituation => ({
  at: now,
  policy: world,
  views,
  requester: requesterOf(world, askerOf(command.actor)),
  reason: { code: asked.reasonCode, characters: charactersOf(asked.reason) },
  forAlert: asked.forAlert,
})

const requested = ({ command, data: asked, now }: Asked, { requester, reason }: AccessSituation): CasetrailEvent =>
  event(AccessRequested, {
    occurredAt: now,
    data: {
      accessRequestId: asked.accessRequestId,
      requester: requester.kind,
      requesterId: command.actor.performedBy,
      organisation: requester.organisation,
      role: command.actor.role,
      reasonCode: reason.code,
      reasonGiven: reason.characters > 0 ? 'given' : 'blank',
      forAlert: asked.forAlert,
    },
    parts: { client: { reason: FreeText.is(asked.reason) ? asked.reason : null } },
  })

const answered = ({ data: { accessRequestId }, now }: Asked, judgement: Judgement): CasetrailEvent =>
  judgement.outcome === 'granted'
    ? event(AccessGranted, { occurredAt: now, data: { accessRequestId, ground: judgement.ground } })
    : event(AccessDenied, {
        occurredAt: now,
        data: { accessRequestId, rule: judgement.rule, clause: judgement.clause },
      })

const alerted = (asked: Asked, { alert }: Judgement): readonly CasetrailEvent[] => {
  if (alert === null) return []
  const alertId = asked.idFor('alert') as AlertId
  const accessorId = asked.command.actor.performedBy
  const { accessRequestId } = asked.data
  return [
    event(PostClosureAccessAlertRaised, {
      occurredAt: asked.now,
      data: { alertId, accessRequestId, accessorId, ...alert },
    }),
  ]
}

/** Asks to open a case: always answered with events, granted or denied. @since 0.1.0 */
export const requestAccess: Decision<'RequestAccess', RequestAccess, AccessViews, Policy, CasetrailEvent> = {
  type: 'RequestAccess',
  clauses: ['C21', 'C22', 'C42', 'C43', 'C44', 'A13', 'A26'],
  says: 'Asks to open a case, and is granted or denied on record.',
  data,
  purpose: purposeCodes.protectRecords,
  reads: accessReads,
  writes: ({ caseId }) => accessStream(caseId),
  rules: [onlyCasesThatExistAreOpened, eachAccessRequestIsNew],
  events: (asked) => {
    const situation = situationOf(asked)
    const judgement = judgeAccess(situation)
    return [requested(asked, situation), answered(asked, judgement), ...alerted(asked, judgement)]
  },
}
