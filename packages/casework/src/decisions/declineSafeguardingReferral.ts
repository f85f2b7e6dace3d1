import { type CasetrailEvent, SafeguardingReferralDeclined } from '@casetrail/events'
import { CaseId, Code, caseStream, type Decision, event, record, SafeguardingReferralId } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { onlyListedBodiesTakeSafeguardingReferrals } from '../rules/listedCodes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C28 · A declined referral changes no deadline and calls for no log entry. */

const data = record('DeclineSafeguardingReferral', {
  caseId: CaseId,
  safeguardingReferralId: SafeguardingReferralId,
  body: Code,
})

/** The data of {@link declineSafeguardingReferral}. @since 0.1.0 */
export type DeclineSafeguardingReferral = t.TypeOf<typeof data>

/** Records that a safeguarding referral was declined. @since 0.1.0 */
export const declineSafeguardingReferral: Decision<
  'DeclineSafeguardingReferral',
  DeclineSafeguardingReferral,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'DeclineSafeguardingReferral',
  clauses: ['C28'],
  says: 'Records that a safeguarding referral was declined.',
  data,
  purpose: purposeCodes.safeguardPeople,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('SafeguardingReferralDeclined'),
    ...nextStepOf({
      name: 'onlyUnansweredSafeguardingReferralsAreAnswered',
      clause: 'C28',
      sentence: 'A safeguarding referral is accepted or declined once, after it was made.',
      field: 'data.safeguardingReferralId',
      of: (situation: OnCase<DeclineSafeguardingReferral>) =>
        situation.views.case.safeguarding.safeguarding.find(
          (one) => one.safeguardingReferralId === situation.data.safeguardingReferralId,
        ),
      from: ['made'],
    }),
    onlyListedBodiesTakeSafeguardingReferrals,
  ],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(SafeguardingReferralDeclined, { occurredAt: command.occurredAt, data: clear }),
  ],
}
