import {
  AccessRequestId,
  Code,
  defineEvent,
  type EventOf,
  FreeText,
  LocalDate,
  list,
  oneOf,
  orNull,
  part,
  record,
} from '@casetrail/kernel'
import { LifeStage, lifeStageRestsOn, lifeStageThatDay } from '../lifeStage.js'

/* When engagement ends and begins again, and who the case supported on the dates that matter to retention. */

/** The case was closed: the Europe/London date of `occurredAt` is the anchor of retention (A1). @since 0.1.0 */
export const CaseClosed = defineEvent({
  type: 'CaseClosed',
  category: 'case',
  clauses: ['C24', 'A1', 'A9', 'A27'],
  lifecycle: 'archive',
  says: 'The case was closed.',
  clear: {
    reason: Code,
    /** Why the closure is dated before the day it was recorded; null: it is not backdated (A27). */
    backdatedBecause: orNull(oneOf('lateRecording', 'correctedDate', 'migratedRecord')),
    ...lifeStageThatDay,
  },
  parts: { client: part('case', { summary: orNull(FreeText) }) },
})
/** The domain event of {@link CaseClosed}. @since 0.1.0 */
export type CaseClosed = EventOf<typeof CaseClosed>

/** The case was reopened; it has no deadline while it is open. @since 0.1.0 */
export const CaseReopened = defineEvent({
  type: 'CaseReopened',
  category: 'case',
  clauses: ['C24', 'A1', 'A29', 'L5'],
  lifecycle: 'reactivate',
  says: 'The case was reopened; it has no deadline while it is open.',
  clear: {
    reason: oneOf('newReferral', 'personReturned', 'closedInError'),
    /** The access that it is, of a case closed so long that access alerts (A29). */
    accessRequestId: orNull(AccessRequestId),
  },
})
/** The domain event of {@link CaseReopened}. @since 0.1.0 */
export type CaseReopened = EventOf<typeof CaseReopened>

/** Whether the case supported a child or an adult was determined for the dates that matter. @since 0.1.0 */
export const LifeStageDetermined = defineEvent({
  type: 'LifeStageDetermined',
  category: 'case',
  clauses: ['A3', 'A3c', 'L3'],
  lifecycle: 'amend',
  says: 'Whether the case supported a child or an adult was determined for the dates that matter.',
  clear: {
    determinations: list(record('Determination', { on: LocalDate, lifeStage: LifeStage }), 1, 100),
    because: oneOf('dateOfBirthRecorded', 'dateOfBirthCorrected', 'humanDecision'),
    /** Of a human decision too: whoever decided had no other date of birth before them. */
    lifeStageRestsOn,
  },
  parts: { client: part('case', { reason: orNull(FreeText) }) },
})
/** The domain event of {@link LifeStageDetermined}. @since 0.1.0 */
export type LifeStageDetermined = EventOf<typeof LifeStageDetermined>

/** Closing, reopening, and whom the case supported. @since 0.1.0 */
export const closureEvents = [CaseClosed, CaseReopened, LifeStageDetermined] as const
