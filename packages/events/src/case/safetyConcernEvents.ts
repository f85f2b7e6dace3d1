import { defineEvent, type EventOf, FreeText, MeasureId, oneOf, orNull, part, SafetyConcernId } from '@casetrail/kernel'

/* Worries for the person’s safety, each of which must be followed up (E18). */

/** A safety concern was raised and must be followed up. @since 0.1.0 */
export const SafetyConcernRaised = defineEvent({
  type: 'SafetyConcernRaised',
  category: 'case',
  publicType: 'CaseRecord',
  special: true,
  clauses: ['E18', 'B24'],
  lifecycle: 'originate',
  says: 'A safety concern was raised and must be followed up.',
  clear: { safetyConcernId: SafetyConcernId, source: oneOf('outcomeMeasure', 'worker'), measureId: orNull(MeasureId) },
})
/** The domain event of {@link SafetyConcernRaised}. @since 0.1.0 */
export type SafetyConcernRaised = EventOf<typeof SafetyConcernRaised>

/** A safety concern was followed up. @since 0.1.0 */
export const SafetyConcernFollowedUp = defineEvent({
  type: 'SafetyConcernFollowedUp',
  category: 'case',
  publicType: 'CaseRecord',
  clauses: ['E18'],
  lifecycle: 'originate',
  says: 'A safety concern was followed up.',
  clear: {
    safetyConcernId: SafetyConcernId,
    outcome: oneOf('safe', 'safetyPlan', 'crisisReferral', 'emergencyServices'),
  },
  parts: { client: part('case', { text: FreeText }) },
})
/** The domain event of {@link SafetyConcernFollowedUp}. @since 0.1.0 */
export type SafetyConcernFollowedUp = EventOf<typeof SafetyConcernFollowedUp>

/** Every fact of this subject. @since 0.2.0 */
export const safetyConcernEvents = [SafetyConcernRaised, SafetyConcernFollowedUp] as const
