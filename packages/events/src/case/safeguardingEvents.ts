import {
  Code,
  defineEvent,
  type EventOf,
  FreeText,
  LocalDate,
  oneOf,
  part,
  SafeguardingHearingId,
  SafeguardingReferralId,
} from '@casetrail/kernel'
import { lifeStageThatDay } from '../lifeStage.js'

/* Safeguarding in the case. Headers outlive disposal, so they say only `CaseRecord`; the body says which. */

const publicType = 'CaseRecord'

/** A safeguarding referral was made. @since 0.1.0 */
export const SafeguardingReferralMade = defineEvent({
  type: 'SafeguardingReferralMade',
  category: 'case',
  publicType,
  clauses: ['C26', 'C27', 'C28', 'B10'],
  lifecycle: 'disclose',
  says: 'A safeguarding referral was made.',
  clear: {
    safeguardingReferralId: SafeguardingReferralId,
    body: Code,
    /** Whom the concern is about (A3b). */
    concerns: oneOf('client', 'householdChild', 'householdAdult'),
    legalGround: oneOf(
      'careAct2014s42',
      'childrenAct1989s17',
      'childrenAct1989s47',
      'childrenAct2004s11',
      'mentalHealthCrisis',
    ),
  },
  parts: { client: part('case', { text: FreeText }) },
})
/** The domain event of {@link SafeguardingReferralMade}. @since 0.1.0 */
export type SafeguardingReferralMade = EventOf<typeof SafeguardingReferralMade>

/** A safeguarding referral was accepted. @since 0.1.0 */
export const SafeguardingReferralAccepted = defineEvent({
  type: 'SafeguardingReferralAccepted',
  category: 'case',
  publicType,
  special: true,
  clauses: ['C26', 'C27', 'C28', 'A6', 'A7'],
  lifecycle: 'originate',
  says: 'A safeguarding referral was accepted.',
  clear: { safeguardingReferralId: SafeguardingReferralId, body: Code, acceptedOn: LocalDate, ...lifeStageThatDay },
})
/** The domain event of {@link SafeguardingReferralAccepted}. @since 0.1.0 */
export type SafeguardingReferralAccepted = EventOf<typeof SafeguardingReferralAccepted>

/** A safeguarding referral was declined. @since 0.1.0 */
export const SafeguardingReferralDeclined = defineEvent({
  type: 'SafeguardingReferralDeclined',
  category: 'case',
  publicType,
  special: true,
  clauses: ['C28'],
  lifecycle: 'originate',
  says: 'A safeguarding referral was declined.',
  clear: { safeguardingReferralId: SafeguardingReferralId, body: Code },
})
/** The domain event of {@link SafeguardingReferralDeclined}. @since 0.1.0 */
export type SafeguardingReferralDeclined = EventOf<typeof SafeguardingReferralDeclined>

/** The acceptance of a safeguarding referral was retracted as entered in error. @since 0.1.0 */
export const SafeguardingAcceptanceRetracted = defineEvent({
  type: 'SafeguardingAcceptanceRetracted',
  category: 'case',
  publicType,
  clauses: ['A6', 'L3'],
  lifecycle: 'deprecate',
  says: 'The acceptance of a safeguarding referral was retracted as entered in error.',
  clear: { safeguardingReferralId: SafeguardingReferralId, reason: oneOf('enteredInError', 'wrongCase', 'duplicate') },
  parts: { client: part('case', { text: FreeText }) },
})
/** The domain event of {@link SafeguardingAcceptanceRetracted}. @since 0.1.0 */
export type SafeguardingAcceptanceRetracted = EventOf<typeof SafeguardingAcceptanceRetracted>

/** A body heard the case, as a MARAC or DRAM does: no acceptance, and it counts for nothing. @since 0.2.0 */
export const SafeguardingHearingHeld = defineEvent({
  type: 'SafeguardingHearingHeld',
  category: 'case',
  publicType,
  clauses: ['A7', 'C33'],
  lifecycle: 'originate',
  says: 'A body heard the case, as a MARAC or DRAM does: no acceptance, and it counts for nothing.',
  clear: { safeguardingHearingId: SafeguardingHearingId, body: Code },
  parts: { client: part('case', { text: FreeText }) },
})
/** The domain event of {@link SafeguardingHearingHeld}. @since 0.2.0 */
export type SafeguardingHearingHeld = EventOf<typeof SafeguardingHearingHeld>

/** Safeguarding in the case. @since 0.1.0 */
export const safeguardingEvents = [
  SafeguardingReferralMade,
  SafeguardingReferralAccepted,
  SafeguardingReferralDeclined,
  SafeguardingAcceptanceRetracted,
  SafeguardingHearingHeld,
] as const
