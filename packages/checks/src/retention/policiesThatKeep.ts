import type { Policy } from '@casetrail/policy'
import { acceptanceCounts } from '@casetrail/policy'
import { allOf, asHeld, type HeldAs } from '../history/held.js'
import type { FactsOfCase } from './factsOfCase.js'
import type { KnownOfCase } from './KnownOfCase.js'

/* A policy that was in force at the closure or since keeps a case as long as it promised, until a human has reviewed it (A30). */

/** A human who knew the closure, and every acceptance that stands, let the policy decide that this event adopted. */
const isReviewed = (
  adopted: HeldAs<'PolicyAdopted'>,
  { closure, accepted, isRetracted, reviews }: FactsOfCase,
  present?: Policy,
) => {
  const counting = accepted.filter(
    (one) =>
      !isRetracted(one) && (present === undefined || acceptanceCounts(present, one.data.body, one.data.acceptedOn)),
  )
  return reviews.some(
    ({ data, occurredAt }) =>
      data.flag === 'policyShortened' &&
      data.raisedBy === adopted.id &&
      [closure, ...counting].every(({ recordedAt }) => recordedAt <= occurredAt),
  )
}

/** The versions in force at the closure or since, and not reviewed; the last one is in force. */
export const policiesThatKeep = (
  { known, policies }: KnownOfCase,
  facts: FactsOfCase,
): { readonly given: readonly Policy[]; readonly missing: readonly string[] } => {
  const adoptions = allOf(asHeld(known), 'PolicyAdopted')
  const first = known[0]?.policyVersion
  const inTurn = [...(first === undefined ? [] : [first]), ...adoptions.map(({ data }) => data.version)]
  const contentOf = (version: string) => policies.find((one) => one.version === version)
  const present = contentOf(inTurn.at(-1) ?? '')
  const keeping = inTurn.filter((_, i) => {
    const endedBy = adoptions[i]
    return (
      endedBy === undefined || (endedBy.recordedAt > facts.closure.occurredAt && !isReviewed(endedBy, facts, present))
    )
  })
  return {
    given: keeping.flatMap((version) => contentOf(version) ?? []),
    missing: keeping.filter((version) => contentOf(version) === undefined),
  }
}
