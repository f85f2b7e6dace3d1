import { PolicyProposed } from '@casetrail/events'
import { onService } from '@casetrail/facts'
import { event } from '@casetrail/kernel'
import { namesAVersion, whatMayComeIntoForce } from './policyRules.js'

/** E22 · the first of two hands: it brings nothing into force. @since 0.2.0 */
export const proposePolicy = onService(
  {
    command: 'ProposePolicy',
    clauses: ['E22', 'A30', 'A13'],
    says: 'Proposes a version of the policy for adoption, by the digest of its content.',
    data: namesAVersion,
    yields: [PolicyProposed],
  },
  {
    rules: whatMayComeIntoForce,
    events: ({ now, data: { version, digest } }) => [
      event(PolicyProposed, { occurredAt: now, data: { version, digest } }),
    ],
  },
)
