import { type AccessOutcome, groundsForLooking } from '@casetrail/facts'
import { because, type Code, type Explanation, type Provision, type StaffId } from '@casetrail/kernel'
import * as O from 'fp-ts/lib/Option.js'
import type { AccessSituation } from './AccessSituation.js'
import { accessRules, onlyThoseInvolvedOpenTheCase } from './accessRules.js'
import { type AccessAttempt, attemptOf } from './attemptOf.js'
import { alertLines, attemptProvisions, standingLine } from './explainAttempt.js'

/*
 * May this requester open the case at this instant, and who is alerted? (C21, C22, C42–C44, A10–A17.) Pure: the
 * decision that lets somebody in and the questions that only ask are answered by this one function.
 */

/** The alert that an attempt raises. @since 0.1.0 */
export interface DueAlert {
  /** The privacy officer and every active deputy, minus nobody; at least one (L10). */
  readonly recipients: readonly StaffId[]
  readonly daysSinceClosure: number
  readonly closureReason: Code
}

/** Granted on a ground, or denied by a rule; the alert that follows; and why. @since 0.1.0 */
export type Judgement = AccessOutcome & { readonly alert: DueAlert | null; readonly explanation: Explanation }

/** Whatever a judgement can cite. @since 0.2.0 */
export const judgementProvisions: readonly Provision[] = [
  ...Object.values(groundsForLooking),
  ...accessRules,
  ...attemptProvisions,
]

const dueAlert = ({ closedLong, alerts, officers, policy }: AccessAttempt, isGranted: boolean): DueAlert | null => {
  const isDue = alerts && (isGranted || policy.settings.alertOn === 'request')
  const recipients = officers.map(({ officerId }) => officerId)
  if (!isDue || closedLong === null || recipients.length === 0) return null
  return { recipients, daysSinceClosure: closedLong.days, closureReason: closedLong.closure.reason as Code }
}

/** Judges the rules in order; the first broken one denies. @since 0.1.0 */
export const judgeAccess = (situation: AccessSituation): Judgement => {
  const attempt = attemptOf(situation)
  const broken = accessRules.find((rule) => O.isSome(rule.judge(attempt)))
  const { held } = attempt
  if (broken === undefined && held !== null) {
    const { ground, events } = held
    const alert = dueAlert(attempt, true)
    return {
      outcome: 'granted',
      ground: ground.name,
      alert,
      explanation: [standingLine(attempt), because(ground, { events }), ...alertLines(attempt, alert !== null)],
    }
  }
  const denies = broken ?? onlyThoseInvolvedOpenTheCase
  const alert = dueAlert(attempt, false)
  return {
    outcome: 'denied',
    rule: denies.name as Code,
    clause: denies.clause,
    alert,
    explanation: [standingLine(attempt), because(denies), ...alertLines(attempt, alert !== null)],
  }
}
