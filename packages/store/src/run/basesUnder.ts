import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { freeze } from 'immer'
import type { InForce } from './Policies.js'
import type { Bases, PreparedDecision, Runtime } from './Runtime.js'

/** The bases of a decision's purpose under a policy, asked once; the policy's own list is left as it is. */
export const basesUnder = (
  { basesFor }: Runtime,
  { decision, bases }: PreparedDecision,
  { version, world, hasSpecial }: InForce & { readonly hasSpecial: boolean },
): Bases => {
  const key = `${version}/${hasSpecial}`
  const held = bases.get(key)
  if (held !== undefined) return held
  const found: Bases = pipe(
    basesFor(decision.purpose, hasSpecial, world),
    E.map((some) => freeze([...some])),
  )
  bases.set(key, found)
  return found
}
