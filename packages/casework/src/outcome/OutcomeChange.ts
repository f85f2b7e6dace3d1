import type { Code, Explanation, LocalDate, MeasureId } from '@casetrail/kernel'
import type { BandedScore, ScoredMeasure } from './scoredMeasures.js'

/** One end of a pair. @since 0.1.0 */
export interface MeasuredEnd {
  readonly measureId: MeasureId
  readonly on: LocalDate
  readonly instrumentVersion: string
  readonly completedBy: ScoredMeasure['completedBy']
  /** Empty: it was not completed. Null: disposed of or not readable. */
  readonly scores: readonly BandedScore[] | null
  /** The questions without an answer that the score needs; null: disposed of or not readable. */
  readonly missing: readonly string[] | null
}

/** The change on one scale, in thousandths. @since 0.1.0 */
export interface ScaleChange {
  readonly scale: string
  readonly baseline: number
  readonly final: number
  /** Final minus baseline. */
  readonly change: number
  /** The change with the sign that makes better positive: for MYCaW the published baseline − follow-up (B26). */
  readonly improvement: number
}

/** What changed on one instrument. @since 0.1.0 */
export interface OutcomeChange {
  readonly instrument: Code
  /**
   * `unpaired`: an end is missing; `incomplete`: an end was not completed; `notComparable`: the ends use different
   * versions; `unreadable`: answers are gone.
   */
  readonly status: 'paired' | 'unpaired' | 'incomplete' | 'notComparable' | 'unreadable'
  readonly missing: readonly ('baseline' | 'final')[]
  readonly baseline: MeasuredEnd | null
  readonly final: MeasuredEnd | null
  /** Empty unless `paired`. */
  readonly changes: readonly ScaleChange[]
  /** Whether either end was completed by somebody else for the person. */
  readonly proxy: boolean
  readonly explanation: Explanation
}
