import { SafeguardingAcceptanceRetracted } from '@casetrail/events'
import { nextStepOf, onCase } from '@casetrail/facts'
import { event, FreeText, oneOf, provision, SafeguardingReferralId } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'
import { referralNamed } from './referralNamed.js'

const onlyStandingAcceptancesAreRetracted = provision(
  'onlyStandingAcceptancesAreRetracted',
  'A6',
  'An acceptance is retracted once, after it was recorded.',
)

/** A6, L3 · The one way to shorten retention again: for a mistake, with a reason, and while others stand nothing changes. @since 0.1.0 */
export const retractSafeguardingAcceptance = onCase(
  {
    command: 'RetractSafeguardingAcceptance',
    clauses: ['A6', 'L3'],
    says: 'Retracts an acceptance that was entered in error.',
    data: {
      safeguardingReferralId: SafeguardingReferralId,
      reason: oneOf('enteredInError', 'wrongCase', 'duplicate'),
      text: FreeText,
    },
    yields: [SafeguardingAcceptanceRetracted],
    purpose: purposeCodes.safeguardPeople,
  },
  {
    rules: nextStepOf(onlyStandingAcceptancesAreRetracted, {
      field: 'data.safeguardingReferralId',
      of: referralNamed,
      from: ['accepted'],
    }),
    events: ({ command: { occurredAt }, data: { safeguardingReferralId, reason, text } }) => [
      event(SafeguardingAcceptanceRetracted, {
        occurredAt,
        data: { safeguardingReferralId, reason },
        parts: { client: { text } },
      }),
    ],
  },
)
