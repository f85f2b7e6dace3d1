import { type Measure, type Then, thingsThen } from '@casetrail/facts'
import type { Instant } from '@casetrail/kernel'
import type { ScaleScore } from './Scorer.js'
import { bandOf, itemFaults, scoresOf } from './score.js'
import { scorerOf } from './scorers.js'

/** A score with the published band it falls in, if the scale has bands. @since 0.1.0 */
export interface BandedScore extends ScaleScore {
  readonly band: string | null
}

/** A questionnaire with its scores, computed from the answers just now (C10). @since 0.1.0 */
export type CompletedMeasure = Then<Measure> & {
  /** Null: the answers are disposed of or not readable, or no scorer of that version is known. */
  readonly scores: readonly BandedScore[] | null
}

/** The scores of a measure by the scorer version it was recorded with; a stored score never wins over the answers. */
export const scoresAnew = (measure: Measure): readonly BandedScore[] | null => {
  const scorer = scorerOf(measure.instrument, measure.scorerVersion)
  if (scorer === undefined || measure.items === null || itemFaults(scorer, measure.items).length > 0) return null
  return scoresOf(scorer, measure.items).map((score) => {
    const scale = scorer.scales.find((one) => one.code === score.scale)
    return { ...score, band: scale === undefined ? null : (bandOf(scale, score.thousandths)?.code ?? null) }
  })
}

/** The questionnaires completed by an instant, marked ones included with their status. */
export const measuresThen = (measures: readonly Measure[], at: Instant): readonly CompletedMeasure[] =>
  thingsThen(measures, at).map((measure) => ({ ...measure, scores: scoresAnew(measure) }))
