import { Digest, defineEvent, type EventOf, PolicyVersion } from '@casetrail/kernel'

/* Which version of the policy is in force: an answer as of an earlier instant needs to know. */

/** A version of the policy was proposed for adoption. @since 0.2.0 */
export const PolicyProposed = defineEvent({
  type: 'PolicyProposed',
  category: 'service',
  clauses: ['E22', 'A30'],
  lifecycle: 'originate',
  says: 'A version of the policy was proposed for adoption.',
  clear: { version: PolicyVersion, digest: Digest },
})
/** The domain event of {@link PolicyProposed}. @since 0.2.0 */
export type PolicyProposed = EventOf<typeof PolicyProposed>

/** A version of the policy was adopted. @since 0.1.0 */
export const PolicyAdopted = defineEvent({
  type: 'PolicyAdopted',
  category: 'service',
  clauses: ['E22', 'B7'],
  lifecycle: 'attest',
  says: 'A version of the policy was adopted.',
  clear: { version: PolicyVersion, digest: Digest },
})
/** The domain event of {@link PolicyAdopted}. @since 0.1.0 */
export type PolicyAdopted = EventOf<typeof PolicyAdopted>
