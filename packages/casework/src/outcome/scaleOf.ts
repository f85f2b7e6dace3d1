import type { Band, ItemShape, Items, Scale } from './Scorer.js'

/* The few shapes that published scales have. Values are whole points here, thousandths in a Scale. */

/** `count` questions with the same range, all of which must be answered. */
export const questions = (names: readonly string[], min: number, max: number): readonly ItemShape[] =>
  names.map((name) => ({ name, min, max, missingCode: null, optional: false }))

/** `prefix1` … `prefixN`. */
export const numbered = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)

/** Bands from `[code, from, to]` in whole points. */
export const bandsOf = (...rows: readonly (readonly [code: string, from: number, to: number])[]): readonly Band[] =>
  rows.map(([code, from, to]) => ({ code, from: from * 1000, to: to * 1000 }))

/** The sum of all answers, in whole points. */
export const sumOf = (items: Items): number => items.reduce<number>((sum, item) => sum + (item ?? 0), 0)

/** A scale that adds up every answer. */
export const sumScale = (
  code: string,
  items: readonly ItemShape[],
  better: Scale['better'],
  bands: readonly Band[] = [],
): Scale => ({
  code,
  min: sumOf(items.map(({ min }) => min)) * 1000,
  max: sumOf(items.map(({ max }) => max)) * 1000,
  better,
  bands,
  of: (answers) => sumOf(answers) * 1000,
})

/** A scale that is one answer; none when that answer is missing. */
export const itemScale = (
  items: readonly ItemShape[],
  index: number,
  better: Scale['better'],
  bands: readonly Band[] = [],
): Scale => {
  const item = items[index] as ItemShape
  return {
    code: item.name,
    min: item.min * 1000,
    max: item.max * 1000,
    better,
    bands,
    of: (answers) => {
      const answer = answers[index] ?? null
      return answer === null || answer === item.missingCode ? null : answer * 1000
    },
  }
}

/** For instruments whose answers never call for a safety concern. */
export const neverASafetyConcern = (): boolean => false
