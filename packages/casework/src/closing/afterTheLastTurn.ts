import type { OnCase } from '@casetrail/facts'
import { type Provision, type Rule, rule } from '@casetrail/kernel'

/** A case turns between open and closed in the order of time: not before the turn that this one follows, as the provision says. */
export const afterTheLastTurn = (named: Provision): Rule<OnCase> =>
  rule<OnCase>(
    named,
    ({ views, command }) => (views.case.closure.facts.at(-1)?.at ?? command.occurredAt) > command.occurredAt,
    ({ views, command }) => {
      const last = views.case.closure.facts.slice(-1)
      return {
        field: 'occurredAt',
        events: last.map((one) => one.event),
        dates: [...last.map((one) => one.at), command.occurredAt],
      }
    },
  )
