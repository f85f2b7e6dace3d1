import type { Citation } from '../clause/Citation.js'
import { type PlacesOf, type PlaceValues, type Provision, sentenceWith } from '../clause/Provision.js'
import type { EventId } from '../id/ids.js'
import type { Instant } from '../time/Instant.js'
import type { LocalDate } from '../time/LocalDate.js'

/** One step of a derivation. @since 0.1.0 */
export interface ExplanationLine {
  readonly clause: Citation
  /** The name of the provision applied, in camel case. */
  readonly rule: string
  /** One sentence for a person to read; no personal data. */
  readonly says: string
  readonly events: readonly EventId[]
  readonly dates: readonly (LocalDate | Instant)[]
}

/** The derivation of an answer, line by line. @since 0.1.0 */
export type Explanation = readonly ExplanationLine[]

/** What a line rests on. @since 0.2.0 */
export interface RestsOn {
  readonly events?: readonly EventId[]
  readonly dates?: readonly (LocalDate | Instant)[]
}

type On<S extends string> = RestsOn & ([PlacesOf<S>] extends [never] ? object : { readonly places: PlaceValues<S> })

/** A line by a provision. A sentence with places names each of them; one that is forgotten does not compile. @since 0.2.0 */
export const because = <S extends string>(
  { clause, name, sentence }: Provision<S>,
  ...[on]: [PlacesOf<S>] extends [never] ? [on?: RestsOn] : [on: On<S>]
): ExplanationLine => {
  const { events = [], dates = [], places } = (on ?? {}) as RestsOn & { readonly places?: PlaceValues<string> }
  return {
    clause,
    rule: name,
    says: places === undefined ? sentence : sentenceWith(sentence, places),
    events,
    dates,
  }
}
