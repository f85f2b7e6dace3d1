import { SafeguardingReferralMade } from '@casetrail/events'
import { newIdsAreUnused, onCase } from '@casetrail/facts'
import { Code, event, FreeText, oneOf, SafeguardingReferralId } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'
import { onlyListedBodiesTakeSafeguardingReferrals } from './onlyListedBodiesTakeSafeguardingReferrals.js'
import { referralNamed } from './referralNamed.js'

/** C28 · Making one changes no deadline: only acceptance does (C26, C27). Possible after closure too (A12b). @since 0.1.0 */
export const makeSafeguardingReferral = onCase(
  {
    command: 'MakeSafeguardingReferral',
    clauses: ['C28', 'C33'],
    says: 'Makes a safeguarding referral.',
    data: {
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
      text: FreeText,
    },
    yields: [SafeguardingReferralMade],
    purpose: purposeCodes.safeguardPeople,
  },
  {
    rules: [
      newIdsAreUnused('C28', 'data.safeguardingReferralId', (situation) => referralNamed(situation) !== undefined),
      onlyListedBodiesTakeSafeguardingReferrals,
    ],
    events: ({ command: { occurredAt }, data: { safeguardingReferralId, body, concerns, legalGround, text } }) => [
      event(SafeguardingReferralMade, {
        occurredAt,
        data: { safeguardingReferralId, body, concerns, legalGround },
        parts: { client: { text } },
      }),
    ],
  },
)
