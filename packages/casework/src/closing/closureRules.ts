import { codeIsListed, happenedOn, isTakenWhenClosed, type OnCase, standingAt } from '@casetrail/facts'
import { type Code, provision, type Rule, rule } from '@casetrail/kernel'
import { afterTheLastTurn } from './afterTheLastTurn.js'

/* When a case may be closed, as of which day, and for which reasons (C24, A1, A9, A27). */

type Here = OnCase<{ readonly reason: Code; readonly backdatedBecause: string | null }>

const onlyOpenCasesClose = rule<Here>(
  provision('onlyOpenCasesClose', 'C24', 'Only an open case is closed.'),
  ({ views, now }) => standingAt(views.case.closure, now).standing === 'closed',
  ({ views }) => ({
    facts: { standing: 'closed' },
    events: views.case.closure.facts.slice(-1).map((one) => one.event),
  }),
)

const onlyListedReasonsClose = codeIsListed<Here>(
  provision('onlyListedReasonsClose', 'A9', 'A case is closed for a reason that the policy lists.'),
  { list: 'closureReasons', field: 'data.reason', code: ({ data }) => data.reason },
)

const backdatedClosuresSayWhy = rule<Here>(
  provision(
    'backdatedClosuresSayWhy',
    'A27',
    'A closure dated before today says why: backdating would otherwise be early destruction.',
  ),
  (situation) => happenedOn(situation) < situation.today && situation.data.backdatedBecause === null,
  (situation) => ({ field: 'data.backdatedBecause', dates: [happenedOn(situation), situation.today] }),
)

const aCaseClosesAfterItOpened = afterTheLastTurn(
  provision('aCaseClosesAfterItOpened', 'A27', 'A closure is not dated before the opening or reopening that it ends.'),
)

const later = ({ views, command, world }: OnCase) =>
  views.case.entries.entries.filter((one) => one.at > command.occurredAt && !isTakenWhenClosed(world, one.type))

const aCaseClosesAfterItsOrdinaryEntries = rule<OnCase>(
  provision(
    'aCaseClosesAfterItsOrdinaryEntries',
    'C8',
    'A closure is not dated before an ordinary entry of the case: support was still given then.',
  ),
  (situation) => later(situation).length > 0,
  (situation) => ({
    field: 'occurredAt',
    events: later(situation)
      .map((one) => one.event)
      .slice(0, 10),
  }),
)

/** The rules on closing a case that has begun. */
export const closureRules: readonly Rule<Here>[] = [
  onlyOpenCasesClose,
  onlyListedReasonsClose,
  backdatedClosuresSayWhy,
  aCaseClosesAfterItOpened,
  aCaseClosesAfterItsOrdinaryEntries,
]
