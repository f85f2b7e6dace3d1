import type { Band, ItemShape, Items, Scale, ScaleScore, Scorer } from './Scorer.js'

const isAnswered = (item: number | null, missingCode: number | null): boolean => item !== null && item !== missingCode

/** What keeps a form from being scored, by the names of its questions: never an answer itself. @since 0.2.0 */
export interface FormFaults {
  /** There are more or fewer places than questions; then nothing else is told. */
  readonly wrongCount: boolean
  /** Not answered, and the instrument does without none of them; all of them where no answer was given at all. */
  readonly missing: readonly string[]
  readonly outOfRange: readonly string[]
  /** Each in range, and yet they do not go together. */
  readonly incoherent: readonly string[]
}

export const noFaults: FormFaults = { wrongCount: false, missing: [], outOfRange: [], incoherent: [] }

/** Whether the form can be scored: one answer per question, each in range or validly missing, one of them given. */
export const isComplete = ({ wrongCount, missing, outOfRange, incoherent }: FormFaults): boolean =>
  !wrongCount && missing.length + outOfRange.length + incoherent.length === 0

const isInRange = ({ min, max, missingCode }: ItemShape, item: number): boolean =>
  item === missingCode || (Number.isInteger(item) && item >= min && item <= max)

/** Holds a form against its instrument. @since 0.2.0 */
export const formFaults = (scorer: Scorer, items: Items): FormFaults => {
  if (items.length !== scorer.items.length) return { ...noFaults, wrongCount: true }
  const given = scorer.items.map((shape, i) => ({ ...shape, item: items[i] ?? null }))
  const nothingGiven = !given.some(({ item, missingCode }) => isAnswered(item, missingCode))
  const missing = given.filter(({ item, optional }) => nothingGiven || (item === null && !optional))
  const outOfRange = given.filter((one) => one.item !== null && !isInRange(one, one.item))
  const namesOf = (questions: readonly ItemShape[]) => questions.map(({ name }) => name)
  return {
    wrongCount: false,
    missing: namesOf(missing),
    outOfRange: namesOf(outOfRange),
    incoherent: missing.length + outOfRange.length === 0 ? (scorer.incoherent?.(items) ?? []) : [],
  }
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
