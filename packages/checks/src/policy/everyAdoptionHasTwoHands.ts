import { provision } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { handsOf, isAppointedBy, shareAHand } from '../history/hands.js'
import type { HeldAs } from '../history/held.js'
import { judged } from '../history/judged.js'
import type { Service } from '../history/service.js'

const faultOf = (adopted: HeldAs<'PolicyAdopted'>, { proposed, officers }: Service): string | null => {
  const { version, digest } = adopted.data
  const these = proposed.filter(({ data }) => data.version === version && data.digest === digest).map(handsOf)
  if (these.length === 0) return 'notProposed'
  const others = these.filter((hands) => !shareAHand(hands, handsOf(adopted)))
  if (others.length === 0) return 'ownHand'
  return others.every((hands) => isAppointedBy(officers, adopted.actor.performedBy, hands)) ? 'appointedByThem' : null
}

/** A13, E22 · a policy says whom a look alerts, and how long is kept. @since 0.2.0 */
export const everyAdoptionHasTwoHands: CaseCheck = {
  ...provision(
    'everyAdoptionHasTwoHands',
    'A13',
    'Every policy was proposed, since the one before it, and adopted by somebody with no hand in that whom nobody appointed who had.',
  ),
  severity: 'breach',
  find: (history) =>
    judged(history, (e, { service }) => {
      const fault = e.type === 'PolicyAdopted' ? faultOf(e, service()) : null
      return fault === null ? [] : [about([e], { fault })]
    }),
}
