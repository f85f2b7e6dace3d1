import { provision } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { about, type CaseCheck } from '../check.js'
import { deedsIn } from '../history/deeds.js'
import { handsOf, isAppointedBy, shareAHand } from '../history/hands.js'
import type { Held } from '../history/held.js'
import { judged } from '../history/judged.js'
import { holdsDuty, type Service } from '../history/service.js'
import { policyOf } from '../policy/policyOf.js'
import { type Guarded, guardedIn } from './guarded.js'

/* No event of a guarding kind without the duty on record, and none by whom it serves or whose deed it judges (A13, A28, L24). */

const holdsIt = (e: Held, { duty }: Guarded, service: Service, policy: Policy): boolean => {
  const staffId = e.actor.performedBy
  if (e.actor.kind !== 'person') return false
  return duty === 'office'
    ? service.officers.has(staffId)
    : holdsDuty(service, { staffId, at: e.recordedAt }, { duty, policy })
}

const faultOf = (e: Held, guarded: Guarded, service: Service, policy: Policy | undefined): string | null => {
  if (shareAHand(guarded.apart, handsOf(e))) return 'ownHand'
  if (isAppointedBy(service.officers, e.actor.performedBy, guarded.judges)) return 'appointedByThem'
  return policy === undefined || holdsIt(e, guarded, service, policy) ? null : 'noDuty'
}

/** L24. @since 0.2.0 */
export const nobodyHoldsADutyByTheirOwnHand: CaseCheck = {
  ...provision(
    'nobodyHoldsADutyByTheirOwnHand',
    'L24',
    'Whoever granted, appointed, let in, investigated, told, reviewed or adopted held the duty on record, had no hand in what served themselves or what they judged, and was brought into office by nobody whom they judged.',
  ),
  severity: 'breach',
  find: (history, audit) => {
    const deeds = deedsIn(history)
    return judged(history, (e, { service }) => {
      const guarded = guardedIn(e, deeds)
      if (guarded === null) return []
      const fault = faultOf(e, guarded, service(), policyOf(audit, e))
      return fault === null ? [] : [about([e], { fault })]
    })
  },
}
