import type { DayRange } from '@casetrail/facts'
import { attains } from '@casetrail/kernel'
import type { AgeAsked } from '@casetrail/policy'

/** Whether something fits for certain, only if what is not known turns out so, or not at all. */
export type Fit = 'fits' | 'mayFit' | 'doesNotFit'

/** Age `years` was certainly reached: the last to be born had reached it on the first day. */
const hasReached = (years: number, born: DayRange, on: DayRange): boolean =>
  born.latest !== null && on.earliest !== null && attains(born.latest, years) <= on.earliest

/** Age `years` was certainly not reached: the first to be born had not on the last day. */
const hasNotReached = (years: number, born: DayRange, on: DayRange): boolean =>
  born.earliest !== null && on.latest !== null && attains(born.earliest, years) > on.latest

/** Whether somebody born in one range is of the age asked for on a day of another (A3: 29 February attains on 1 March). */
const fitsOn = ({ least, under }: AgeAsked, born: DayRange, on: DayRange): Fit => {
  const tooYoung = least !== null && hasNotReached(least, born, on)
  const tooOld = under !== null && hasReached(under, born, on)
  if (tooYoung || tooOld) return 'doesNotFit'
  const isOldEnough = least === null || hasReached(least, born, on)
  const isYoungEnough = under === null || hasNotReached(under, born, on)
  return isOldEnough && isYoungEnough ? 'fits' : 'mayFit'
}

/** Of several occasions, e.g. referrals, any counts (A3); without one, nobody is of any age. */
export const ageFits = (asked: AgeAsked, born: DayRange, occasions: readonly DayRange[]): Fit => {
  const fits = occasions.map((on) => fitsOn(asked, born, on))
  if (fits.includes('fits')) return 'fits'
  return fits.includes('mayFit') ? 'mayFit' : 'doesNotFit'
}

/** All of several. */
export const allFit = (fits: readonly Fit[]): Fit => {
  if (fits.includes('doesNotFit')) return 'doesNotFit'
  return fits.includes('mayFit') ? 'mayFit' : 'fits'
}
