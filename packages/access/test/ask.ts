import { type RequestAccess, requestAccess } from '@casetrail/access'
import type { AccessDenied, AccessGranted, AccessRequested, PostClosureAccessAlertRaised } from '@casetrail/events'
import type { Actor } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { expect } from 'vitest'
import { given, type Past } from './given.js'
import { service, serviceId, team } from './synthetic.js'

/* Somebody asks to open the synthetic case: what was recorded? */

export interface Asking {
  readonly now: string
  readonly actor?: Actor
  readonly policy?: Policy
  readonly reasonCode?: string | null
  readonly reason?: string | null
  readonly forAlert?: string | null
}

export interface Answer {
  readonly requested: AccessRequested
  readonly ground: string | null
  readonly rule: string | null
  readonly clause: string | null
  readonly alert: PostClosureAccessAlertRaised['data'] | null
}

/** A reason that the rules accept. */
export const reason = { reasonCode: 'personAsked', reason: 'a synthetic reason' } as const

export const requestData = ({ reasonCode = null, reason: words = null, forAlert = null }: Partial<Asking>) =>
  ({
    caseId: team.caseId,
    serviceId,
    accessRequestId: team.requestId,
    reasonCode,
    reason: words,
    forAlert,
  }) as RequestAccess

/** The events of one request; a refusal fails the test. */
export const ask = (past: readonly Past[], asking: Asking): Answer => {
  const { now, actor, policy } = asking
  const when = { now, ...(actor && { actor }), ...(policy && { policy }) }
  const decided = given(...past).when(requestAccess, requestData(asking), when)
  if (decided._tag === 'Left') return expect.fail(`refused by ${decided.left.rule}`)
  const [requested, answer, alert, ...rest] = decided.right
  expect(rest).toEqual([])
  expect(requested.type).toBe('AccessRequested')
  expect(['AccessGranted', 'AccessDenied']).toContain(answer?.type)
  const isGranted = answer?.type === 'AccessGranted'
  const denial = isGranted ? null : (answer as AccessDenied).data
  return {
    requested: requested as AccessRequested,
    ground: isGranted ? (answer as AccessGranted).data.ground : null,
    rule: denial?.rule ?? null,
    clause: denial?.clause ?? null,
    alert: alert === undefined ? null : (alert as PostClosureAccessAlertRaised).data,
  }
}

/** With the synthetic service's officers and roles before the facts of the case. */
export const askOf = (caseFacts: readonly Past[], asking: Asking): Answer => ask([...service, ...caseFacts], asking)
