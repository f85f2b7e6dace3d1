import { because, type EventId, type Explanation, provision } from '@casetrail/kernel'
import type { FittingSchedule } from '../class/fittingSchedules.js'
import { byText } from '../class/scheduleLines.js'
import type { DaysThatMatter } from './daysThatMatter.js'
import type { TextEnd } from './textEnd.js'
import { ageInWords, anchorInWords } from './textWords.js'

/* Why does this text of a row decide, at what ages, and what has not come or cannot be read here? */

const anAgeIsAsked = provision('anAgeIsAsked', 'A3', 'Asked whether the person was {age}: {answer}.')

const theFirstTextThatFitsDecides = provision(
  'theFirstTextThatFitsDecides',
  'C24',
  '{title}: it is the first of the texts of {code} that fits.',
)

const theEarliestTextDecides = provision(
  'theEarliestTextDecides',
  'C24',
  '{title}: it ends earliest of the texts of {code} that fit.',
)

const theLongestTextDecides = provision(
  'theLongestTextDecides',
  'C24',
  '{title}: it keeps longest of the texts of {code} that fit.',
)

const aTextThatMayFitIsCounted = provision(
  'aTextThatMayFitIsCounted',
  'L21',
  '{title}: whether it fits is not known here; nothing ends before each text of {code} that may fit has ended.',
)

const theLatestPossibleDayIsTaken = provision(
  'theLatestPossibleDayIsTaken',
  'L21',
  'The day of {anchor} is not known here: the latest that is possible on what is known counts.',
)

/** Also what blocks disposal. */
export const yearsHaveNotBegun = provision(
  'yearsHaveNotBegun',
  'C24',
  '{title}: the years run from {anchor}, which is not on record; until it is, the case is kept without an end.',
)

/** What can be told of the texts of a row. */
export const textProvisions = [
  anAgeIsAsked,
  theFirstTextThatFitsDecides,
  theEarliestTextDecides,
  theLongestTextDecides,
  aTextThatMayFitIsCounted,
  theLatestPossibleDayIsTaken,
  yearsHaveNotBegun,
] as const

const byChoice = {
  first: theFirstTextThatFitsDecides,
  earliest: theEarliestTextDecides,
  longest: theLongestTextDecides,
} as const

const answers = { fits: 'yes', mayFit: 'not known', doesNotFit: 'no' } as const

const eventsOf = (...events: readonly (EventId | null)[]): readonly EventId[] =>
  events.flatMap((event) => (event === null ? [] : [event]))

const ageLines = (texts: readonly TextEnd[], { born }: DaysThatMatter): Explanation =>
  texts
    .filter(({ text }) => text.ages.length > 0)
    .map(({ text, fit }) =>
      because(anAgeIsAsked, {
        events: eventsOf(born.event),
        places: { age: text.ages.map(ageInWords).join(', and '), answer: answers[fit] },
      }),
    )

const choiceLines = ({ schedule: { code, decides, texts }, by: { text, fit } }: FittingSchedule): Explanation => {
  const places = { title: text.title, code }
  if (fit === 'mayFit') return [because(aTextThatMayFitIsCounted, { places })]
  return texts.length === 1 ? [] : [because(byText(byChoice[decides], text), { places })]
}

/** Whether the day that the years run from is known. */
const isExact = ({ anchor }: TextEnd): boolean => anchor.earliest !== null && anchor.earliest === anchor.latest

const anchorLines = ({ text, anchor, latest }: TextEnd, isClosed: boolean): Explanation => {
  const events = eventsOf(anchor.event)
  const places = { anchor: anchorInWords(text), title: text.title }
  if (!isClosed) return []
  return latest === null
    ? [because(byText(yearsHaveNotBegun, text), { events, places })]
    : [because(theLatestPossibleDayIsTaken, { events, places })]
}

/** The ages that the deciding text asks for, why it decides, and what it runs from where that is not plain. */
export const textLines = (longest: FittingSchedule | undefined, days: DaysThatMatter): Explanation =>
  longest === undefined
    ? []
    : [
        ...ageLines(longest.texts, days),
        ...choiceLines(longest),
        ...(isExact(longest.by) ? [] : anchorLines(longest.by, days.closedOn !== null)),
      ]

/** The line that the years have not begun to run; none, if they have. */
export const notBegunLines = ({ by }: FittingSchedule): Explanation => (by.latest === null ? anchorLines(by, true) : [])
