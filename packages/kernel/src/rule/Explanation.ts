import type { Citation } from '../clause/Citation.js'
import type { EventId } from '../id/ids.js'
import type { Instant } from '../time/Instant.js'
import type { LocalDate } from '../time/LocalDate.js'

/** One step of a derivation. @since 0.1.0 */
export interface ExplanationLine {
  readonly clause: Citation
  /** The rule or setting applied, in camel case. */
  readonly rule: string
  /** One sentence for a person to read; no personal data. */
  readonly says: string
  readonly events: readonly EventId[]
  readonly dates: readonly (LocalDate | Instant)[]
}

/** The derivation of an answer, line by line. @since 0.1.0 */
export type Explanation = readonly ExplanationLine[]

/** Makes a line. @since 0.1.0 */
export const because = (
  clause: Citation,
  rule: string,
  says: string,
  on: { readonly events?: readonly EventId[]; readonly dates?: readonly (LocalDate | Instant)[] } = {},
): ExplanationLine => ({ clause, rule, says, events: on.events ?? [], dates: on.dates ?? [] })
