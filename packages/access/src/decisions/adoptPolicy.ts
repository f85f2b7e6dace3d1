import { type CasetrailEvent, PolicyAdopted } from '@casetrail/events'
import {
  type Decision,
  Digest,
  event,
  PolicyVersion,
  record,
  rule,
  ServiceId,
  type Situation,
  serviceStream,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { type AdoptedPoliciesState, adoptedPoliciesFold } from '../state/adoptedPolicies.js'

/*
 * A version of the policy is adopted, by the digest of its exact content (E22). What was in use is never edited:
 * a change is a new version. An earlier version may be taken up again.
 */

const data = record('AdoptPolicy', {
  serviceId: ServiceId,
  version: PolicyVersion,
  /** SHA-256 of the policy's RFC 8785 bytes. */
  digest: Digest,
})

/** The data of `AdoptPolicy`. @since 0.1.0 */
export type AdoptPolicy = t.TypeOf<typeof data>

/** What the decision reads. @since 0.1.0 */
export interface AdoptionViews {
  readonly policies: AdoptedPoliciesState
}

type Adopting = Situation<AdoptPolicy, AdoptionViews, Policy>

/** E22: the same version is always the same content. @since 0.1.0 */
export const anAdoptedPolicyIsNeverEdited = rule<Adopting>(
  'anAdoptedPolicyIsNeverEdited',
  'E22',
  'A version that was adopted keeps its content; a change is a new version.',
  ({ data: { version, digest }, views }) =>
    views.policies.adopted.some((one) => one.version === version && one.digest !== digest),
  ({ data: { version } }) => ({ field: 'data.version', facts: { version } }),
)

/** E22: what is in force is not adopted again. @since 0.1.0 */
export const thePolicyInForceIsNotAdoptedAgain = rule<Adopting>(
  'thePolicyInForceIsNotAdoptedAgain',
  'E22',
  'The version in force is not adopted again.',
  ({ data: { version }, views }) => views.policies.adopted.at(-1)?.version === version,
  ({ data: { version } }) => ({ field: 'data.version', facts: { version } }),
)

/** Adopts a version of the policy. @since 0.1.0 */
export const adoptPolicy: Decision<'AdoptPolicy', AdoptPolicy, AdoptionViews, Policy, CasetrailEvent> = {
  type: 'AdoptPolicy',
  clauses: ['E22', 'B7'],
  says: 'Adopts a version of the policy, by the digest of its content.',
  data,
  purpose: purposeCodes.protectRecords,
  reads: { policies: { stream: ({ serviceId }) => serviceStream(serviceId), fold: adoptedPoliciesFold } },
  writes: ({ serviceId }) => serviceStream(serviceId),
  rules: [anAdoptedPolicyIsNeverEdited, thePolicyInForceIsNotAdoptedAgain],
  events: ({ command, data: { version, digest } }) => [
    event(PolicyAdopted, { occurredAt: command.occurredAt, data: { version, digest } }),
  ],
}
