import type { Band, Items, Scale, ScaleScore, Scorer } from './Scorer.js'

const isAnswered = (item: number | null, missingCode: number | null): boolean => item !== null && item !== missingCode

/**
 * Whether the answers are a form that this instrument can score: one per question, each in range or validly missing,
 * and at least one of them given. Answers the names of the questions at fault (`count` for a wrong number of answers,
 * `all` for an empty form), never an answer itself.
 *
 * @since 0.1.0
 */
export const itemFaults = (scorer: Scorer, items: Items): readonly string[] => {
  if (items.length !== scorer.items.length) return ['count']
  const faults = scorer.items.filter((shape, i) => {
    const item = items[i] ?? null
    if (item === null) return !shape.optional
    return item !== shape.missingCode && !(Number.isInteger(item) && item >= shape.min && item <= shape.max)
  })
  if (faults.length > 0) return faults.map(({ name }) => name)
  if (!scorer.items.some((shape, i) => isAnswered(items[i] ?? null, shape.missingCode))) return ['all']
  return scorer.incoherent?.(items) ?? []
}

/** Every result of an instrument, computed from its items; a scale that lacks an answer is left out (C10). @since 0.1.0 */
export const scoresOf = (scorer: Scorer, items: Items): readonly ScaleScore[] =>
  scorer.scales.flatMap(({ code, of }) => {
    const thousandths = of(items)
    return thousandths === null ? [] : [{ scale: code, thousandths }]
  })

/** The published band that a value falls in; null where the scale has none. @since 0.1.0 */
export const bandOf = (scale: Scale, thousandths: number): Band | null =>
  scale.bands.find(({ from, to }) => from <= thousandths && thousandths <= to) ?? null
