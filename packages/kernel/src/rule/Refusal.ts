import type { Citation } from '../clause/Citation.js'
import type { EventId } from '../id/ids.js'
import type { Instant } from '../time/Instant.js'
import type { LocalDate } from '../time/LocalDate.js'

/** What a rule, an explanation or a refusal rests on. Ids, dates, codes and counts only: never personal data. @since 0.1.0 */
export interface Evidence {
  /** The field of the command that is at fault, e.g. `data.reason`. */
  readonly field?: string
  readonly events?: readonly EventId[]
  readonly dates?: readonly (LocalDate | Instant)[]
  /** Named codes, counts or ids, e.g. `{ status: 'closed' }`. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
}

/** A command that the rules do not allow, as data. Nothing was stored. @since 0.1.0 */
export interface Refusal {
  readonly tag: 'Refused'
  /** The command that was refused, e.g. `CloseCase`. */
  readonly command: string
  readonly clause: Citation
  /** The rule's name, a present-tense sentence in camel case. */
  readonly rule: string
  readonly sentence: string
  readonly evidence: Evidence
}
