import { standingAt } from '@casetrail/facts'
import { because, type Explanation, type ExplanationLine, type Provision, provision } from '@casetrail/kernel'
import type { AccessAttempt } from './attemptOf.js'

/* Why does an attempt alert, or not? The ground or the rule that decides it speaks for itself. */

/** C21. @since 0.2.0 */
export const theCaseHasNotBegun = provision('theCaseHasNotBegun', 'C21', 'There is no such case yet.')

const theCaseIsOpen = provision('theCaseIsOpen', 'C42', 'The case is open.')
const thisClosureDoesNotAlert = provision(
  'thisClosureDoesNotAlert',
  'A10',
  'The case is closed, and access to it does not alert.',
)
const aLongClosureAlerts = provision(
  'aLongClosureAlerts',
  'A10',
  'The case has been closed for {days} days: access alerts.',
)
const everyOfficerIsAlerted = provision('everyOfficerIsAlerted', 'C43', '{officers} officers are alerted.')
const theRegisteredPracticeRaisesNoAlert = provision(
  'theRegisteredPracticeRaisesNoAlert',
  'A17',
  'The registered practice raises no alert.',
)
const aPracticeNamedSinceIsToldOf = provision(
  'aPracticeNamedSinceIsToldOf',
  'A17',
  'The practice was named when access alerted already: its look is told of.',
)
const anInvestigatorIsCountedAndRaisesNoAlert = provision(
  'anInvestigatorIsCountedAndRaisesNoAlert',
  'A15',
  'An investigator’s access for the alert raises none, and is counted.',
)
const nobodyIsInOffice = provision('nobodyIsInOffice', 'A13', 'Nobody is in office to be alerted.')
const onlyAGrantedAccessAlerts = provision(
  'onlyAGrantedAccessAlerts',
  'A12',
  'Only a granted access alerts under this policy.',
)

/** Every provision of these lines. @since 0.2.0 */
export const attemptProvisions: readonly Provision[] = [
  theCaseHasNotBegun,
  theCaseIsOpen,
  thisClosureDoesNotAlert,
  aLongClosureAlerts,
  everyOfficerIsAlerted,
  theRegisteredPracticeRaisesNoAlert,
  aPracticeNamedSinceIsToldOf,
  anInvestigatorIsCountedAndRaisesNoAlert,
  nobodyIsInOffice,
  onlyAGrantedAccessAlerts,
]

/** Where the case stands. @since 0.2.0 */
export const standingLine = ({ views, at, closedLong }: AccessAttempt): ExplanationLine => {
  const standing = standingAt(views.case.closure, at)
  if (standing.standing === 'notBegun') return because(theCaseHasNotBegun)
  if (standing.standing === 'open') return because(theCaseIsOpen, { events: [standing.since.event], dates: [at] })
  const on = { events: [standing.by.event], dates: [standing.by.on, at] }
  return closedLong === null
    ? because(thisClosureDoesNotAlert, on)
    : because(aLongClosureAlerts, { ...on, places: { days: closedLong.days } })
}

const whyNobodyIsAlerted = ({ held, alerts, officers }: AccessAttempt): Provision<string> => {
  if (held?.ground.name === 'registeredPractice') return theRegisteredPracticeRaisesNoAlert
  if (!alerts) return anInvestigatorIsCountedAndRaisesNoAlert
  return officers.length === 0 ? nobodyIsInOffice : onlyAGrantedAccessAlerts
}

/** Who is alerted, or why nobody is; nothing while access does not alert at all. @since 0.2.0 */
export const alertLines = (attempt: AccessAttempt, isAlerted: boolean): Explanation => {
  const { closedLong, officers, isNamedLate } = attempt
  if (closedLong === null) return []
  if (!isAlerted) return [because(whyNobodyIsAlerted(attempt))]
  const events = officers.map(({ event }) => event)
  return [
    ...(isNamedLate ? [because(aPracticeNamedSinceIsToldOf)] : []),
    because(everyOfficerIsAlerted, { events, places: { officers: officers.length } }),
  ]
}
