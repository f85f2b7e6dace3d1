import type { Instant } from '@casetrail/kernel'

/**
 * Puts a fact where it belongs in valid time, in place: a late-recorded fact takes its true place, and of two at the
 * same instant the one recorded later comes later (A26). For recipes of a fold.
 *
 * @since 0.1.0
 */
export const insertInTime = <F extends { readonly at: Instant }>(facts: F[], fact: F): void => {
  let i = facts.length
  while (i > 0 && (facts[i - 1] as F).at > fact.at) i--
  facts.splice(i, 0, fact)
}
