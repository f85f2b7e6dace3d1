import { type CasetrailEvent, ReferralAccepted } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, ReferralId, record } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C1, B21 · Acceptance begins the engagement that notes and outcomes belong to. */

const data = record('AcceptReferral', { caseId: CaseId, referralId: ReferralId })

/** The data of {@link acceptReferral}. @since 0.1.0 */
export type AcceptReferral = t.TypeOf<typeof data>

/** Accepts a referral into the service. @since 0.1.0 */
export const acceptReferral: Decision<'AcceptReferral', AcceptReferral, CaseViews, Policy, CasetrailEvent> = {
  type: 'AcceptReferral',
  clauses: ['C1', 'B21'],
  says: 'Accepts a referral into the service.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('ReferralAccepted'),
    ...nextStepOf({
      name: 'onlyReceivedReferralsAreAnswered',
      clause: 'C1',
      sentence: 'A referral is accepted or declined once, after it was received.',
      field: 'data.referralId',
      of: (situation: OnCase<AcceptReferral>) =>
        situation.views.case.referrals.referrals.find((one) => one.referralId === situation.data.referralId),
      from: ['received'],
    }),
  ],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(ReferralAccepted, { occurredAt: command.occurredAt, data: clear }),
  ],
}
