import { type CasetrailEvent, ReferralReceived } from '@casetrail/events'
import {
  CaseId,
  Code,
  caseStream,
  type Decision,
  event,
  FreeText,
  list,
  OrganisationId,
  oneOf,
  orNull,
  PersonId,
  personStream,
  ReferralId,
  record,
  type Situation,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { closedCasesTakeOnlyWhatThePolicyLists, nothingIsDatedBeforeTheCase } from '../rules/caseTakes.js'
import { lifeStageThen } from '../rules/lifeStages.js'
import { happenedOn } from '../rules/listedCodes.js'
import { newIdsAreUnused } from '../rules/newIdsAreUnused.js'
import { referralRules } from '../rules/referralRules.js'
import { type CaseAndBirthViews, readsCaseAndBirth } from '../state/caseAndBirth.js'

/*
 * C1, C7 · A referral begins a case, or joins an open one of the same person. Whether the person was a child that day
 * is recorded with it: it decides, perhaps 35 years on, how long the record is kept (A3).
 */

const data = record('ReceiveReferral', {
  caseId: CaseId,
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
})

/** The data of {@link receiveReferral}. @since 0.1.0 */
export type ReceiveReferral = t.TypeOf<typeof data>

/** Records a referral into the service. @since 0.1.0 */
export const receiveReferral: Decision<'ReceiveReferral', ReceiveReferral, CaseAndBirthViews, Policy, CasetrailEvent> =
  {
    type: 'ReceiveReferral',
    clauses: ['C1', 'C7', 'C2', 'A3'],
    says: 'Records a referral into the service.',
    data,
    purpose: purposeCodes.provideSupport,
    reads: {
      ...readsCaseAndBirth,
      birth: { ...readsCaseAndBirth.birth, stream: ({ personId }) => personStream(personId) },
    },
    writes: ({ caseId }) => caseStream(caseId),
    rules: [
      nothingIsDatedBeforeTheCase,
      closedCasesTakeOnlyWhatThePolicyLists('ReferralReceived'),
      newIdsAreUnused('C1', 'data.referralId', (situation: Situation<ReceiveReferral, CaseAndBirthViews, Policy>) =>
        situation.views.case.referrals.referrals.some((one) => one.referralId === situation.data.referralId),
      ),
      ...referralRules,
    ],
    events: (situation) => {
      const { caseId: _, reasonText, ...clear } = situation.data
      return [
        event(ReferralReceived, {
          occurredAt: situation.command.occurredAt,
          data: { ...clear, receivedOn: happenedOn(situation), lifeStage: lifeStageThen(situation) },
          parts: { client: { reasonText } },
        }),
      ]
    },
  }
