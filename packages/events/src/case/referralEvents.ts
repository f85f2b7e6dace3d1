import {
  Code,
  defineEvent,
  type EventOf,
  FreeText,
  LocalDate,
  list,
  OrganisationId,
  oneOf,
  orNull,
  PersonId,
  part,
  ReferralId,
} from '@casetrail/kernel'
import { lifeStageThatDay } from '../lifeStage.js'

/* How a case begins: a referral received, then accepted or declined. */

/** A referral into the service was received. @since 0.1.0 */
export const ReferralReceived = defineEvent({
  type: 'ReferralReceived',
  category: 'case',
  clauses: ['C1', 'C2', 'C7', 'A3', 'B19'],
  lifecycle: 'receive',
  says: 'A referral into the service was received.',
  clear: {
    referralId: ReferralId,
    personId: PersonId,
    service: Code,
    pcn: OrganisationId,
    practice: OrganisationId,
    referrer: oneOf('gpPractice', 'healthProfessional', 'councilTeam', 'voluntarySector', 'selfReferral', 'other'),
    referrerOrganisation: orNull(OrganisationId),
    receivedOn: LocalDate,
    /** Codes of the policy's list; empty means an explicit “none given”. */
    reasons: list(Code, 0, 20),
    ...lifeStageThatDay,
  },
  parts: { client: part('case', { reasonText: orNull(FreeText) }) },
})
/** The domain event of {@link ReferralReceived}. @since 0.1.0 */
export type ReferralReceived = EventOf<typeof ReferralReceived>

/** The referral was accepted into the service. @since 0.1.0 */
export const ReferralAccepted = defineEvent({
  type: 'ReferralAccepted',
  category: 'case',
  clauses: ['C1', 'B21'],
  lifecycle: 'originate',
  says: 'The referral was accepted into the service.',
  clear: { referralId: ReferralId },
})
/** The domain event of {@link ReferralAccepted}. @since 0.1.0 */
export type ReferralAccepted = EventOf<typeof ReferralAccepted>

/** The referral was declined. @since 0.1.0 */
export const ReferralDeclined = defineEvent({
  type: 'ReferralDeclined',
  category: 'case',
  clauses: ['C1', 'A9', 'B21'],
  lifecycle: 'originate',
  says: 'The referral was declined.',
  clear: { referralId: ReferralId, by: oneOf('person', 'service'), reason: Code },
  parts: { client: part('case', { text: orNull(FreeText) }) },
})
/** The domain event of {@link ReferralDeclined}. @since 0.1.0 */
export type ReferralDeclined = EventOf<typeof ReferralDeclined>

/** What becomes of a referral. @since 0.1.0 */
export const referralEvents = [ReferralReceived, ReferralAccepted, ReferralDeclined] as const
