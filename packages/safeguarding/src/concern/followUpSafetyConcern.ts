import { SafetyConcernFollowedUp } from '@casetrail/events'
import { nextStepOf, onCase } from '@casetrail/facts'
import { event, FreeText, oneOf, provision, SafetyConcernId } from '@casetrail/kernel'
import { concernNamed } from './concernNamed.js'

const onlyOpenConcernsAreFollowedUp = provision(
  'onlyOpenConcernsAreFollowedUp',
  'E18',
  'A safety concern is followed up once, after it was raised.',
)

/** E18 · A concern ends in what was done about it, also when the case has closed meanwhile. @since 0.1.0 */
export const followUpSafetyConcern = onCase(
  {
    command: 'FollowUpSafetyConcern',
    clauses: ['E18'],
    says: 'Records how a safety concern was followed up.',
    data: {
      safetyConcernId: SafetyConcernId,
      outcome: oneOf('safe', 'safetyPlan', 'crisisReferral', 'emergencyServices'),
      text: FreeText,
    },
    yields: [SafetyConcernFollowedUp],
  },
  {
    rules: nextStepOf(onlyOpenConcernsAreFollowedUp, {
      field: 'data.safetyConcernId',
      of: concernNamed,
      from: ['raised'],
    }),
    events: ({ command: { occurredAt }, data: { safetyConcernId, outcome, text } }) => [
      event(SafetyConcernFollowedUp, { occurredAt, data: { safetyConcernId, outcome }, parts: { client: { text } } }),
    ],
  },
)
