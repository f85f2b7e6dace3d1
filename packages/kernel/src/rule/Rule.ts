import * as O from 'fp-ts/lib/Option.js'
import type { Citation } from '../clause/Citation.js'
import type { Evidence } from './Refusal.js'

/**
 * A named rule of the notice. `judge` answers `some(evidence)` when the situation breaks it.
 *
 * @since 0.1.0
 */
export interface Rule<in Situation> {
  /** A present-tense sentence in camel case: `onlyServicesWithLiveReferralsSeeTheCase`. */
  readonly name: string
  readonly clause: Citation
  /** The same sentence in prose, as a refusal prints it. */
  readonly sentence: string
  readonly judge: (situation: Situation) => O.Option<Evidence>
}

/** A rule that is broken when `isBroken` holds; evidence may be given. @since 0.1.0 */
export const rule = <Situation>(
  name: string,
  clause: Citation,
  sentence: string,
  isBroken: (situation: Situation) => boolean,
  evidence: (situation: Situation) => Evidence = () => ({}),
): Rule<Situation> => ({
  name,
  clause,
  sentence,
  judge: (situation) => (isBroken(situation) ? O.some(evidence(situation)) : O.none),
})
