import type { LocalDate } from '@casetrail/kernel'
import type { AgeAsked, RetentionText } from '@casetrail/policy'

/* A text of the schedule in words. No birthday and no day of death is ever named: only which one. */

const counted = (n: number, unit: string): string => (n === 1 ? `1 ${unit}` : `${n} ${unit}s`)

const period = ({ years, months }: RetentionText): string =>
  [...(years > 0 ? [counted(years, 'year')] : []), ...(months > 0 ? [counted(months, 'month')] : [])].join(' and ')

const ending = (n: number): string => {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'
}

const anchorWords = { lastContact: 'the last contact', acceptance: 'the acceptance', death: 'the death' } as const

/** What the years of a text run from, in words. */
export const anchorInWords = ({ from, birthday }: RetentionText): string => {
  if (from === 'birthday') return `the ${birthday}${ending(birthday)} birthday`
  return from === 'closure' ? 'the closure' : anchorWords[from]
}

/** For how long, e.g. `2 years`, `75 years from the 18th birthday`; years alone run from the closure. */
export const lengthInWords = (text: RetentionText): string => {
  if (text.from === 'closure') return period(text)
  return period(text) === '' ? `until ${anchorInWords(text)}` : `${period(text)} from ${anchorInWords(text)}`
}

/** The same with the day, where it is one of the case and not of the person's life. */
export const spanInWords = (text: RetentionText, runsFrom: LocalDate): string => {
  if (text.from === 'closure') return `${period(text)} from ${runsFrom}`
  return isOfTheCase(text) ? `${lengthInWords(text)} on ${runsFrom}` : lengthInWords(text)
}

/** Whether the years run from a day of the case. */
export const isOfTheCase = ({ from }: RetentionText): boolean => from !== 'birthday' && from !== 'death'

const occasionWords = {
  received: 'when a referral was received',
  acceptance: 'when safeguarding was accepted',
  lastContact: 'at the last contact',
  closure: 'when the case was closed',
  death: 'at death',
} as const

/** The age that is asked for, e.g. `17 or more and under 18 when the case was closed`. */
export const ageInWords = ({ at, least, under }: AgeAsked): string =>
  [...(least === null ? [] : [`${least} or more`]), ...(under === null ? [] : [`under ${under}`])].join(' and ') +
  ` ${occasionWords[at]}`
