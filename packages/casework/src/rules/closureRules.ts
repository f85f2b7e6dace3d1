import { standingAt } from '@casetrail/events'
import { type Code, type Rule, rule } from '@casetrail/kernel'
import { isTakenWhenClosed } from './caseTakes.js'
import { codeIsListed, happenedOn } from './listedCodes.js'
import type { OnCase } from './OnCase.js'

/* When a case may be closed, as of which day, and for which reasons (C24, A1, A9, A27). */

type Here = OnCase<{ readonly reason: Code; readonly backdatedBecause: string | null }>

const onlyOpenCasesClose: Rule<Here> = rule(
  'onlyOpenCasesClose',
  'C24',
  'Only an open case is closed.',
  ({ views, now }) => standingAt(views.case.closure, now).standing === 'closed',
  ({ views }) => ({
    facts: { standing: 'closed' },
    events: views.case.closure.facts.slice(-1).map((one) => one.event),
  }),
)

const onlyListedReasonsClose = codeIsListed<Here>(
  'onlyListedReasonsClose',
  'A9',
  'A case is closed for a reason that the policy lists.',
  { list: 'closureReasons', field: 'data.reason', code: ({ data }) => data.reason },
)

const backdatedClosuresSayWhy: Rule<Here> = rule(
  'backdatedClosuresSayWhy',
  'A27',
  'A closure dated before today says why: backdating would otherwise be early destruction.',
  (situation) => happenedOn(situation) < situation.today && situation.data.backdatedBecause === null,
  (situation) => ({ field: 'data.backdatedBecause', dates: [happenedOn(situation), situation.today] }),
)

const aCaseClosesAfterItOpened: Rule<Here> = rule(
  'aCaseClosesAfterItOpened',
  'A27',
  'A closure is not dated before the opening or reopening that it ends.',
  ({ views, command }) => (views.case.closure.facts.at(-1)?.at ?? command.occurredAt) > command.occurredAt,
  ({ views, command }) => ({
    field: 'occurredAt',
    events: views.case.closure.facts.slice(-1).map((one) => one.event),
    dates: [...views.case.closure.facts.slice(-1).map((one) => one.at), command.occurredAt],
  }),
)

const later = ({ views, command, world }: Here) =>
  views.case.entries.entries.filter((one) => one.at > command.occurredAt && !isTakenWhenClosed(world, one.type))

const aCaseClosesAfterItsOrdinaryEntries: Rule<Here> = rule(
  'aCaseClosesAfterItsOrdinaryEntries',
  'C8',
  'A closure is not dated before an ordinary entry of the case: support was still given then.',
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
