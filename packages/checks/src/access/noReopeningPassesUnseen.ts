import { accessStream, type CaseId, localDateOf, provision, subjectOf } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { alertsAt, closureAfter } from '../history/closedSince.js'
import { handsOf } from '../history/hands.js'
import type { Held } from '../history/held.js'
import { judged } from '../history/judged.js'
import { type Look, looksIn } from '../history/looks.js'
import { policyOf } from '../policy/policyOf.js'

/** Whether a referral from elsewhere came in on the day of the reopening (A29). */
const hasACause = (ofTheCase: readonly Held[], reopened: Held): boolean =>
  ofTheCase.some(
    (e) =>
      e.type === 'ReferralReceived' &&
      e.data.referrer !== 'selfReferral' &&
      e.data.receivedOn === localDateOf(reopened.recordedAt),
  )

/** Whether this look is by the same person and of that day, told of, and names every hand of the reopening (A29). */
const shows = ({ asked, alert }: Look, reopened: Held): boolean =>
  alert !== null &&
  asked.actor.performedBy === reopened.actor.performedBy &&
  handsOf(reopened).every((one) => handsOf(asked).includes(one)) &&
  localDateOf(asked.recordedAt) === localDateOf(reopened.recordedAt) &&
  asked.recordedAt <= reopened.recordedAt

/** A29 · reopened, looked at and closed again, a case would show no look that alerts. @since 0.2.0 */
export const noReopeningPassesUnseen: CaseCheck = {
  ...provision(
    'noReopeningPassesUnseen',
    'A29',
    'Whoever reopened a case that was closed for long had opened it that day, by the same hands, granted and alerted.',
  ),
  severity: 'breach',
  find: (history, audit) => {
    const { inStream } = looksIn(history)
    return judged(history, (e, known) => {
      const policy = policyOf(audit, e)
      if (e.type !== 'CaseReopened' || policy === undefined) return []
      const ofTheCase = known.ofStream(e.stream)
      const closure = closureAfter(ofTheCase)
      if (closure === null || !alertsAt(closure, e.recordedAt, policy)) return []
      if (policy.settings.reopeningAlerts === 'newReferralExempt' && hasACause(ofTheCase, e)) return []
      const looks = inStream(accessStream(subjectOf(e.stream) as CaseId))
      return looks.some((look) => shows(look, e)) ? [] : [about([closure, e])]
    })
  },
}
