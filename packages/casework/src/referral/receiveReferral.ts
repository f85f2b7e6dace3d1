import { ReferralReceived } from '@casetrail/events'
import { byThoseInvolvedOrIntake, happenedOn, lifeStageThen, newIdsAreUnused, onCaseAndPerson } from '@casetrail/facts'
import { Code, event, FreeText, list, OrganisationId, oneOf, orNull, PersonId, ReferralId } from '@casetrail/kernel'
import { referralRules } from './referralRules.js'

/**
 * C1, C7 · A referral begins a case, or joins an open one of the same person. Whether the person was a child that day
 * is recorded with it: it decides, perhaps 35 years on, how long the record is kept (A3).
 *
 * @since 0.1.0
 */
export const receiveReferral = onCaseAndPerson(
  {
    command: 'ReceiveReferral',
    clauses: ['C1', 'C7', 'C2', 'A3'],
    says: 'Records a referral into the service.',
    data: {
      referralId: ReferralId,
      personId: PersonId,
      service: Code,
      pcn: OrganisationId,
      practice: OrganisationId,
      referrer: oneOf('gpPractice', 'healthProfessional', 'councilTeam', 'voluntarySector', 'selfReferral', 'other'),
      referrerOrganisation: orNull(OrganisationId),
      /** Codes of the policy's list; empty, with no `reasonText`: an explicit “none given”. */
      reasons: list(Code, 0, 20),
      reasonText: orNull(FreeText),
    },
    yields: [ReferralReceived],
  },
  {
    by: byThoseInvolvedOrIntake,
    rules: [
      newIdsAreUnused('C1', 'data.referralId', ({ views, data }) =>
        views.case.referrals.referrals.some((one) => one.referralId === data.referralId),
      ),
      ...referralRules,
    ],
    events: (situation) => {
      const { referralId, personId, service, pcn, practice } = situation.data
      const { referrer, referrerOrganisation, reasons, reasonText } = situation.data
      const said = { referralId, personId, service, pcn, practice, referrer, referrerOrganisation, reasons }
      return [
        event(ReferralReceived, {
          occurredAt: situation.command.occurredAt,
          data: { ...said, receivedOn: happenedOn(situation), ...lifeStageThen(situation) },
          parts: { client: { reasonText } },
        }),
      ]
    },
  },
)
