import { type CasetrailEvent, OnwardReferralDeclined } from '@casetrail/events'
import { CaseId, Code, caseStream, type Decision, event, OnwardReferralId, record } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C9 · The other service says no, in its own word for why. */

const data = record('DeclineOnwardReferral', { caseId: CaseId, onwardReferralId: OnwardReferralId, reason: Code })

/** The data of {@link declineOnwardReferral}. @since 0.1.0 */
export type DeclineOnwardReferral = t.TypeOf<typeof data>

/** Records that the other service declined. @since 0.1.0 */
export const declineOnwardReferral: Decision<
  'DeclineOnwardReferral',
  DeclineOnwardReferral,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'DeclineOnwardReferral',
  clauses: ['C9'],
  says: 'Records that the other service declined.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('OnwardReferralDeclined'),
    ...nextStepOf({
      name: 'onlyUnansweredOnwardReferralsAreAnswered',
      clause: 'C9',
      sentence: 'An onward referral is accepted or declined once, after it was made and while it has not ended.',
      field: 'data.onwardReferralId',
      of: (situation: OnCase<DeclineOnwardReferral>) =>
        situation.views.case.onwardReferrals.onward.find(
          (one) => one.onwardReferralId === situation.data.onwardReferralId,
        ),
      from: ['made'],
    }),
  ],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(OnwardReferralDeclined, { occurredAt: command.occurredAt, data: clear }),
  ],
}
