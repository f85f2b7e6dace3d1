import * as O from 'fp-ts/lib/Option.js'
import type { Provision } from '../clause/Provision.js'
import type { Evidence } from './Refusal.js'

/** A provision that a command may break. `judge` answers `some(evidence)` when the situation breaks it. @since 0.1.0 */
export interface Rule<in Situation> extends Provision {
  readonly judge: (situation: Situation) => O.Option<Evidence>
}

/** A rule that is broken when `isBroken` holds; evidence may be given. @since 0.2.0 */
export const rule = <Situation>(
  { name, clause, sentence }: Provision,
  isBroken: (situation: Situation) => boolean,
  evidence: (situation: Situation) => Evidence = () => ({}),
): Rule<Situation> => ({
  name,
  clause,
  sentence,
  judge: (situation) => (isBroken(situation) ? O.some(evidence(situation)) : O.none),
})
