import { because, type Explanation } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { deadlineFrom } from './deadlineFrom.js'
import type { Derivation } from './derive.js'
import { explainClass } from './explainClass.js'

/* The derivation told line by line: clause, rule, events and dates. Nothing is decided here. */

const purpose = because(
  'C23',
  'recordsAreKeptInCaseOfQueries',
  'A closed record is kept in case of queries, for as long as the policy says.',
)

const outside = because(
  'C30',
  'theGpCopyIsOutsideThisDeadline',
  'What is part of the electronic patient record is retained by the GP practice: this deadline does not reach it.',
)

const standingLines = ({ standing }: Derivation): Explanation => {
  switch (standing.standing) {
    case 'notBegun':
      return [because('A1', 'aCaseBeginsWithAReferral', 'No referral had been received: there is nothing to keep yet.')]
    case 'open': {
      const { since } = standing
      const says = `The case is open since ${since.on}: an open case has no deadline.`
      return [because('A1', 'anOpenCaseHasNoDeadline', says, { events: [since.event], dates: [since.on] })]
    }
    case 'closed': {
      const { by } = standing
      const on = { events: [by.event], dates: [by.on] }
      const closed = `The latest effective closure was on ${by.on} (Europe/London): the years run from a closure.`
      const reason = `It was closed as ${by.reason ?? 'unsaid'}: every reason keeps a case equally long.`
      return [
        because('A1', 'retentionRunsFromTheLatestClosure', closed, on),
        because('A9', 'everyClosureReasonKeepsEquallyLong', reason, on),
      ]
    }
  }
}

/** Acceptances after the closure, and those after the years without them had run out. */
const lateAcceptanceLines = (policy: Policy, { anchor, acceptances, fitting }: Derivation): Explanation => {
  const without = fitting.find(({ schedule }) => !schedule.acceptedSafeguarding)
  if (anchor === null || without === undefined) return []
  const ranOut = deadlineFrom(policy, anchor.closure.on, without.schedule.years).eligibleFrom
  const late = acceptances.counting.filter((one) => one.acceptedOn > anchor.closure.on)
  return late.flatMap((one) => {
    const on = { events: [one.event], dates: [one.acceptedOn, anchor.runsFrom] }
    const start = `It was accepted after the closure: the case is classified anew, and its years run from ${anchor.runsFrom}.`
    const anew = `The years without it had run out on ${ranOut}, but the case was not disposed of: it is classified anew.`
    const rule =
      policy.settings.acceptedAfterClosureAnchor === 'closure'
        ? 'acceptanceAfterClosureKeepsTheAnchor'
        : 'theYearsRunFromTheLaterOfClosureAndAcceptance'
    return [
      because('A4', rule, start, on),
      ...(one.acceptedOn >= ranOut ? [because('A5', 'aLateAcceptanceStillClassifiesAnew', anew, on)] : []),
    ]
  })
}

const deadlineLines = (policy: Policy, { anchor, deadline, fitting: [longest] }: Derivation): Explanation => {
  if (anchor === null || deadline === null || longest === undefined) return []
  const { keepThrough, eligibleFrom } = deadline
  const says =
    `${longest.schedule.years} years from ${anchor.runsFrom}: kept through ${keepThrough}; ` +
    `a human may dispose of it from ${eligibleFrom}, 00:00 Europe/London.`
  const rule =
    policy.settings.disposalFrom === 'onAnniversary' ? 'theAnniversaryDayIsNotKept' : 'theAnniversaryDayItselfIsKept'
  return [
    because('A2', rule, says, { events: [anchor.closure.event], dates: [anchor.runsFrom, keepThrough, eligibleFrom] }),
  ]
}

/** Why the answer is what it is, from what records are kept for (C23) to what the answer does not reach (C30). */
export const explain = (policy: Policy, derivation: Derivation): Explanation =>
  derivation.standing.standing === 'notBegun'
    ? [purpose, ...standingLines(derivation), outside]
    : [
        purpose,
        ...standingLines(derivation),
        ...explainClass(policy, derivation),
        ...lateAcceptanceLines(policy, derivation),
        ...deadlineLines(policy, derivation),
        ...derivation.flags.map((flag) => because(flag.clause, flag.rule, flag.says, { events: flag.events })),
        outside,
      ]
