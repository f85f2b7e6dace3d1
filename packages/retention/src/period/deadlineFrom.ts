import {
  addDays,
  because,
  type Explanation,
  type Instant,
  type LocalDate,
  provision,
  startOfDay,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { TextEnd } from '../text/textEnd.js'
import { isOfTheCase, spanInWords } from '../text/textWords.js'

/** How long a case is kept, by Europe/London dates. */
export interface Deadline {
  /** The last day on which it is kept. */
  readonly keepThrough: LocalDate
  /** The first day on which it may be disposed of, by a named human and never by a clock (C29). */
  readonly eligibleFrom: LocalDate
  /** 00:00 Europe/London of that day. */
  readonly eligibleFromInstant: Instant
}

/** The deadline of a record whose last day is known. */
export const keptThrough = (keepThrough: LocalDate): Deadline => {
  const eligibleFrom = addDays(keepThrough, 1)
  return { keepThrough, eligibleFrom, eligibleFromInstant: startOfDay(eligibleFrom) }
}

/** Through the anniversary, or up to it (A2), and never before the day of the closure is over (A1). Null: no end yet. */
export const deadlineFrom = (policy: Policy, { latest }: TextEnd, closedOn: LocalDate | null): Deadline | null => {
  if (latest === null || closedOn === null) return null
  const last = policy.settings.disposalFrom === 'onAnniversary' ? addDays(latest, -1) : latest
  return keptThrough(last < closedOn ? closedOn : last)
}

const theAnniversaryDayItselfIsKept = provision(
  'theAnniversaryDayItselfIsKept',
  'A2',
  '{span}: kept through {keepThrough}; a human may dispose of it from {eligibleFrom}, 00:00 Europe/London.',
)

const theAnniversaryDayIsNotKept = provision('theAnniversaryDayIsNotKept', 'A2', theAnniversaryDayItselfIsKept.sentence)

const nothingEndsBeforeItsClosure = provision(
  'nothingEndsBeforeItsClosure',
  'A1',
  'Its time was over before the closure of {date}: the case is kept through that day.',
)

/** What can be told of the last day. */
export const deadlineProvisions = [
  theAnniversaryDayItselfIsKept,
  theAnniversaryDayIsNotKept,
  nothingEndsBeforeItsClosure,
] as const

const byReading = {
  dayAfterAnniversary: theAnniversaryDayItselfIsKept,
  onAnniversary: theAnniversaryDayIsNotKept,
} as const

/** From which date to which. */
export const deadlineLines = (
  policy: Policy,
  { text, anchor, latest }: TextEnd,
  { keepThrough, eligibleFrom, closedOn }: Deadline & { readonly closedOn: LocalDate },
): Explanation => {
  if (anchor.latest === null) return []
  const runsFrom = isOfTheCase(text) ? [anchor.latest] : []
  const line = because(byReading[policy.settings.disposalFrom], {
    events: anchor.event === null ? [] : [anchor.event],
    dates: [...runsFrom, keepThrough, eligibleFrom],
    places: { span: spanInWords(text, anchor.latest), keepThrough, eligibleFrom },
  })
  const isOver = latest !== null && latest < closedOn
  return isOver
    ? [line, because(nothingEndsBeforeItsClosure, { dates: [closedOn], places: { date: closedOn } })]
    : [line]
}
