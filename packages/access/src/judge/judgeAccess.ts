import { type AccessDenied, officersAt, standingAt } from '@casetrail/events'
import { because, type Code, type Explanation, type ExplanationLine, type StaffId } from '@casetrail/kernel'
import * as O from 'fp-ts/lib/Option.js'
import { accessRules } from '../rules/accessRules.js'
import { onlyThoseInvolvedOpenTheCase } from '../rules/grounds.js'
import type { AccessAttempt } from './AccessAttempt.js'
import type { AccessSituation } from './AccessSituation.js'
import { closedLong } from './closedLong.js'
import { type Ground, groundFor } from './groundFor.js'

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
export type Judgement = { readonly alert: DueAlert | null; readonly explanation: Explanation } & (
  | { readonly outcome: 'granted'; readonly ground: Ground }
  | { readonly outcome: 'denied'; readonly rule: Code; readonly clause: AccessDenied['data']['clause'] }
)

/** Whether opening alerts, denied or not: never for the registered practice (A17), by default not for an investigator (A15). */
const alertsOn = (situation: AccessSituation, isLong: boolean, ground: Ground | undefined): boolean =>
  isLong &&
  ground !== 'registeredPractice' &&
  (ground !== 'alertInvestigation' || situation.policy.settings.investigatorAccess === 'alertOthers')

/** What every rule asks of a situation, worked out once. @since 0.1.0 */
export const attemptOf = (situation: AccessSituation): AccessAttempt => {
  const long = closedLong(situation.policy, situation.views.case.closure, situation.at)
  const ground = groundFor(situation, long !== null)
  const alerts = alertsOn(situation, long !== null, ground?.ground)
  return { ...situation, ground, closedLong: long, alerts, officers: officersAt(situation.views.service, situation.at) }
}

const dueAlert = (attempt: AccessAttempt, granted: boolean): DueAlert | null => {
  const long = attempt.closedLong
  const isDue = attempt.alerts && (granted || attempt.policy.settings.alertOn === 'request')
  const recipients = attempt.officers.map((officer) => officer.officerId)
  if (!isDue || long === null || recipients.length === 0) return null
  return { recipients, daysSinceClosure: long.days, closureReason: long.closure.reason as Code }
}

const standingLine = ({ views, at, closedLong: long, policy }: AccessAttempt): ExplanationLine => {
  const standing = standingAt(views.case.closure, at)
  if (standing.standing === 'notBegun') return because('C21', 'theCaseHasNotBegun', 'There is no such case yet.')
  if (standing.standing === 'open')
    return because('C42', 'theCaseIsOpen', 'The case is open.', { events: [standing.since.event], dates: [at] })
  const on = { events: [standing.by.event], dates: [standing.by.on, at] }
  return long === null
    ? because('A10', policy.settings.alertAfter, 'The case is closed, and access to it does not alert.', on)
    : because('A10', policy.settings.alertAfter, `The case has been closed for ${long.days} days: access alerts.`, on)
}

const alertLine = (attempt: AccessAttempt, alert: DueAlert | null): readonly ExplanationLine[] => {
  if (attempt.closedLong === null) return []
  const events = attempt.officers.map((officer) => officer.event)
  if (alert !== null)
    return [because('C43', 'everyOfficerIsAlerted', `${alert.recipients.length} officers are alerted.`, { events })]
  const [clause, says] = ((): [ExplanationLine['clause'], string] => {
    if (attempt.ground?.ground === 'registeredPractice') return ['A17', 'The registered practice raises no alert.']
    if (!attempt.alerts) return ['A15', 'An investigator’s access for the alert raises none, and is counted.']
    if (attempt.officers.length === 0) return ['A13', 'Nobody is in office to be alerted.']
    return ['A12', 'Only a granted access alerts under this policy.']
  })()
  return [because(clause, 'noAlertIsRaised', says)]
}

/** Judges the rules in order; the first broken one denies. @since 0.1.0 */
export const judgeAccess = (situation: AccessSituation): Judgement => {
  const attempt = attemptOf(situation)
  const broken = accessRules.find((rule) => O.isSome(rule.judge(attempt)))
  const { ground } = attempt
  if (broken === undefined && ground !== null) {
    const alert = dueAlert(attempt, true)
    const line = because(ground.clause, ground.ground, ground.says, { events: ground.events })
    return {
      outcome: 'granted',
      ground: ground.ground,
      alert,
      explanation: [standingLine(attempt), line, ...alertLine(attempt, alert)],
    }
  }
  const { name, clause, sentence } = broken ?? onlyThoseInvolvedOpenTheCase
  const alert = dueAlert(attempt, false)
  return {
    outcome: 'denied',
    rule: name as Code,
    clause,
    alert,
    explanation: [standingLine(attempt), because(clause, name, sentence), ...alertLine(attempt, alert)],
  }
}
