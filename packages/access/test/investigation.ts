import {
  AccessGranted,
  AccessRequested,
  AlertInvestigationConcluded,
  AlertInvestigationOpened,
  PostClosureAccessAlertRaised,
} from '@casetrail/events'
import type { Part } from '@casetrail/kernel'
import { type Fact, fact } from '@casetrail/testing'
import { closedCase, longAfter, team } from './team.js'

/* The synthetic worker opened the closed case for a reason, and the officers were alerted. */

const then = { of: team.caseId, on: longAfter }

export interface Requesting {
  readonly accessRequestId?: string
  readonly forAlert?: string | null
  readonly words?: Part<never>
}

/** A request by the worker, with a reason. */
export const requested = (as: Requesting = {}): Fact =>
  fact(AccessRequested, {
    ...then,
    data: {
      accessRequestId: as.accessRequestId ?? team.earlierRequestId,
      requester: 'staff',
      requesterId: team.worker,
      organisation: team.council,
      role: 'socialPrescriber',
      onWhoseWord: 'record',
      reasonCode: 'personAsked',
      reasonGiven: 'given',
      forAlert: as.forAlert ?? null,
    },
    parts: { client: as.words ?? { reason: 'a synthetic reason' } },
  })

type Ground = AccessGranted['data']['ground']

/** Granted on a ground. */
export const letIn = (ground: Ground = 'reasonGiven', accessRequestId: string = team.earlierRequestId): Fact =>
  fact(AccessGranted, { ...then, data: { accessRequestId, ground } })

/** The alert, told to the officer and the deputy. */
export const raised = (accessorId: string = team.worker): Fact =>
  fact(PostClosureAccessAlertRaised, {
    ...then,
    data: {
      alertId: team.alertId,
      accessRequestId: team.earlierRequestId,
      accessorId,
      recipients: [team.officer, team.deputy],
      daysSinceClosure: 49,
      closureReason: 'completed',
    },
  })

/** An officer took the alert up. */
export const opened = (investigatorId: string = team.officer): Fact =>
  fact(AlertInvestigationOpened, {
    of: team.caseId,
    on: '2026-07-20T12:00:00.000Z',
    data: { alertId: team.alertId, investigatorId },
  })

/** The alert has its outcome. */
export const concluded = (outcome: AlertInvestigationConcluded['data']['outcome'] = 'legitimate'): Fact =>
  fact(AlertInvestigationConcluded, {
    of: team.caseId,
    on: '2026-07-22T12:00:00.000Z',
    data: { alertId: team.alertId, investigatorId: team.officer, outcome },
    parts: { client: { findings: 'synthetic findings' } },
  })

/** The closed case, its access and its alert. */
export const alerted = closedCase.past(requested(), letIn(), raised())

/** The same, under investigation by the privacy officer. */
export const investigating = alerted.past(opened())
