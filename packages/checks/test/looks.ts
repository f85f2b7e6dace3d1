import { AccessGranted, AccessRequested, PostClosureAccessAlertRaised } from '@casetrail/events'
import { fact, type Story } from '@casetrail/testing'
import { alertId, caseId, over, requestId, worker } from './stories.js'

/* Looks, and what was told of them. SYNTHETIC. */

type Ground = 'assignment' | 'reasonGiven' | 'registeredPractice'

/** Long after the closure. */
export const long = '2025-04-02'

/** As what they come; default: of the council. */
interface As {
  readonly ground?: Ground
  readonly organisation?: string
  readonly more?: object
}

export const asked = (on: string, who: string, organisation = 'kirkleesCouncil') =>
  fact(AccessRequested, {
    of: caseId,
    on,
    data: {
      accessRequestId: requestId,
      requester: organisation === 'kirkleesCouncil' ? 'staff' : 'gpPractice',
      requesterId: who,
      organisation,
      role: organisation === 'kirkleesCouncil' ? 'socialPrescriber' : 'gpProfessional',
      onWhoseWord: 'record',
      reasonCode: null,
      reasonGiven: 'blank',
      forAlert: null,
    } as never,
  })

export const granted = (on: string, ground: Ground) =>
  fact(AccessGranted, { of: caseId, on, data: { accessRequestId: requestId, ground } as never })

export const alerted = (on: string, accessorId: string, recipients: readonly string[]) =>
  fact(PostClosureAccessAlertRaised, {
    of: caseId,
    on,
    data: {
      alertId,
      accessRequestId: requestId,
      accessorId,
      recipients,
      daysSinceClosure: 30,
      closureReason: 'completed',
    } as never,
  })

/** Somebody asked and was let in; nobody was told. */
export const look = (story: Story, on: string, who: string, as: As = {}): Story => {
  const { ground = 'assignment', organisation, more = {} } = as
  return story
    .by(who, organisation === undefined ? more : { organisation: organisation as never, ...more })
    .past(asked(on, who, organisation), granted(on, ground))
}

/** A look long after the closure, told to these. */
export const looked = (
  recipients: readonly string[],
  { who = worker, more = {} }: { readonly who?: string; readonly more?: object } = {},
): Story => look(over, long, who, { ground: 'reasonGiven', more }).past(alerted(long, who, recipients))
