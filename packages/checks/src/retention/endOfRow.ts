import { addMonths, attains, type LocalDate } from '@casetrail/kernel'
import type { AgeAsked, RetentionSchedule, RetentionText } from '@casetrail/policy'
import { ageOn } from './birth.js'
import type { Day } from './factsOfCase.js'

/* Until when does one row of the schedule keep a case, if it is for cases like this one (B13)? */

/** The days of a case and of a life that texts ask about. */
export interface DaysAsked {
  readonly birth: LocalDate | null
  readonly occasions: Readonly<Record<AgeAsked['at'], readonly Day[]>>
  /** What years run from, but for birthdays; null: it has not come. */
  readonly anchors: Readonly<Record<Exclude<RetentionText['from'], 'birthday'>, Day | null>>
}

/** `noEnd`: what the years run from has not come. `unread`: it rests on a day that cannot be read. */
export type EndOfRow = LocalDate | 'noEnd' | 'unread' | 'fitsNobody'

/** Whether it is a day. */
export const isDay = (end: EndOfRow): end is LocalDate => end !== 'noEnd' && end !== 'unread' && end !== 'fitsNobody'

/** On any of several occasions. */
const isOfAge = ({ at, least, under }: AgeAsked, { birth, occasions }: DaysAsked): boolean | 'unread' => {
  const days = occasions[at]
  if (days.length === 0) return false
  if (birth === null) return 'unread'
  const ages = days.flatMap((day) => (day === 'unread' ? [] : [ageOn(birth, day)]))
  if (ages.some((age) => (least === null || least <= age) && (under === null || age < under))) return true
  return ages.length < days.length ? 'unread' : false
}

const anchorOf = (text: RetentionText, { birth, anchors }: DaysAsked): Day | null => {
  if (text.from !== 'birthday') return anchors[text.from]
  return birth === null ? 'unread' : attains(birth, text.birthday)
}

const endOfText = (text: RetentionText, days: DaysAsked): EndOfRow => {
  const ages = text.ages.map((asked) => isOfAge(asked, days))
  if (ages.includes(false)) return 'fitsNobody'
  const from = anchorOf(text, days)
  if (ages.includes('unread') || from === 'unread') return 'unread'
  return from === null ? 'noEnd' : addMonths(from, text.years * 12 + text.months)
}

/** By the first, the earliest or the longest of the texts that fit: what has not come keeps only where the longest decides. */
export const endOfRow = ({ decides, texts }: RetentionSchedule, days: DaysAsked): EndOfRow => {
  const ends = texts.map((text) => endOfText(text, days)).filter((end) => end !== 'fitsNobody')
  if (ends.length === 0) return 'fitsNobody'
  if (ends.includes('unread')) return 'unread'
  if (decides === 'longest' && ends.includes('noEnd')) return 'noEnd'
  const come = ends.filter(isDay)
  return (decides === 'first' ? come[0] : [...come].sort().at(decides === 'earliest' ? 0 : -1)) ?? 'noEnd'
}
