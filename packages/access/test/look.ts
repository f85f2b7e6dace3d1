import type { AccessRequested, PostClosureAccessAlertRaised } from '@casetrail/events'
import type { Story } from '@casetrail/testing'
import { expect } from 'vitest'
import { team } from './team.js'

/* Somebody asks to open the synthetic case: what is recorded? */

export interface Asking {
  readonly reasonCode?: string | null
  readonly reason?: string | null
  readonly forAlert?: string | null
}

/** A reason that the rules accept. */
export const reason = { reasonCode: 'personAsked', reason: 'a synthetic reason' } as const

/** The data of a request. */
export const request = ({ reasonCode = null, reason: words = null, forAlert = null }: Asking = {}) => ({
  caseId: team.caseId,
  accessRequestId: team.requestId,
  reasonCode,
  reason: words,
  forAlert,
})

export interface Looked {
  readonly requested: AccessRequested
  readonly ground: string | null
  readonly rule: string | null
  readonly clause: string | null
  readonly alert: PostClosureAccessAlertRaised['data'] | null
}

const unexpected = 'a request comes to its record, its answer and at most one alert'

/** What comes of a request of whoever acts, now; a refusal fails the test. */
export const look = (told: Story, asking: Asking = {}): Looked => {
  const [requested, answered, alert, ...more] = told.when('RequestAccess', request(asking)).thenEvents()
  if (requested?.type !== 'AccessRequested' || more.length > 0) return expect.fail(unexpected)
  if (answered?.type !== 'AccessGranted' && answered?.type !== 'AccessDenied') return expect.fail(unexpected)
  if (alert !== undefined && alert.type !== 'PostClosureAccessAlertRaised') return expect.fail(unexpected)
  const denial = answered.type === 'AccessDenied' ? answered.data : null
  return {
    requested,
    ground: answered.type === 'AccessGranted' ? answered.data.ground : null,
    rule: denial?.rule ?? null,
    clause: denial?.clause ?? null,
    alert: alert?.data ?? null,
  }
}
