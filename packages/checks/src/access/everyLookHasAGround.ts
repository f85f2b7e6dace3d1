import { provision } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { type Deed, deedsIn } from '../history/deeds.js'
import { handsOf, shareAHand } from '../history/hands.js'
import { judged } from '../history/judged.js'
import { looksIn } from '../history/looks.js'
import { policyOf } from '../policy/policyOf.js'
import { groundHolds, isOfTheService, type LookedAt } from './grounds.js'

/* Was there, at each look, what it was granted on? (C21, C22, C42.) */

/** Why a look ought not to have been granted; null: it ought. */
const faultOf = (look: LookedAt, own: Deed | undefined): string | null => {
  const { asked, policy } = look
  if (asked.data.organisation !== policy.organisation && isOfTheService(look)) return 'comesAsAnother'
  if (!groundHolds(look)) return 'notHeld'
  return own !== undefined && shareAHand(own.hands, handsOf(asked)) ? 'ownLook' : null
}

/** C42 · nobody of the service comes as a practice or another service, or opens a case for the alert of their own look. @since 0.2.0 */
export const everyLookHasAGround: CaseCheck = {
  ...provision('everyLookHasAGround', 'C42', 'Every look at a case was asked for, and granted on a ground that held.'),
  severity: 'breach',
  find: (history, audit) => {
    const { askedBy, unasked } = looksIn(history)
    const deeds = deedsIn(history)
    const baseless = judged(history, (e, known) => {
      const policy = policyOf(audit, e)
      if (policy === undefined) return []
      return askedBy(e).flatMap((look) => {
        const { forAlert } = look.asked.data
        const own = forAlert === null ? undefined : deeds.get(forAlert)
        const fault = faultOf({ ...look, known, policy, at: e.recordedAt }, own)
        return fault === null ? [] : [about([e, look.granted], { ground: look.granted.data.ground, fault })]
      })
    })
    return [...unasked.map((granted) => about([granted], { fault: 'notAsked' })), ...baseless]
  },
}
