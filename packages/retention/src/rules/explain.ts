import type { Acceptance, LifeStageKnownOn } from '@casetrail/events'
import { because, type Explanation, type ExplanationLine } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { deadlineFrom } from './deadlineFrom.js'
import type { Derivation } from './derive.js'

/* The derivation, told line by line: clause, rule, events and dates. Nothing is decided here. */

const purpose = because(
  'C23',
  'recordsAreKeptInCaseOfQueries',
  'A closed record is kept in case of queries, and for no longer than the policy says.',
)

const outside = because(
  'C30',
  'theGpCopyIsOutsideThisDeadline',
  'What forms part of the electronic patient record is retained by the GP practice: this deadline does not reach it.',
)

const standingLines = ({ standing }: Derivation): Explanation => {
  switch (standing.standing) {
    case 'notBegun':
      return [
        because(
          'A1',
          'retentionRunsFromTheLatestClosure',
          'No referral was received by then: there is no case to keep.',
        ),
      ]
    case 'open': {
      const { since } = standing
      const on = { events: [since.event], dates: [since.on] }
      return [because('A1', 'anOpenCaseHasNoDeadline', `The case is open since ${since.on}: it has no deadline.`, on)]
    }
    case 'closed': {
      const { by } = standing
      const on = { events: [by.event], dates: [by.on] }
      return [
        because(
          'A1',
          'retentionRunsFromTheLatestClosure',
          `The latest effective closure was on ${by.on}, Europe/London.`,
          on,
        ),
        because(
          'A9',
          'everyClosureReasonKeepsTheSameYears',
          `The reason (${by.reason ?? 'none'}) makes no difference to the years.`,
          on,
        ),
      ]
    }
  }
}

const acceptanceLine = (one: Acceptance, rule: 'counts' | 'heardOnly' | 'retracted'): ExplanationLine => {
  const on = { events: [one.event, ...(one.retractedBy === null ? [] : [one.retractedBy])], dates: [one.acceptedOn] }
  switch (rule) {
    case 'counts':
      return because(
        'A7',
        'acceptanceByABodyThatCountsLengthens',
        `Accepted on ${one.acceptedOn} by ${one.body}, whose acceptance counts.`,
        on,
      )
    case 'heardOnly':
      return because(
        'A7',
        'acceptanceByAnyOtherBodyDoesNotCount',
        `Accepted on ${one.acceptedOn} by ${one.body}, whose acceptance does not count.`,
        on,
      )
    case 'retracted':
      return because(
        'A6',
        'aRetractedAcceptanceDoesNotCount',
        `The acceptance of ${one.acceptedOn} was retracted; others stand for themselves.`,
        on,
      )
  }
}

const acceptanceLines = ({ acceptances }: Derivation): Explanation => [
  ...acceptances.counting.map((one) => acceptanceLine(one, 'counts')),
  ...acceptances.heardOnly.map((one) => acceptanceLine(one, 'heardOnly')),
  ...acceptances.retracted.map((one) => acceptanceLine(one, 'retracted')),
]

const bases = {
  received: 'a referral was received',
  acceptance: 'safeguarding was accepted',
  closure: 'the case was closed',
}

const stageLine = (policy: Policy, one: LifeStageKnownOn): ExplanationLine =>
  because(
    'A3',
    'ageIsAskedOnTheDatesOfThePolicy',
    `On ${one.on}, when ${bases[policy.settings.ageBasis]}: ${one.lifeStage}.`,
    {
      events: one.event === null ? [] : [one.event],
      dates: [one.on],
    },
  )

/** Age is told only where a row that could fit asks for it: STANDARD is for children and adults alike. */
const stageLines = (policy: Policy, { fitting, stages, acceptances }: Derivation): Explanation => {
  if (fitting.every((fit) => fit.schedule.supports === 'anyone')) return []
  const concerned = (one: LifeStageKnownOn): Acceptance | undefined =>
    policy.settings.householdChildConcern === 'longestOfConcernAndClient' && one.lifeStage === 'child'
      ? acceptances.counting.find(
          (acceptance) => acceptance.event === one.event && acceptance.concerns === 'householdChild',
        )
      : undefined
  const asked = acceptances.counting.length > 0 ? stages.safeguardingRow : stages.anyRow
  return asked.map((one) =>
    concerned(one) === undefined
      ? stageLine(policy, one)
      : because(
          'A3b',
          'theLongestOfConcernAndClientWins',
          'The concern was for a child of the household, which this policy keeps as a child’s.',
          {
            events: one.event === null ? [] : [one.event],
            dates: [one.on],
          },
        ),
  )
}

