import { PolicyAdopted } from '@casetrail/events'
import { type OnService, onService } from '@casetrail/facts'
import { Digest, event, PolicyVersion, type Provision, provision, rule } from '@casetrail/kernel'

type Adopting = OnService<{ readonly version: PolicyVersion; readonly digest: Digest }>

const versionRule = (named: Provision, isBroken: (situation: Adopting) => boolean) =>
  rule(named, isBroken, ({ data: { version } }: Adopting) => ({ field: 'data.version', facts: { version } }))

const anAdoptedPolicyIsNeverEdited = versionRule(
  provision(
    'anAdoptedPolicyIsNeverEdited',
    'E22',
    'A version that was adopted keeps its content; a change is a new version.',
  ),
  ({ data: { version, digest }, views }) =>
    views.service.policies.adopted.some((one) => one.version === version && one.digest !== digest),
)

const thePolicyInForceIsNotAdoptedAgain = versionRule(
  provision('thePolicyInForceIsNotAdoptedAgain', 'E22', 'The version in force is not adopted again.'),
  ({ data: { version }, views }) => views.service.policies.adopted.at(-1)?.version === version,
)

/** E22 · an earlier version may be taken up again. @since 0.1.0 */
export const adoptPolicy = onService(
  {
    command: 'AdoptPolicy',
    clauses: ['E22', 'B7'],
    says: 'Adopts a version of the policy, by the digest of its content.',
    data: {
      version: PolicyVersion,
      /** SHA-256 of the policy's RFC 8785 bytes. */
      digest: Digest,
    },
    yields: [PolicyAdopted],
  },
  {
    rules: [anAdoptedPolicyIsNeverEdited, thePolicyInForceIsNotAdoptedAgain],
    events: ({ command: { occurredAt }, data: { version, digest } }) => [
      event(PolicyAdopted, { occurredAt, data: { version, digest } }),
    ],
  },
)
