import { Code, list, type NonBlank, oneOf, record, ShortText } from '@casetrail/kernel'
import type * as t from 'io-ts'

/**
 * What a role may do:
 * - `frontLine` works cases it is assigned to (C42);
 * - `senior` gives permission to share without consent (C35);
 * - `review` may open any open case to review the service (C42);
 * - `privacyOfficer`, `subPrivacyOfficer` receive and investigate alerts (C43, C45);
 * - `gpPractice` works for a GP practice (C21, A17);
 * - `otherService` works for a service that sees the record by a live referral (C22);
 * - `recording` takes referrals in, keeps registers and assigns workers, opens no record by itself;
 * - `manage` grants roles, appoints and stands down officers, adopts the policy (A28).
 *
 * @since 0.1.0
 */
export type Duty = (typeof duties)[number]

/** Every {@link Duty}. @since 0.1.0 */
export const duties = [
  'frontLine',
  'senior',
  'review',
  'privacyOfficer',
  'subPrivacyOfficer',
  'gpPractice',
  'otherService',
  'recording',
  'manage',
] as const

/** A role of a member of staff and what it may do. @since 0.1.0 */
export interface Role {
  readonly code: Code
  readonly title: NonBlank
  readonly duties: readonly Duty[]
}

/** Decodes a {@link Role}. @since 0.1.0 */
export const Role: t.Type<Role, unknown, unknown> = record('Role', {
  code: Code,
  title: ShortText,
  duties: list(oneOf<Duty>(...duties), 1, duties.length),
})
