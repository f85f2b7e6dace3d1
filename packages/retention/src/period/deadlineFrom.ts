import {
  addDays,
  addYears,
  because,
  type Explanation,
  type Instant,
  type LocalDate,
  provision,
  startOfDay,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { Anchor } from './anchorOf.js'

/** How long a case is kept, by Europe/London dates. */
export interface Deadline {
  readonly years: number
  /** The last day on which it is kept. */
  readonly keepThrough: LocalDate
  /** The first day on which it may be disposed of, by a named human and never by a clock (C29). */
  readonly eligibleFrom: LocalDate
  /** 00:00 Europe/London of that day. */
  readonly eligibleFromInstant: Instant
}

/** The deadline so many years after a date: through the anniversary, or up to it (A2). 29 February ends on the 28th. */
export const deadlineFrom = (policy: Policy, runsFrom: LocalDate, years: number): Deadline => {
  const anniversary = addYears(runsFrom, years)
  const keepThrough = policy.settings.disposalFrom === 'onAnniversary' ? addDays(anniversary, -1) : anniversary
  const eligibleFrom = addDays(keepThrough, 1)
  return { years, keepThrough, eligibleFrom, eligibleFromInstant: startOfDay(eligibleFrom) }
}

const theAnniversaryDayItselfIsKept = provision(
  'theAnniversaryDayItselfIsKept',
  'A2',
  '{years} years from {runsFrom}: kept through {keepThrough}; a human may dispose of it from {eligibleFrom}, 00:00 Europe/London.',
)

const theAnniversaryDayIsNotKept = provision('theAnniversaryDayIsNotKept', 'A2', theAnniversaryDayItselfIsKept.sentence)

/** What can be told of the last day. */
export const deadlineProvisions = [theAnniversaryDayItselfIsKept, theAnniversaryDayIsNotKept] as const

const byReading = {
  dayAfterAnniversary: theAnniversaryDayItselfIsKept,
  onAnniversary: theAnniversaryDayIsNotKept,
} as const

/** From which date to which. */
export const deadlineLine = (
  policy: Policy,
  { closure, runsFrom }: Anchor,
  { years, keepThrough, eligibleFrom }: Deadline,
): Explanation[number] =>
  because(byReading[policy.settings.disposalFrom], {
    events: [closure.event],
    dates: [runsFrom, keepThrough, eligibleFrom],
    places: { years, runsFrom, keepThrough, eligibleFrom },
  })
