import type { Digest, EventId, Instant, PolicyVersion } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/** A version that came into force, and from when: when it was recorded, which is never dated back. @since 0.1.0 */
export interface AdoptedPolicy {
  readonly version: PolicyVersion
  readonly digest: Digest
  readonly event: EventId
  readonly since: Instant
}

/** The policies of a service, in the order of adoption: the last one is in force (E22, A30). @since 0.1.0 */
export interface AdoptedPolicies {
  readonly adopted: AdoptedPolicy[]
}

/** Folds a service stream into its policies: the first is the one that it was founded under. @since 0.1.0 */
export const adoptedPoliciesFold = foldOf<AdoptedPolicies>(() => ({ adopted: [] }), {
  ServiceFounded: (draft, { policyVersion: version, id: event, recordedAt: since, data: { policyDigest: digest } }) => {
    draft.adopted.push({ version, digest, event, since })
  },
  PolicyAdopted: (draft, { id: event, recordedAt: since, data: { version, digest } }) => {
    draft.adopted.push({ version, digest, event, since })
  },
})
