import { type CasetrailEvent, SafeguardingReferralAccepted } from '@casetrail/events'
import { CaseId, Code, caseStream, type Decision, event, record, rule, SafeguardingReferralId } from '@casetrail/kernel'
import { acceptanceCounts, type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { lifeStageThen } from '../rules/lifeStages.js'
import { happenedOn, onlyListedBodiesTakeSafeguardingReferrals } from '../rules/listedCodes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseAndBirthViews, readsCaseAndBirth } from '../state/caseAndBirth.js'

/*
 * C26–C28 · The fact that lengthens retention and calls for an entry in the separate log, also after closure (A4).
 * A7 · A case heard at a conference is not accepted by it: such a body is listed, and cannot accept.
 */

const data = record('AcceptSafeguardingReferral', {
  caseId: CaseId,
  safeguardingReferralId: SafeguardingReferralId,
  /** Who accepted; a front door may hand on to another body. */
  body: Code,
})

/** The data of {@link acceptSafeguardingReferral}. @since 0.1.0 */
export type AcceptSafeguardingReferral = t.TypeOf<typeof data>

const onlyBodiesWhoseAcceptanceCountsAccept = rule<OnCase<AcceptSafeguardingReferral>>(
  'onlyBodiesWhoseAcceptanceCountsAccept',
  'A7',
  'Only the safeguarding team, its front doors and crisis services accept; a body that hears a case does not.',
  (situation) => !acceptanceCounts(situation.world, situation.data.body, happenedOn(situation)),
  (situation) => ({ field: 'data.body', facts: { body: situation.data.body }, dates: [happenedOn(situation)] }),
)

/** Records that a safeguarding referral was accepted. @since 0.1.0 */
export const acceptSafeguardingReferral: Decision<
  'AcceptSafeguardingReferral',
  AcceptSafeguardingReferral,
  CaseAndBirthViews,
  Policy,
  CasetrailEvent
> = {
  type: 'AcceptSafeguardingReferral',
  clauses: ['C26', 'C27', 'C28', 'A7'],
  says: 'Records that a safeguarding referral was accepted.',
  data,
  purpose: purposeCodes.safeguardPeople,
  reads: readsCaseAndBirth,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('SafeguardingReferralAccepted'),
    ...nextStepOf({
      name: 'onlyUnansweredSafeguardingReferralsAreAnswered',
      clause: 'C28',
      sentence: 'A safeguarding referral is accepted or declined once, after it was made.',
      field: 'data.safeguardingReferralId',
      of: (situation: OnCase<AcceptSafeguardingReferral>) =>
        situation.views.case.safeguarding.safeguarding.find(
          (one) => one.safeguardingReferralId === situation.data.safeguardingReferralId,
        ),
      from: ['made'],
    }),
    onlyListedBodiesTakeSafeguardingReferrals,
    onlyBodiesWhoseAcceptanceCountsAccept,
  ],
  events: (situation) => {
    const { caseId: _, ...clear } = situation.data
    return [
      event(SafeguardingReferralAccepted, {
        occurredAt: situation.command.occurredAt,
        data: { ...clear, acceptedOn: happenedOn(situation), lifeStage: lifeStageThen(situation) },
      }),
    ]
  },
}
