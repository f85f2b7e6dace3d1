import { type CasetrailEventType, type ClosureFact, standingAt } from '@casetrail/events'
import { type Rule, rule } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { OnCase } from './OnCase.js'

/*
 * May this kind of event be appended to this case at all? The question every decision about a case asks first.
 * A closed case takes only what the policy lists (A12b): notes are “whilst engaging in the service” (C8), while
 * safeguarding, corrections and obligations outlive it.
 */

/** Whether a closed case still takes this type of event. */
export const isTakenWhenClosed = (policy: Policy, type: CasetrailEventType): boolean =>
  policy.settings.onClosedCase.some((listed) => listed === type)

/** Everything but a referral presumes one. */
export const onlyBegunCasesTakeEntries: Rule<OnCase> = rule(
  'onlyBegunCasesTakeEntries',
  'C1',
  'A case begins with a referral; before one it takes no other entry.',
  ({ views, now }) => standingAt(views.case.closure, now).standing === 'notBegun',
  () => ({ field: 'data.caseId', facts: { standing: 'notBegun' } }),
)

/** Valid time may lie in the past, but not before there was a case. */
export const nothingIsDatedBeforeTheCase: Rule<OnCase> = rule(
  'nothingIsDatedBeforeTheCase',
  'A26',
  'No entry of a case is dated before the referral that began it.',
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

/** A12b, for one type of event. */
export const closedCasesTakeOnlyWhatThePolicyLists = (type: CasetrailEventType): Rule<OnCase> =>
  rule(
    'closedCasesTakeOnlyWhatThePolicyLists',
    'A12b',
    'A closed case takes only the kinds of event that the policy lists; ordinary entries belong to an open one.',
    (situation) => !isTakenWhenClosed(situation.world, type) && closureOver(situation) !== undefined,
    (situation) => {
      const closure = closureOver(situation)
      return {
        facts: { eventType: type, standing: 'closed' },
        events: closure === undefined ? [] : [closure.event],
        dates: closure === undefined ? [] : [closure.on],
      }
    },
  )

/** The rules that every entry of a case but its first referral obeys. */
export const caseTakes = (type: CasetrailEventType): readonly Rule<OnCase>[] => [
  onlyBegunCasesTakeEntries,
  nothingIsDatedBeforeTheCase,
  closedCasesTakeOnlyWhatThePolicyLists(type),
]
