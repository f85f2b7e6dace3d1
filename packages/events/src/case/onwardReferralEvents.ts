import {
  Code,
  defineEvent,
  type EventOf,
  FreeText,
  OnwardReferralId,
  OrganisationId,
  oneOf,
  orNull,
  part,
} from '@casetrail/kernel'

/* Onward referrals: made, then accepted or declined, then ended. What is live decides who may see the case (C22). */

/** The person was referred on to another service. @since 0.1.0 */
export const OnwardReferralMade = defineEvent({
  type: 'OnwardReferralMade',
  category: 'case',
  clauses: ['C3', 'C9', 'C22', 'A16'],
  lifecycle: 'disclose',
  says: 'The person was referred on to another service.',
  clear: {
    onwardReferralId: OnwardReferralId,
    recipient: OrganisationId,
    /** The person agreed to the sharing, or a named legal gateway carries it (C34). */
    agreement: oneOf('personAgreed', 'legalGateway'),
    gateway: orNull(Code),
  },
  parts: { client: part('case', { need: FreeText }) },
})
/** The domain event of {@link OnwardReferralMade}. @since 0.1.0 */
export type OnwardReferralMade = EventOf<typeof OnwardReferralMade>

/** The other service accepted the onward referral. @since 0.1.0 */
export const OnwardReferralAccepted = defineEvent({
  type: 'OnwardReferralAccepted',
  category: 'case',
  clauses: ['C9', 'C22', 'A16'],
  lifecycle: 'originate',
  says: 'The other service accepted the onward referral.',
  clear: { onwardReferralId: OnwardReferralId },
})
/** The domain event of {@link OnwardReferralAccepted}. @since 0.1.0 */
export type OnwardReferralAccepted = EventOf<typeof OnwardReferralAccepted>

/** The other service declined the onward referral. @since 0.1.0 */
export const OnwardReferralDeclined = defineEvent({
  type: 'OnwardReferralDeclined',
  category: 'case',
  clauses: ['C9'],
  lifecycle: 'originate',
  says: 'The other service declined the onward referral.',
  clear: { onwardReferralId: OnwardReferralId, reason: Code },
})
/** The domain event of {@link OnwardReferralDeclined}. @since 0.1.0 */
export type OnwardReferralDeclined = EventOf<typeof OnwardReferralDeclined>

/** The onward referral ended; the service is no longer live on the case. @since 0.1.0 */
export const OnwardReferralEnded = defineEvent({
  type: 'OnwardReferralEnded',
  category: 'case',
  clauses: ['C9', 'C22', 'A16'],
  lifecycle: 'deprecate',
  says: 'The onward referral ended; the service is no longer live on the case.',
  clear: {
    onwardReferralId: OnwardReferralId,
    reason: oneOf('completed', 'withdrawn', 'notTakenUp', 'enteredInError'),
  },
})
/** The domain event of {@link OnwardReferralEnded}. @since 0.1.0 */
export type OnwardReferralEnded = EventOf<typeof OnwardReferralEnded>

/** The status machine of an onward referral. @since 0.1.0 */
export const onwardReferralEvents = [
  OnwardReferralMade,
  OnwardReferralAccepted,
  OnwardReferralDeclined,
  OnwardReferralEnded,
] as const
