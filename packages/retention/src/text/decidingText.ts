import type { RetentionSchedule } from '@casetrail/policy'
import { compareEnds, type TextEnd } from './textEnd.js'

/*
 * Which text of a row decides? On what is known several may: then the one with the latest end stands for them, so that
 * nothing ends before every possible text has (L21).
 */

const longestOf = (ends: readonly TextEnd[]): TextEnd | null =>
  ends.reduce<TextEnd | null>(
    (longest, end) => (longest === null || compareEnds(longest, end) < 0 ? end : longest),
    null,
  )

const isCertain = ({ fit, anchor }: TextEnd): boolean => fit === 'fits' && anchor.has === 'come'

/** The texts up to the first that fits for certain; what has not come is passed over, unless nothing else is left. */
const untilCertain = (possible: readonly TextEnd[]): readonly TextEnd[] => {
  const certain = possible.findIndex(isCertain)
  return certain === -1 ? possible : possible.slice(0, certain + 1).filter(({ anchor }) => anchor.has !== 'notCome')
}

const earliestOf = (possible: readonly TextEnd[]): TextEnd | null => {
  const certain = possible.filter(isCertain)
  const [first, ...others] = certain
  if (first === undefined) return longestOf(possible)
  return others.reduce((earliest, end) => (compareEnds(end, earliest) < 0 ? end : earliest), first)
}

/** The deciding text of those that fit or may; null: none does. */
export const decidingText = (decides: RetentionSchedule['decides'], possible: readonly TextEnd[]): TextEnd | null => {
  switch (decides) {
    case 'first':
      return longestOf(untilCertain(possible))
    case 'earliest':
      return earliestOf(possible)
    case 'longest':
      return longestOf(possible)
  }
}
