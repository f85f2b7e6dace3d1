import { caseObligations, longestExtension, outstandingIn, reviewOf } from '@casetrail/facts'
import {
  because,
  type Explanation,
  type Instant,
  type LocalDate,
  type OwedLedger,
  type Provision,
  provision,
} from '@casetrail/kernel'
import { byText } from '../class/scheduleLines.js'
import type { Derivation } from '../period/derive.js'
import { notBegunLines, yearsHaveNotBegun } from '../text/textLines.js'

/*
 * What stands between this case and its disposal? Each blocker is told as a line of the explanation is: by which
 * provision, on which events and, where it is known, since when. A case without any is eligible, which still disposes
 * of nothing: a named human does (C29, B12).
 */

const caseNotBegun = provision('caseNotBegun', 'A1', 'No referral had been received: there is nothing to dispose of.')

const caseOpen = provision('caseOpen', 'C24', 'The case is open: an open case has no deadline.')

const notYetEligible = provision('notYetEligible', 'C24', 'The case is kept through {date}.')

const classUndetermined = provision('classUndetermined', 'A3c', 'A life stage that decides the class is not known.')

/** Whatever can block disposal: what the room says itself, and every obligation that does. */
export const blockerProvisions: readonly Provision[] = [
  caseNotBegun,
  caseOpen,
  notYetEligible,
  classUndetermined,
  yearsHaveNotBegun,
  ...Object.values(reviewOf),
  ...caseObligations.filter(({ blocksDisposal }) => blocksDisposal),
]

const onlyClosedCases = ({ standing }: Derivation): Explanation => {
  switch (standing.standing) {
    case 'notBegun':
      return [because(caseNotBegun)]
    case 'open':
      return [because(caseOpen, { events: [standing.since.event], dates: [standing.since.at] })]
    case 'closed':
      return []
  }
}

/** The one blocker that time alone takes away (A2). */
export const yearsNotRunOut = (derivation: Derivation, today: LocalDate): Explanation => {
  const { anchor, scheduled, deadline, reviews, fitting } = derivation
  const [longest] = fitting
  if (anchor === null || deadline === null || longest === undefined || today >= deadline.eligibleFrom) return []
  const extension = scheduled?.keepThrough === deadline.keepThrough ? null : longestExtension(reviews)
  return [
    because(byText(notYetEligible, longest.by.text), {
      events: [anchor.closure.event, ...(extension === null ? [] : [extension.event])],
      dates: [anchor.closure.on],
      places: { date: deadline.keepThrough },
    }),
  ]
}

const onlyKnownClasses = ({ class: decided, standing, stages, days, fitting: [longest] }: Derivation): Explanation => {
  if (decided !== 'UNDETERMINED' || standing.standing === 'notBegun') return []
  const unknown = [...stages.anyRow, ...stages.safeguardingRow].filter((one) => one.lifeStage === 'unknown')
  const birth = longest?.by.restsOnUnknownBirth && days.born.event !== null ? [days.born.event] : []
  return [because(classUndetermined, { events: [...new Set([...unknown.map((one) => one.event), ...birth])] })]
}

/** A case that is closed, and kept without an end until something comes. */
const onlyEndsThatHaveBegun = ({ standing, deadline, fitting: [longest] }: Derivation): Explanation =>
  standing.standing !== 'closed' || deadline !== null || longest === undefined ? [] : notBegunLines(longest)

/** Every blocker but the calendar: what somebody has to do before the case may go. */
export const blockersOf = (derivation: Derivation, owed: OwedLedger, at: Instant): Explanation => [
  ...onlyClosedCases(derivation),
  ...onlyKnownClasses(derivation),
  ...onlyEndsThatHaveBegun(derivation),
  ...derivation.flags.map(({ flag, events }) => because(reviewOf[flag], { events })),
  ...outstandingIn(owed, at)
    .filter(({ of }) => of.blocksDisposal)
    .map(({ of, opened }) => because(of, { events: [opened.event], dates: [opened.at] })),
]
