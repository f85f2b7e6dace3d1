import { CaseClosed, type CasetrailEventType, ReferralReceived } from '@casetrail/events'
import { type AnyEventDefinition, provision, type Rule, rule } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { type ClosureFact, standingAt } from '../case/closure.js'
import type { OnCase } from '../seat/OnCase.js'

/*
 * May these kinds of events be appended to this case at all? The question every decision about a case asks first.
 * Notes are “whilst engaging in the service” (C8), while safeguarding, corrections and obligations outlive it.
 */

/** Whether a closed case still takes this type of event (A12b). @since 0.1.0 */
export const isTakenWhenClosed = (policy: Policy, type: CasetrailEventType): boolean =>
  policy.settings.onClosedCase.some((listed) => listed === type)

const onlyBegunCasesTakeEntries: Rule<OnCase> = rule(
  provision('onlyBegunCasesTakeEntries', 'C1', 'A case begins with a referral; before one it takes no other entry.'),
  ({ views, now }) => standingAt(views.case.closure, now).standing === 'notBegun',
  () => ({ field: 'data.caseId', facts: { standing: 'notBegun' } }),
)

const nothingIsDatedBeforeTheCase: Rule<OnCase> = rule(
  provision('nothingIsDatedBeforeTheCase', 'A26', 'No entry of a case is dated before the referral that began it.'),
  ({ views, command }) => (views.case.closure.facts[0]?.at ?? command.occurredAt) > command.occurredAt,
  ({ views, command }) => ({
    field: 'occurredAt',
    events: views.case.closure.facts.slice(0, 1).map((fact) => fact.event),
    dates: [...views.case.closure.facts.slice(0, 1).map((fact) => fact.at), command.occurredAt],
  }),
)

/** The closure in force now, or else the one in force when it happened: a late note of a closed spell counts too. */
const closureOver = ({ views, now, command }: OnCase): ClosureFact | undefined => {
  for (const at of [now, command.occurredAt]) {
    const standing = standingAt(views.case.closure, at)
    if (standing.standing === 'closed') return standing.by
  }
  return undefined
}

const whatAClosedCaseTakes = provision(
  'closedCasesTakeOnlyWhatThePolicyLists',
  'A12b',
  'A closed case takes only the kinds of event that the policy lists; ordinary entries belong to an open one.',
)

const closedCasesTakeOnlyWhatThePolicyLists = (types: readonly CasetrailEventType[]): Rule<OnCase> => {
  const notTaken = (policy: Policy) => types.find((type) => !isTakenWhenClosed(policy, type))
  return rule(
    whatAClosedCaseTakes,
    (situation) => notTaken(situation.world) !== undefined && closureOver(situation) !== undefined,
    (situation) => {
      const closure = closureOver(situation)
      return {
        facts: { eventType: notTaken(situation.world) ?? '', standing: 'closed' },
        events: closure === undefined ? [] : [closure.event],
        dates: closure === undefined ? [] : [closure.on],
      }
    },
  )
}

/** The rules that every entry of a case obeys: a referral may begin one, and a closure is judged by its own rules. @since 0.1.0 */
export const caseTakes = (yields: readonly AnyEventDefinition[]): readonly Rule<OnCase>[] => [
  ...(yields.includes(ReferralReceived) ? [] : [onlyBegunCasesTakeEntries]),
  nothingIsDatedBeforeTheCase,
  ...(yields.includes(CaseClosed)
    ? []
    : [closedCasesTakeOnlyWhatThePolicyLists(yields.map(({ type }) => type as CasetrailEventType))]),
]
