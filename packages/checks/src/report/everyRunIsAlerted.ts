import { isEvent } from '@casetrail/events'
import { provision } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { handsOf } from '../history/hands.js'
import { faultOfAlert } from '../history/heardOf.js'
import type { HeldAs } from '../history/held.js'
import { judged } from '../history/judged.js'

/** A12c · whatever the cases are, a run counts as a look at closed ones. @since 0.2.0 */
export const everyRunIsAlerted: CaseCheck = {
  ...provision(
    'everyRunIsAlerted',
    'A12c',
    'Every identifiable report run alerted every officer at once, and somebody independent of all who had a hand in it.',
  ),
  severity: 'breach',
  find: (history) => {
    const alerts = new Map<string, HeldAs<'BatchAccessAlertRaised'>>()
    for (const e of history)
      if (isEvent('BatchAccessAlertRaised', e) && !alerts.has(e.data.reportRunId)) alerts.set(e.data.reportRunId, e)
    return judged(history, (e, { service }) => {
      if (e.type !== 'InternalReportRun') return []
      const deed = { hands: [e.data.runnerId, ...handsOf(e)], recordedAt: e.recordedAt }
      const fault = faultOfAlert(deed, alerts.get(e.data.reportRunId) ?? null, service().officers)
      return fault === null ? [] : [about([e], { fault })]
    })
  },
}
