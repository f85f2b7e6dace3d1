import {
  accessStream,
  because,
  CaseId,
  type Explanation,
  type ExplanationLine,
  type Question,
  record,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type * as t from 'io-ts'
import { type AccessEntry, type AccessLogState, accessLogFold } from '../state/accessLog.js'
import { type AlertsState, type AlertTurns, alertsFold } from '../state/alerts.js'

/*
 * Who asked to open the case, with what outcome, and what became of each alert? (C43–C46, B31.) The person may ask for
 * it too (C48). Reasons and findings are personal, and null once they are destroyed; that somebody asked remains.
 */

const params = record('WhoOpenedTheCase', { caseId: CaseId })

/** Which case. @since 0.1.0 */
export type WhoOpenedTheCase = t.TypeOf<typeof params>

/** What is read. @since 0.1.0 */
export interface AccessLogViews {
  readonly log: AccessLogState
  readonly alerts: AlertsState
}

/** One alert with what its investigation found; personal. @since 0.1.0 */
export interface AlertWithFindings extends AlertTurns {
  readonly findings: string | null
}

/** The access log of a case; personal. @since 0.1.0 */
export interface AccessLog {
  readonly requests: readonly AccessEntry[]
  readonly alerts: readonly AlertWithFindings[]
  readonly granted: number
  readonly denied: number
  readonly explanation: Explanation
}

const lineOf = ({ result, event, at }: AccessEntry): ExplanationLine => {
  const on = { events: [event], dates: [at] }
  if (result === null) return because('B31', 'unanswered', 'Access was asked for; no answer is on record.', on)
  return result.outcome === 'granted'
    ? because(result.ground === 'reasonGiven' ? 'C44' : 'C42', result.ground, 'Access was granted.', on)
    : because(result.clause, result.rule, 'Access was denied.', on)
}

const dutyOf = ({ outcome, raisedBy, concludedAt }: AlertTurns): readonly ExplanationLine[] =>
  outcome !== 'noPurpose'
    ? []
    : [
        because(
          'C46',
          'accessWithoutPurposeIsABreach',
          'The case was opened without purpose: the person must be notified and the breach procedure started.',
          { events: [raisedBy], dates: concludedAt === null ? [] : [concludedAt] },
        ),
      ]

/** Who opened the case, or tried to? @since 0.1.0 */
export const whoOpenedTheCase: Question<'whoOpenedTheCase', WhoOpenedTheCase, AccessLogViews, Policy, AccessLog> = {
  name: 'whoOpenedTheCase',
  clauses: ['C43', 'C44', 'C45', 'C46', 'C48', 'B31'],
  asks: 'Who asked to open the case, why, with what outcome, and what became of each alert?',
  params,
  reads: {
    log: { stream: ({ caseId }) => accessStream(caseId), fold: accessLogFold },
    alerts: { stream: ({ caseId }) => accessStream(caseId), fold: alertsFold },
  },
  answer: ({ log, alerts }) => ({
    requests: log.entries,
    alerts: alerts.alerts.map((alert) => ({
      ...alert,
      findings: log.findings.find((one) => one.alertId === alert.alertId)?.findings ?? null,
    })),
    granted: log.entries.filter((entry) => entry.result?.outcome === 'granted').length,
    denied: log.entries.filter((entry) => entry.result?.outcome === 'denied').length,
    explanation: [...log.entries.map(lineOf), ...alerts.alerts.flatMap(dutyOf)],
  }),
}