const classLines = (policy: Policy, derivation: Derivation): Explanation => {
  const [longest] = derivation.fitting
  if (longest === undefined || derivation.standing.standing === 'notBegun') return []
  const { code, clause, years, title } = longest.schedule
  const others = derivation.fitting.slice(1).map((fit) => fit.schedule.code)
  const rest =
    others.length === 0
      ? ''
      : ` It is longer than ${others.join(', ')}, which ${others.length === 1 ? 'fits' : 'fit'} too or may.`
  if (longest.certain) return [because(clause, 'theLongestFittingScheduleWins', `${code}: ${title}.${rest}`)]
  return [
    because(
      'A3c',
      'anUnknownAgeIsNotGuessed',
      'The age on a date that decides is not known: the class is undetermined until it is, or a human decides.',
    ),
    because(
      clause,
      'theLongestCandidateIsShown',
      `Until then the longest candidate is shown: ${code}, ${years} years.${rest}`,
    ),
  ]
}

/** An acceptance after the closure, and one after the shorter years had run out. */
const lateAcceptanceLines = (policy: Policy, { anchor, acceptances, fitting }: Derivation): Explanation => {
  if (anchor === null) return []
  const closedOn = anchor.closure.on
  const shorter = fitting.find((fit) => !fit.schedule.acceptedSafeguarding)
  const ranOut = shorter === undefined ? null : deadlineFrom(policy, closedOn, shorter.schedule.years).eligibleFrom
  return acceptances.counting
    .filter((one) => one.acceptedOn > closedOn)
    .flatMap((one) => {
      const on = { events: [one.event], dates: [one.acceptedOn, anchor.runsFrom] }
      const start =
        anchor.runsFrom === closedOn
          ? because(
              'A4',
              'acceptanceAfterClosureKeepsTheAnchor',
              `Accepted after the closure: the years still run from ${closedOn}.`,
              on,
            )
          : because(
              'A4',
              'theYearsRunFromTheLaterOfClosureAndAcceptance',
              `Accepted after the closure: the years run from ${anchor.runsFrom}.`,
              on,
            )
      return ranOut !== null && one.acceptedOn >= ranOut
        ? [
            start,
            because(
              'A5',
              'aLateAcceptanceStillReclassifies',
              'The years without it had run out and the case was not disposed of: it is classified anew.',
              on,
            ),
          ]
        : [start]
    })
}

const deadlineLines = (policy: Policy, { anchor, deadline, fitting }: Derivation): Explanation => {
  const years = fitting[0]?.schedule.years
  if (anchor === null || deadline === null || years === undefined) return []
  const { keepThrough, eligibleFrom } = deadline
  const says = `${years} years from ${anchor.runsFrom}: kept through ${keepThrough}, eligible for disposal by a human from ${eligibleFrom}, 00:00 Europe/London.`
  const on = { events: [anchor.closure.event], dates: [anchor.runsFrom, keepThrough, eligibleFrom] }
  return policy.settings.disposalFrom === 'onAnniversary'
    ? [because('A2', 'theAnniversaryDayIsNotKept', says, on)]
    : [because('A2', 'theAnniversaryDayItselfIsKept', says, on)]
}

/** Why the answer is what it is, from the purpose (C23) to what it does not reach (C30). */
export const explain = (policy: Policy, derivation: Derivation): Explanation => [
  purpose,
  ...standingLines(derivation),
  ...acceptanceLines(derivation),
  ...stageLines(policy, derivation),
  ...classLines(policy, derivation),
  ...lateAcceptanceLines(policy, derivation),
  ...deadlineLines(policy, derivation),
  ...derivation.flags.map((flag) => because(flag.clause, flag.rule, flag.says, { events: flag.events })),
  outside,
]
