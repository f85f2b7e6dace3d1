import { type CasetrailEvent, SafetyConcernFollowedUp } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, FreeText, oneOf, record, SafetyConcernId } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* E18 · A concern ends in what was done about it, also when the case has closed meanwhile. */

const data = record('FollowUpSafetyConcern', {
  caseId: CaseId,
  safetyConcernId: SafetyConcernId,
  outcome: oneOf('safe', 'safetyPlan', 'crisisReferral', 'emergencyServices'),
  text: FreeText,
})

/** The data of {@link followUpSafetyConcern}. @since 0.1.0 */
export type FollowUpSafetyConcern = t.TypeOf<typeof data>

/** Records how a safety concern was followed up. @since 0.1.0 */
export const followUpSafetyConcern: Decision<
  'FollowUpSafetyConcern',
  FollowUpSafetyConcern,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'FollowUpSafetyConcern',
  clauses: ['E18'],
  says: 'Records how a safety concern was followed up.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('SafetyConcernFollowedUp'),
    ...nextStepOf({
      name: 'onlyOpenConcernsAreFollowedUp',
      clause: 'E18',
      sentence: 'A safety concern is followed up once, after it was raised.',
      field: 'data.safetyConcernId',
      of: (situation: OnCase<FollowUpSafetyConcern>) =>
        situation.views.case.safetyConcerns.concerns.find(
          (one) => one.safetyConcernId === situation.data.safetyConcernId,
        ),
      from: ['raised'],
    }),
  ],
  events: ({ command, data: { caseId: _, text, ...clear } }) => [
    event(SafetyConcernFollowedUp, { occurredAt: command.occurredAt, data: clear, parts: { client: { text } } }),
  ],
}
