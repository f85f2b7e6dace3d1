import { type OnService, officersAt, staffRolesAt } from '@casetrail/facts'
import { Digest, PolicyVersion, type Provision, provision, type Rule, rule } from '@casetrail/kernel'
import { type GivenPolicy, hasDuty, type PolicyInForce } from '@casetrail/policy'

/** Which version, by which content. */
export const namesAVersion = {
  version: PolicyVersion,
  /** SHA-256 of the policy's RFC 8785 bytes. */
  digest: Digest,
}

/** A command that names a version of the policy. */
export type OnVersion = OnService<{ readonly version: PolicyVersion; readonly digest: Digest }>

/** A rule on the version that a command names. */
export const versionRule = (named: Provision, isBroken: (situation: OnVersion) => boolean): Rule<OnVersion> =>
  rule(named, isBroken, ({ data: { version } }) => ({ field: 'data.version', facts: { version } }))

const givenAs = ({ world, data: { version } }: OnVersion): GivenPolicy | undefined =>
  (world as PolicyInForce).given?.find((one) => one.version === version)

/** What proposing a version and adopting it obey alike: both judge it by what the service was opened with then. */
export const whatMayComeIntoForce: readonly Rule<OnVersion>[] = [
  versionRule(
    provision(
      'anAdoptedPolicyIsNeverEdited',
      'E22',
      'A version that was adopted keeps its content; a change is a new version.',
    ),
    ({ data: { version, digest }, views }) =>
      views.service.policies.adopted.some((one) => one.version === version && one.digest !== digest),
  ),
  versionRule(
    provision('thePolicyInForceIsNotAdoptedAgain', 'E22', 'The version in force is not adopted again.'),
    ({ data: { version }, views }) => views.service.policies.adopted.at(-1)?.version === version,
  ),
  versionRule(
    provision(
      'onlyPoliciesThatAreGivenAreAdopted',
      'A30',
      'A version is adopted whose content the service was opened with: nothing is judged by words that nobody has.',
    ),
    (situation) => givenAs(situation) === undefined,
  ),
  rule<OnVersion>(
    provision(
      'aPolicyIsAdoptedByItsContent',
      'E22',
      'The digest is that of the content that the service was opened with: whoever adopts it has read the same words.',
    ),
    (situation) => givenAs(situation)?.digest !== situation.data.digest,
    ({ data: { version } }) => ({ field: 'data.digest', facts: { version } }),
  ),
  versionRule(
    provision(
      'noPolicyMakesAManagerOfAnOfficer',
      'A13',
      'Under no policy does somebody in a privacy office hold a role that manages the service.',
    ),
    (situation) => {
      const { views, now } = situation
      const roles = givenAs(situation)?.roles ?? []
      const inOffice = officersAt(views.service.officers, now).map(({ officerId }) => officerId)
      return staffRolesAt(views.service.officers, now).some(
        ({ staffId, role }) => inOffice.includes(staffId) && hasDuty({ roles }, role, 'manage'),
      )
    },
  ),
]
