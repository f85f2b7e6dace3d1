import { type CasetrailEvent, ReferralDeclined } from '@casetrail/events'
import {
  CaseId,
  Code,
  caseStream,
  type Decision,
  event,
  FreeText,
  oneOf,
  orNull,
  ReferralId,
  record,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { codeIsListed } from '../rules/listedCodes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C1, A9 · The person or the service may say no; the case stays open until somebody closes it, with its own reason. */

const data = record('DeclineReferral', {
  caseId: CaseId,
  referralId: ReferralId,
  by: oneOf('person', 'service'),
  /** A closure reason of the policy, e.g. `declined` or `notEligible`. */
  reason: Code,
  text: orNull(FreeText),
})

/** The data of {@link declineReferral}. @since 0.1.0 */
export type DeclineReferral = t.TypeOf<typeof data>

const onlyListedReasonsDecline = codeIsListed<OnCase<DeclineReferral>>(
  'onlyListedReasonsDecline',
  'A9',
  'A referral is declined for a reason that the policy lists among those for closing.',
  { list: 'closureReasons', field: 'data.reason', code: (situation) => situation.data.reason },
)

/** Declines a referral into the service. @since 0.1.0 */
export const declineReferral: Decision<'DeclineReferral', DeclineReferral, CaseViews, Policy, CasetrailEvent> = {
  type: 'DeclineReferral',
  clauses: ['C1', 'A9', 'B21'],
  says: 'Declines a referral into the service.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('ReferralDeclined'),
    ...nextStepOf({
      name: 'onlyReceivedReferralsAreAnswered',
      clause: 'C1',
      sentence: 'A referral is accepted or declined once, after it was received.',
      field: 'data.referralId',
      of: (situation: OnCase<DeclineReferral>) =>
        situation.views.case.referrals.referrals.find((one) => one.referralId === situation.data.referralId),
      from: ['received'],
    }),
    onlyListedReasonsDecline,
  ],
  events: ({ command, data: { caseId: _, text, ...clear } }) => [
    event(ReferralDeclined, { occurredAt: command.occurredAt, data: clear, parts: { client: { text } } }),
  ],
}
