import type { StandardId } from '@casetrail/kernel'

/** The answers of a completed questionnaire, in its order; null: an answer that may be missing and is. @since 0.1.0 */
export type Items = readonly (number | null)[]

/** One question of an instrument. @since 0.1.0 */
export interface ItemShape {
  readonly name: string
  readonly min: number
  readonly max: number
  /** The published code of a missing answer, outside `min` to `max`; null: it has none. */
  readonly missingCode: number | null
  /** Whether `null` is taken for a missing answer. */
  readonly optional: boolean
}

/** A published band of a scale, both ends included, in thousandths. @since 0.1.0 */
export interface Band {
  readonly code: string
  readonly from: number
  readonly to: number
}

/** One result of an instrument. Decimals are kept as whole thousandths: 21540 is 21.54. @since 0.1.0 */
export interface Scale {
  /** A machine word, stored as {@link Score}'s `scale`. */
  readonly code: string
  /** Least and greatest value, in thousandths. */
  readonly min: number
  readonly max: number
  readonly better: 'higher' | 'lower'
  /** Published bands; empty where none are published or they disagree (B23). */
  readonly bands: readonly Band[]
  /** The value in thousandths, or null when an answer it needs is missing. Given items that {@link formFaults} passed. */
  readonly of: (items: Items) => number | null
}

/** How an instrument is scored, as data with a version: an old score stays explicable (C10). @since 0.1.0 */
export interface Scorer {
  /** The code in the policy's list of instruments. */
  readonly instrument: string
  readonly title: string
  /** Rises with any change that can change a score. */
  readonly version: number
  readonly clause: StandardId
  readonly items: readonly ItemShape[]
  readonly scales: readonly Scale[]
  /** Names of questions whose answers, each in range, do not go together; absent: any do. */
  readonly incoherent?: (items: Items) => readonly string[]
  /** Whether the answers call for a safety concern, whatever the score (B24, E18). */
  readonly raisesSafetyConcern: (items: Items) => boolean
}

/** A named result, as it is stored. @since 0.1.0 */
export interface ScaleScore {
  readonly scale: string
  readonly thousandths: number
}
