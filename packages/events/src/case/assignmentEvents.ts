import { Code, defineEvent, type EventOf, Instant, OrganisationId, StaffId } from '@casetrail/kernel'

/*
 * Who is directly involved in a case (C42), and where it is handled (E13). Assignments share the public type of what is
 * sensitive, so that a header of that type says nothing: every case has some.
 */

const publicType = 'CaseRecord'

/** A worker was assigned to the case. @since 0.1.0 */
export const WorkerAssigned = defineEvent({
  type: 'WorkerAssigned',
  category: 'case',
  publicType,
  clauses: ['C42'],
  lifecycle: 'link',
  says: 'A worker was assigned to the case.',
  clear: { workerId: StaffId, role: Code },
})
/** The domain event of {@link WorkerAssigned}. @since 0.1.0 */
export type WorkerAssigned = EventOf<typeof WorkerAssigned>

/** A worker’s assignment to the case ended. @since 0.1.0 */
export const WorkerUnassigned = defineEvent({
  type: 'WorkerUnassigned',
  category: 'case',
  publicType,
  clauses: ['C42'],
  lifecycle: 'unlink',
  says: 'A worker’s assignment to the case ended.',
  clear: { workerId: StaffId },
})
/** The domain event of {@link WorkerUnassigned}. @since 0.1.0 */
export type WorkerUnassigned = EventOf<typeof WorkerUnassigned>

/** A cover worker was given time-boxed access to the case. @since 0.1.0 */
export const CoverGranted = defineEvent({
  type: 'CoverGranted',
  category: 'case',
  publicType,
  clauses: ['C42'],
  lifecycle: 'link',
  says: 'A cover worker was given time-boxed access to the case.',
  clear: { workerId: StaffId, from: Instant, until: Instant },
})
/** The domain event of {@link CoverGranted}. @since 0.1.0 */
export type CoverGranted = EventOf<typeof CoverGranted>

/** Cover of the case ended early. @since 0.1.0 */
export const CoverEnded = defineEvent({
  type: 'CoverEnded',
  category: 'case',
  publicType,
  clauses: ['C42'],
  lifecycle: 'unlink',
  says: 'Cover of the case ended early.',
  clear: { workerId: StaffId },
})
/** The domain event of {@link CoverEnded}. @since 0.1.0 */
export type CoverEnded = EventOf<typeof CoverEnded>

/** The case was transferred between Primary Care Networks; every assignment ended. @since 0.1.0 */
export const CaseTransferred = defineEvent({
  type: 'CaseTransferred',
  category: 'case',
  clauses: ['C1', 'E13'],
  lifecycle: 'transmit',
  says: 'The case was transferred between Primary Care Networks; every assignment ended.',
  clear: { fromPcn: OrganisationId, toPcn: OrganisationId },
})
/** The domain event of {@link CaseTransferred}. @since 0.1.0 */
export type CaseTransferred = EventOf<typeof CaseTransferred>

/** Who is involved in a case. @since 0.1.0 */
export const assignmentEvents = [WorkerAssigned, WorkerUnassigned, CoverGranted, CoverEnded, CaseTransferred] as const
