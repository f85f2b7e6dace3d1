import { addMonths, type LocalDate } from '@casetrail/kernel'
import type { RetentionText } from '@casetrail/policy'
import { ageFits, allFit, type Fit } from './ageFits.js'
import { type AnchorDay, anchorDayOf, type DaysThatMatter } from './daysThatMatter.js'

/** Until when one text keeps a case, if it fits. */
export interface TextEnd {
  readonly text: RetentionText
  readonly fit: Fit
  readonly anchor: AnchorDay
  /** The last anniversary that is possible on what is known (L21); null: there is no end yet. */
  readonly latest: LocalDate | null
  /** It fits, or may, only because no date of birth is known. */
  readonly restsOnUnknownBirth: boolean
}

/** The end of a text: years and months after its anchor, the day clamped to the month (A2). */
export const textEnd = (text: RetentionText, days: DaysThatMatter): TextEnd => {
  const { born, occasions, closedOn } = days
  const anchor = anchorDayOf(text, days)
  const fit = allFit(text.ages.map((asked) => ageFits(asked, born, occasions[asked.at])))
  const hasEnd = closedOn !== null && anchor.has !== 'notCome' && anchor.latest !== null
  return {
    text,
    fit,
    anchor,
    latest: hasEnd ? addMonths(anchor.latest, text.years * 12 + text.months) : null,
    restsOnUnknownBirth: !born.isKnown && (text.from === 'birthday' || fit === 'mayFit'),
  }
}

/** How long a text keeps by itself: what orders texts that have no end yet. */
const monthsOf = ({ text }: TextEnd): number => (text.birthday ?? 0) * 12 + text.years * 12 + text.months

/** Longer is greater; without an end is longest. */
export const compareEnds = (a: TextEnd, b: TextEnd): number => {
  if (a.latest === b.latest) return a.latest === null ? monthsOf(a) - monthsOf(b) : 0
  if (a.latest === null || b.latest === null) return a.latest === null ? 1 : -1
  return a.latest < b.latest ? -1 : 1
}
