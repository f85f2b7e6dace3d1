import { SafeguardingReferralAccepted } from '@casetrail/events'
import { happenedOn, lastStep, lifeStageThen, nextStepOf, type OnCase, onCaseAndPerson } from '@casetrail/facts'
import { Code, event, provision, rule, SafeguardingReferralId } from '@casetrail/kernel'
import { acceptanceCounts, purposeCodes } from '@casetrail/policy'
import { onlyListedBodiesTakeSafeguardingReferrals } from './onlyListedBodiesTakeSafeguardingReferrals.js'
import { referralNamed } from './referralNamed.js'

const onlyUnacceptedReferralsAreAccepted = provision(
  'onlyUnacceptedReferralsAreAccepted',
  'C28',
  'A safeguarding referral is accepted once, after it was made; one that was declined may be reconsidered.',
)

type Accepting = OnCase<{ readonly safeguardingReferralId: SafeguardingReferralId; readonly body: Code }>

/** The body whose answer would be reconsidered; null: there is none to reconsider. */
const declinedBy = (situation: Accepting): Code | null => {
  const referral = referralNamed(situation)
  return referral !== undefined && lastStep(referral)?.status === 'declined' ? referral.declinedBy : null
}

/** Another body’s acceptance answers a referral of its own. */
const onlyWhoDeclinedReconsiders = rule<Accepting>(
  provision('onlyWhoDeclinedReconsiders', 'A32', 'A declined referral is accepted later by the body that declined it.'),
  (situation) => {
    const body = declinedBy(situation)
    return body !== null && body !== situation.data.body
  },
  (situation) => ({
    field: 'data.body',
    facts: { body: situation.data.body, declinedBy: declinedBy(situation) ?? '' },
  }),
)

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
    clauses: ['C26', 'C27', 'C28', 'A7', 'A32'],
    says: 'Records that a safeguarding referral was accepted, also one that was declined before.',
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
      ...nextStepOf(onlyUnacceptedReferralsAreAccepted, {
        field: 'data.safeguardingReferralId',
        of: referralNamed,
        from: ['made', 'declined'],
      }),
      onlyListedBodiesTakeSafeguardingReferrals,
      onlyBodiesWhoseAcceptanceCountsAccept,
      onlyWhoDeclinedReconsiders,
    ],
    events: (situation) => {
      const { safeguardingReferralId, body } = situation.data
      const acceptedOn = happenedOn(situation)
      return [
        event(SafeguardingReferralAccepted, {
          occurredAt: situation.command.occurredAt,
          data: { safeguardingReferralId, body, acceptedOn, ...lifeStageThen(situation) },
        }),
      ]
    },
  },
)
