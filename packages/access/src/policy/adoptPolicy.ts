import { PolicyAdopted } from '@casetrail/events'
import { type OnService, onService } from '@casetrail/facts'
import { Digest, event, PolicyVersion, type Provision, provision, rule } from '@casetrail/kernel'
import type { GivenPolicy, PolicyInForce } from '@casetrail/policy'

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

const givenAs = ({ world, data: { version } }: Adopting): GivenPolicy | undefined =>
  (world as PolicyInForce).given?.find((one) => one.version === version)

const onlyPoliciesThatAreGivenAreAdopted = versionRule(
  provision(
    'onlyPoliciesThatAreGivenAreAdopted',
    'A30',
    'A version is adopted whose content the service was opened with: nothing is judged by words that nobody has.',
  ),
  (situation) => givenAs(situation) === undefined,
)

const aPolicyIsAdoptedByItsContent = rule<Adopting>(
  provision(
    'aPolicyIsAdoptedByItsContent',
    'E22',
    'The digest is that of the content that the service was opened with: whoever adopts it has read the same words.',
  ),
  (situation) => givenAs(situation)?.digest !== situation.data.digest,
  ({ data: { version } }) => ({ field: 'data.digest', facts: { version } }),
)

/** E22 · an earlier version may be taken up again. @since 0.1.0 */
export const adoptPolicy = onService(
  {
    command: 'AdoptPolicy',
    clauses: ['E22', 'A30', 'B7'],
    says: 'Adopts a version of the policy, by the digest of its content.',
    data: {
      version: PolicyVersion,
      /** SHA-256 of the policy's RFC 8785 bytes. */
      digest: Digest,
    },
    yields: [PolicyAdopted],
  },
  {
    rules: [
      anAdoptedPolicyIsNeverEdited,
      thePolicyInForceIsNotAdoptedAgain,
      onlyPoliciesThatAreGivenAreAdopted,
      aPolicyIsAdoptedByItsContent,
    ],
    events: ({ now, data: { version, digest } }) => [
      event(PolicyAdopted, { occurredAt: now, data: { version, digest } }),
    ],
  },
)
