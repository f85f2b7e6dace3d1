import { type CasetrailEvent, OnwardReferralAccepted } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, OnwardReferralId, record } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C9, C22 · From acceptance on the other service is live on the case (A16), even when our own part has closed. */

const data = record('AcceptOnwardReferral', { caseId: CaseId, onwardReferralId: OnwardReferralId })

/** The data of {@link acceptOnwardReferral}. @since 0.1.0 */
export type AcceptOnwardReferral = t.TypeOf<typeof data>

/** Records that the other service accepted. @since 0.1.0 */
export const acceptOnwardReferral: Decision<
  'AcceptOnwardReferral',
  AcceptOnwardReferral,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'AcceptOnwardReferral',
  clauses: ['C9', 'C22', 'A16'],
  says: 'Records that the other service accepted.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('OnwardReferralAccepted'),
    ...nextStepOf({
      name: 'onlyUnansweredOnwardReferralsAreAnswered',
      clause: 'C9',
      sentence: 'An onward referral is accepted or declined once, after it was made and while it has not ended.',
      field: 'data.onwardReferralId',
      of: (situation: OnCase<AcceptOnwardReferral>) =>
        situation.views.case.onwardReferrals.onward.find(
          (one) => one.onwardReferralId === situation.data.onwardReferralId,
        ),
      from: ['made'],
    }),
  ],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(OnwardReferralAccepted, { occurredAt: command.occurredAt, data: clear }),
  ],
}
