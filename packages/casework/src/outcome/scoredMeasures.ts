import { type Measure, type Then, thingsThen } from '@casetrail/facts'
import type { Instant } from '@casetrail/kernel'
import type { ScaleScore } from './Scorer.js'
import { bandOf, formFaults, isComplete, scoresOf } from './score.js'
import { scorerOf } from './scorers.js'

/** A score with the published band it falls in, if the scale has bands. @since 0.1.0 */
export interface BandedScore extends ScaleScore {
  readonly band: string | null
}

/** A questionnaire, with its scores computed from the answers just now (C10). @since 0.1.0 */
export type ScoredMeasure = Then<Measure> & {
  /**
   * Empty: it was not completed. Null: the answers are disposed of or not readable, or no scorer of that version is
   * known.
   */
  readonly scores: readonly BandedScore[] | null
  /** The questions that lack an answer that the score needs, by name; null: as for `scores`. */
  readonly missing: readonly string[] | null
}

/** By the scorer version that it was recorded with; a stored score never wins over the answers. */
export const scoredAnew = ({
  instrument,
  scorerVersion,
  completeness,
  items,
}: Measure): Pick<ScoredMeasure, 'scores' | 'missing'> => {
  const scorer = scorerOf(instrument, scorerVersion)
  if (scorer === undefined || items === null) return { scores: null, missing: null }
  const faults = formFaults(scorer, items)
  if (completeness === 'incomplete') return { scores: [], missing: faults.missing }
  if (!isComplete(faults)) return { scores: null, missing: null }
  const banded = scoresOf(scorer, items).map((score) => {
    const scale = scorer.scales.find((one) => one.code === score.scale)
    return { ...score, band: scale === undefined ? null : (bandOf(scale, score.thousandths)?.code ?? null) }
  })
  return { scores: banded, missing: [] }
}

/** The questionnaires taken by an instant, marked ones included with their status. */
export const measuresThen = (measures: readonly Measure[], at: Instant): readonly ScoredMeasure[] =>
  thingsThen(measures, at).map((measure) => ({ ...measure, ...scoredAnew(measure) }))
