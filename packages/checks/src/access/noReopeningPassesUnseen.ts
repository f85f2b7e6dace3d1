import { accessStream, type CaseId, localDateOf, provision, subjectOf } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { asHeld, before, type Held } from '../history/before.js'
import { alertsAt, closureAfter } from '../history/closedSince.js'
import { looksIn } from '../history/looks.js'

/** Whether a referral from elsewhere came in on the day of the reopening (A29). */
const hasACause = (ofTheCase: readonly Held[], reopened: Held): boolean =>
  ofTheCase.some(
    (e) =>
      e.type === 'ReferralReceived' &&
      e.data.referrer !== 'selfReferral' &&
      e.data.receivedOn === localDateOf(reopened.recordedAt),
  )

/** A29 · reopened, looked at and closed again, a case would show no look that alerts. @since 0.2.0 */
export const noReopeningPassesUnseen: CaseCheck = {
  ...provision(
    'noReopeningPassesUnseen',
    'A29',
    'Whoever reopened a case that was closed for long had opened it that day, granted and alerted.',
  ),
  severity: 'breach',
  find: (history, policy) => {
    const { looks } = looksIn(history)
    return asHeld(history).flatMap((reopened) => {
      if (reopened.type !== 'CaseReopened') return []
      const ofTheCase = before(history, reopened).filter(({ stream }) => stream === reopened.stream)
      const closure = closureAfter(ofTheCase)
      if (closure === null || !alertsAt(closure, reopened.recordedAt, policy)) return []
      if (policy.settings.reopeningAlerts === 'newReferralExempt' && hasACause(ofTheCase, reopened)) return []
      const stream = accessStream(subjectOf(reopened.stream) as CaseId)
      const isSeen = looks.some(
        ({ asked, alert }) =>
          asked.stream === stream &&
          alert !== null &&
          asked.actor.performedBy === reopened.actor.performedBy &&
          localDateOf(asked.recordedAt) === localDateOf(reopened.recordedAt) &&
          asked.recordedAt <= reopened.recordedAt,
      )
      return isSeen ? [] : [about([closure, reopened])]
    })
  },
}
