import { type CasetrailEvent, OnwardReferralEnded } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, OnwardReferralId, oneOf, record } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C9, C22 · Ended, the other service can no longer see the record; one that starts again is a new referral. */

const data = record('EndOnwardReferral', {
  caseId: CaseId,
  onwardReferralId: OnwardReferralId,
  reason: oneOf('completed', 'withdrawn', 'notTakenUp', 'enteredInError'),
})

/** The data of {@link endOnwardReferral}. @since 0.1.0 */
export type EndOnwardReferral = t.TypeOf<typeof data>

/** Ends an onward referral. @since 0.1.0 */
export const endOnwardReferral: Decision<'EndOnwardReferral', EndOnwardReferral, CaseViews, Policy, CasetrailEvent> = {
  type: 'EndOnwardReferral',
  clauses: ['C9', 'C22', 'A16'],
  says: 'Ends an onward referral.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('OnwardReferralEnded'),
    ...nextStepOf({
      name: 'onlyStandingOnwardReferralsEnd',
      clause: 'C9',
      sentence: 'An onward referral ends once, whether or not it was answered; a declined one is over already.',
      field: 'data.onwardReferralId',
      of: (situation: OnCase<EndOnwardReferral>) =>
        situation.views.case.onwardReferrals.onward.find(
          (one) => one.onwardReferralId === situation.data.onwardReferralId,
        ),
      from: ['made', 'accepted'],
    }),
  ],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(OnwardReferralEnded, { occurredAt: command.occurredAt, data: clear }),
  ],
}
