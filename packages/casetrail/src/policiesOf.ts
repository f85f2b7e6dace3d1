import { type AdoptedPolicies, adoptedPoliciesFold } from '@casetrail/facts'
import type { Digest } from '@casetrail/kernel'
import type { Policy, PolicyInForce } from '@casetrail/policy'
import type { InForce, Policies } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import { policyDigest } from './policyDigest.js'

/* Which version of the policy was in force when, of those that a service is opened with? (A30, E22) */

type Given = ReadonlyMap<string, { readonly policy: Policy; readonly digest: Digest }>

/** A version by which two contents are meant would be a wrong answer for one of them. */
const givenOf = (policies: readonly Policy[]): Given => {
  const given = new Map<string, { readonly policy: Policy; readonly digest: Digest }>()
  for (const policy of policies) {
    const digest = policyDigest(policy)
    if ((given.get(policy.version)?.digest ?? digest) !== digest)
      throw new TypeError(`two policies are given as version ${policy.version}: a version has one content (E22)`)
    given.set(policy.version, { policy, digest })
  }
  return given
}

/** With what else is given, and with what was in force before, each until the next one was adopted. */
const worldOf = (given: Given, { adopted }: AdoptedPolicies, policy: Policy): PolicyInForce => ({
  ...policy,
  given: [...given.values()].map(({ policy: { version, roles }, digest }) => ({ version, digest, roles })),
  before: adopted.slice(0, -1).flatMap(({ version }, i) => {
    const next = adopted[i + 1]
    const former = given.get(version)
    return next === undefined || former === undefined
      ? []
      : [{ policy: former.policy, until: next.since, endedBy: next.event }]
  }),
})

/** The first is in force until a service is founded, and the one that it is founded under. */
export const policiesOf = (first: Policy, others: readonly Policy[]): Policies => {
  const given = givenOf([first, ...others])
  let last: { readonly by: string; readonly found: InForce } | null = null
  const inForce = (state: AdoptedPolicies): E.Either<string, InForce> => {
    const { adopted } = state
    const by = adopted.map(({ event, since }) => `${event}/${since}`).join()
    if (last?.by === by) return E.right(last.found)
    const missing = adopted.find(({ version, digest }) => given.get(version)?.digest !== digest)
    if (missing !== undefined) return E.left(missing.version)
    const { version } = adopted.at(-1) ?? first
    const world = worldOf(given, state, given.get(version)?.policy ?? first)
    const found = { version, world, edition: `${version}/${adopted.length}` }
    last = { by, found }
    return E.right(found)
  }
  return {
    versions: [...given].map(([version, { policy: world }]) => ({ version, world })),
    fold: adoptedPoliciesFold,
    inForce,
  }
}
