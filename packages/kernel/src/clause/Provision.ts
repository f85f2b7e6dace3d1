import type { Citation } from './Citation.js'

/** The places of a sentence that each use fills: `kept through {date}` has the place `date`. @since 0.2.0 */
export type PlacesOf<S extends string> = S extends `${string}{${infer Place}}${infer Rest}`
  ? Place | PlacesOf<Rest>
  : never

/**
 * One sentence that the library keeps, with the clause it comes from, said once as a value. Rules, grounds, obligations
 * and checks are provisions; explanation lines, refusals, the trace and the reference cite them.
 *
 * @since 0.2.0
 */
export interface Provision<S extends string = string, Name extends string = string> {
  /** A present-tense sentence in camel case: `onlyServicesWithLiveReferralsSeeTheCase`. Unique in its room. */
  readonly name: Name
  readonly clause: Citation
  /** The same in prose, for a person to read; no personal data, not even in a place. */
  readonly sentence: S
}

/** Makes a {@link Provision}. @since 0.2.0 */
export const provision = <const S extends string, const Name extends string>(
  name: Name,
  clause: Citation,
  sentence: S,
): Provision<S, Name> => ({ name, clause, sentence })

/** What fills the places of a sentence. @since 0.2.0 */
export type PlaceValues<S extends string> = Readonly<Record<PlacesOf<S>, string | number>>

/** The sentence with its places filled; a place that nothing fills stays as it is written. @since 0.2.0 */
export const sentenceWith = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place))
