import type { OrganisationId } from '@casetrail/kernel'
import type { Duty, Listed, Policy } from '@casetrail/policy'

/* Words that a policy's rules take, so that the same histories fit any organisation's policy. */

const firstOf = (listed: readonly Listed<string>[]): string => (listed[0] as Listed<string>).code

const roleWith = (policy: Policy, duty: Duty): string =>
  policy.roles.find((role) => role.duties.includes(duty))?.code ?? 'syntheticRole'

/** The codes that generated commands use, from the lists of a policy. */
export const codesOf = (policy: Policy) => {
  const { registries } = policy
  const bodies = registries.safeguardingBodies
  return {
    organisation: policy.organisation,
    service: firstOf(registries.services),
    pcns: registries.pcns.map(({ code }) => code),
    practices: (registries.practices ?? []).map(({ code }) => code).concat(['Y00000', 'Y00001'] as OrganisationId[]),
    otherServices: ['SYNTHETIC-SERVICE-1', 'SYNTHETIC-SERVICE-2'],
    closureReasons: registries.closureReasons.map(({ code }) => code),
    agreedClosure: (registries.closureReasons.find((one) => one.mutuallyAgreed) ?? registries.closureReasons[0])?.code,
    referralReason: firstOf(registries.referralReasons),
    relationship: firstOf(registries.relationships),
    characteristics: registries.characteristics.map(({ code }) => code),
    channels: registries.contactChannels.map(({ code }) => code),
    accessReason: firstOf(registries.accessReasons),
    location: firstOf(registries.copyLocations),
    /** Those whose acceptance counts first: they accept more often. */
    bodies: [...bodies].sort((a, b) => Number(b.acceptanceCounts) - Number(a.acceptanceCounts)).map(({ code }) => code),
    countingBody: (bodies.find((one) => one.acceptanceCounts) ?? bodies[0])?.code,
    frontLine: roleWith(policy, 'frontLine'),
    review: roleWith(policy, 'review'),
    recording: roleWith(policy, 'recording'),
    privacyOfficer: roleWith(policy, 'privacyOfficer'),
    gpPractice: roleWith(policy, 'gpPractice'),
    otherService: roleWith(policy, 'otherService'),
  }
}

/** See {@link codesOf}. */
export type Codes = ReturnType<typeof codesOf>
