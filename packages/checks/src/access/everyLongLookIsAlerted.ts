import { type AlertId, provision } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { about, type CaseCheck } from '../check.js'
import { alertsAt, closureAfter } from '../history/closedSince.js'
import { handsOf, type InOffice, isIndependentOf } from '../history/hands.js'
import { faultOfAlert } from '../history/heardOf.js'
import type { HeldAs } from '../history/held.js'
import { judged, type Known } from '../history/judged.js'
import { type Look, looksIn } from '../history/looks.js'
import { practiceAt } from '../history/practice.js'
import { policyOf } from '../policy/policyOf.js'

/* Did every look at a case that was closed for long reach somebody independent? (C43, A13, A15, A17, L10, L22.) */

interface Long extends Look {
  readonly closure: HeldAs<'CaseClosed'>
  readonly known: Known
  readonly policy: Policy
  /** By each alert, who of its recipients was in office when it was raised. */
  readonly heard: ReadonlyMap<AlertId, readonly InOffice[]>
}

/** A17 · the practice has its own copy; but not one that was named when looking alerted already. */
const isOfOldPractice = ({ granted, asked, known, caseStream, closure, policy }: Long): boolean => {
  if (granted.data.ground !== 'registeredPractice') return false
  const named = practiceAt(known, caseStream, asked.recordedAt)
  const isLate = named !== null && named.recordedAt >= closure.recordedAt && alertsAt(closure, named.recordedAt, policy)
  return !isLate
}

const faultOf = (look: Long): string | null => {
  const { asked, granted, alert, known, policy, heard } = look
  if (isOfOldPractice(look)) return null
  const hands = [asked.data.requesterId, ...handsOf(asked)]
  // A15 · an investigator's look raises none: somebody independent of it had the alert that it is for.
  if (granted.data.ground === 'alertInvestigation' && policy.settings.investigatorAccess === 'noAlert') {
    const { forAlert } = asked.data
    const those = forAlert === null ? [] : (heard.get(forAlert) ?? [])
    return those.some(isIndependentOf(hands)) ? null : 'nobodyIndependent'
  }
  return faultOfAlert({ hands, recordedAt: asked.recordedAt }, alert, known.service().officers)
}

/** C43 · the registered practice and an investigator apart. @since 0.2.0 */
export const everyLongLookIsAlerted: CaseCheck = {
  ...provision(
    'everyLongLookIsAlerted',
    'C43',
    'Every look at a case that was closed for long alerted every officer at once, and somebody independent of all who had a hand in it.',
  ),
  severity: 'breach',
  find: (history, audit) => {
    const { askedBy } = looksIn(history)
    const heard = new Map<AlertId, readonly InOffice[]>()
    return judged(history, (e, known) => {
      if (e.type === 'PostClosureAccessAlertRaised' && !heard.has(e.data.alertId)) {
        const { officers } = known.service()
        heard.set(
          e.data.alertId,
          e.data.recipients.flatMap((one) => officers.get(one) ?? []),
        )
      }
      return askedBy(e).flatMap((look) => {
        const policy = policyOf(audit, e)
        const closure = closureAfter(known.ofStream(look.caseStream))
        if (policy === undefined || closure === null || !alertsAt(closure, e.recordedAt, policy)) return []
        const fault = faultOf({ ...look, closure, known, policy, heard })
        return fault === null ? [] : [about([e, closure], { fault })]
      })
    })
  },
}
