import { provision } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { alertsAt, closureAfter } from '../history/closedSince.js'
import { judged, type Known } from '../history/judged.js'
import { type Look, looksIn } from '../history/looks.js'
import { handsOf } from '../history/service.js'
import { policyOf } from '../policy/policyOf.js'

/* Did every look at a case that was closed for long reach somebody independent? (C43, A13, L10, L22.) */

/** Grounds on which no alert is due: the practice has its own copy (A17), an investigator is counted instead (A15). */
const isExempt = ({ granted }: Look, investigators: 'noAlert' | 'alertOthers'): boolean =>
  granted.data.ground === 'registeredPractice' ||
  (granted.data.ground === 'alertInvestigation' && investigators === 'noAlert')

/** Why an alert is not what it must be; null: it is. */
const faultOf = ({ asked, alert }: Look, { service }: Known): string | null => {
  if (alert === null) return 'noAlert'
  const hands = handsOf(asked)
  const officers = [...service().officers.values()]
  const missing = officers.filter(({ officerId }) => !alert.data.recipients.includes(officerId))
  if (missing.length > 0) return 'notToEveryOfficer'
  const isIndependent = officers.some(
    ({ officerId, appointedBy }) =>
      alert.data.recipients.includes(officerId) &&
      !hands.includes(officerId) &&
      !appointedBy.some((one) => hands.includes(one)),
  )
  return isIndependent ? null : 'nobodyIndependent'
}

/** C43 · the registered practice and an investigator apart. @since 0.2.0 */
export const everyLongLookIsAlerted: CaseCheck = {
  ...provision(
    'everyLongLookIsAlerted',
    'C43',
    'Every look at a case that was closed for long alerted every officer, and somebody independent of all who had a hand in it.',
  ),
  severity: 'breach',
  find: (history, audit) => {
    const { askedBy } = looksIn(history)
    return judged(history, (e, known) =>
      askedBy(e).flatMap((look) => {
        const policy = policyOf(audit, e)
        const closure = closureAfter(known.ofStream(look.caseStream))
        if (policy === undefined || closure === null || !alertsAt(closure, e.recordedAt, policy)) return []
        if (isExempt(look, policy.settings.investigatorAccess)) return []
        const fault = faultOf(look, known)
        return fault === null ? [] : [about([e, closure], { fault })]
      }),
    )
  },
}
