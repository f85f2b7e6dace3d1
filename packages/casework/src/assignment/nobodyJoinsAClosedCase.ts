import { closedLong, type OnCase, standingAt, takesPart } from '@casetrail/facts'
import { type Instant, provision, type Rule, rule, type StaffId } from '@casetrail/kernel'

/*
 * By default a closed case takes no assignment at all (A12b). Where a policy lets it, to hand over what is left to do,
 * it is still no way in: judged now and when it is said to have happened, the stricter.
 */

type Joining = OnCase<{ readonly workerId: StaffId }>

const moments = ({ now, command }: Joining): readonly Instant[] => [now, command.occurredAt]

const nobodyJoinsALongClosedCase = rule<Joining>(
  provision(
    'nobodyJoinsALongClosedCase',
    'A29',
    'Nobody is assigned to a case closed so long that access to it alerts, nor covers it: it is reopened first.',
  ),
  (situation) =>
    moments(situation).some((at) => closedLong(situation.world, situation.views.case.closure, at) !== null),
  () => ({ field: 'data.caseId' }),
)

const nobodyJoinsAClosedCaseByTheirOwnHand = rule<Joining>(
  provision(
    'nobodyJoinsAClosedCaseByTheirOwnHand',
    'A29',
    'Nobody takes part in assigning a closed case to themselves, or its cover.',
  ),
  (situation) =>
    takesPart(situation.command.actor, situation.data.workerId) &&
    moments(situation).some((at) => standingAt(situation.views.case.closure, at).standing === 'closed'),
  () => ({ field: 'data.workerId' }),
)

/** A29, L22 · what an assignment to a closed case and its cover obey. */
export const nobodyJoinsAClosedCase: readonly Rule<Joining>[] = [
  nobodyJoinsALongClosedCase,
  nobodyJoinsAClosedCaseByTheirOwnHand,
]
