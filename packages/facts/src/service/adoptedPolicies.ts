import type { Digest, EventId, Instant, PolicyVersion, StaffId } from '@casetrail/kernel'
import { handsIn } from '../ground/takesPart.js'
import { foldOf } from '../words.js'

/** A version that came into force, and from when: when it was recorded, which is never dated back. @since 0.1.0 */
export interface AdoptedPolicy {
  readonly version: PolicyVersion
  readonly digest: Digest
  readonly event: EventId
  readonly since: Instant
}

/** A version that somebody proposed, and everybody who had a hand in that. @since 0.2.0 */
export interface ProposedPolicy {
  readonly version: PolicyVersion
  readonly digest: Digest
  readonly hands: readonly StaffId[]
  readonly event: EventId
}

/** The policies of a service, in the order of adoption: the last one is in force (E22, A30). @since 0.1.0 */
export interface AdoptedPolicies {
  readonly adopted: AdoptedPolicy[]
  /** What was proposed since the last adoption, in the order of recording. */
  proposed: ProposedPolicy[]
}

/** Folds a service stream into its policies: the first is the one that it was founded under. @since 0.1.0 */
export const adoptedPoliciesFold = foldOf<AdoptedPolicies>(() => ({ adopted: [], proposed: [] }), {
  ServiceFounded: (draft, { policyVersion: version, id: event, recordedAt: since, data: { policyDigest: digest } }) => {
    draft.adopted.push({ version, digest, event, since })
  },
  PolicyProposed: (draft, { id: event, actor, data: { version, digest } }) => {
    draft.proposed.push({ version, digest, event, hands: [...handsIn(actor)] })
  },
  PolicyAdopted: (draft, { id: event, recordedAt: since, data: { version, digest } }) => {
    draft.adopted.push({ version, digest, event, since })
    draft.proposed = []
  },
})
