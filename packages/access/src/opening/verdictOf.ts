import { type AccessOutcome, accessLogFold, groundsForLooking } from '@casetrail/facts'
import {
  type AccessRequestId,
  type AlertId,
  because,
  type ExplanationLine,
  type Recorded,
  replay,
  type StaffId,
} from '@casetrail/kernel'
import { accessRules, onlyThoseInvolvedOpenTheCase } from './accessRules.js'

/** What became of one request to open a case: granted on a ground, or denied by a rule; and who was alerted. @since 0.2.0 */
export type AccessVerdict = AccessOutcome & {
  readonly accessRequestId: AccessRequestId
  /** Null: the request raised no alert. */
  readonly alert: { readonly alertId: AlertId; readonly recipients: readonly StaffId[] } | null
  /** The ground, or the rule that denies, in words. */
  readonly why: ExplanationLine
}

const whyOf = (outcome: AccessOutcome): ExplanationLine =>
  outcome.outcome === 'granted'
    ? because(groundsForLooking[outcome.ground])
    : because(accessRules.find(({ name }) => name === outcome.rule) ?? onlyThoseInvolvedOpenTheCase)

/** The verdict in the events that a `RequestAccess` appended; null: they are of another command. @since 0.2.0 */
export const verdictOf = (events: readonly Recorded[]): AccessVerdict | null => {
  const { requests, alerts } = replay(accessLogFold, events)
  const [request] = requests
  if (request === undefined || request.result === null) return null
  const raised = alerts.find(({ alertId }) => alertId === request.alertId)
  return {
    ...request.result,
    accessRequestId: request.accessRequestId,
    alert: raised === undefined ? null : { alertId: raised.alertId, recipients: raised.recipients },
    why: whyOf(request.result),
  }
}
