import { SafeguardingReferralAccepted } from '@casetrail/events'
import { happenedOn, lifeStageThen, type OnCase, onCaseAndPerson } from '@casetrail/facts'
import { Code, event, provision, rule, SafeguardingReferralId } from '@casetrail/kernel'
import { acceptanceCounts, purposeCodes } from '@casetrail/policy'
import { onlyListedBodiesTakeSafeguardingReferrals } from './onlyListedBodiesTakeSafeguardingReferrals.js'
import { onlyUnansweredReferralsAreAnswered } from './onlyUnansweredReferralsAreAnswered.js'

/** A case heard at a conference is not accepted by it: such a body is listed, and cannot accept. */
const onlyBodiesWhoseAcceptanceCountsAccept = rule<OnCase<{ readonly body: Code }>>(
  provision(
    'onlyBodiesWhoseAcceptanceCountsAccept',
    'A7',
    'Only the safeguarding team, its front doors and crisis services accept; a body that hears a case does not.',
  ),
  (situation) => !acceptanceCounts(situation.world, situation.data.body, happenedOn(situation)),
  (situation) => ({ field: 'data.body', facts: { body: situation.data.body }, dates: [happenedOn(situation)] }),
)

/** C26–C28 · The fact that lengthens retention and calls for an entry in the separate log, also after closure (A4). @since 0.1.0 */
export const acceptSafeguardingReferral = onCaseAndPerson(
  {
    command: 'AcceptSafeguardingReferral',
    clauses: ['C26', 'C27', 'C28', 'A7'],
    says: 'Records that a safeguarding referral was accepted.',
    data: {
      safeguardingReferralId: SafeguardingReferralId,
      /** Who accepted; a front door may hand on to another body. */
      body: Code,
    },
    yields: [SafeguardingReferralAccepted],
    purpose: purposeCodes.safeguardPeople,
  },
  {
    rules: [
      ...onlyUnansweredReferralsAreAnswered,
      onlyListedBodiesTakeSafeguardingReferrals,
      onlyBodiesWhoseAcceptanceCountsAccept,
    ],
    events: (situation) => {
      const { safeguardingReferralId, body } = situation.data
      const acceptedOn = happenedOn(situation)
      return [
        event(SafeguardingReferralAccepted, {
          occurredAt: situation.command.occurredAt,
          data: { safeguardingReferralId, body, acceptedOn, lifeStage: lifeStageThen(situation) },
        }),
      ]
    },
  },
)
