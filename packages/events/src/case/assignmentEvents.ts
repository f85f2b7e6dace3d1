import { Code, defineEvent, type EventOf, Instant, OrganisationId, StaffId } from '@casetrail/kernel'

/* Who is directly involved in a case (C42), and where it is handled (E13). */

export const WorkerAssigned = defineEvent({
  type: 'WorkerAssigned',
  category: 'case',
  clauses: ['C42'],
  lifecycle: 'link',
  says: 'A worker was assigned to the case.',
  clear: { workerId: StaffId, role: Code },
})
export type WorkerAssigned = EventOf<typeof WorkerAssigned>

export const WorkerUnassigned = defineEvent({
  type: 'WorkerUnassigned',
  category: 'case',
  clauses: ['C42'],
  lifecycle: 'unlink',
  says: 'A worker’s assignment to the case ended.',
  clear: { workerId: StaffId },
})
export type WorkerUnassigned = EventOf<typeof WorkerUnassigned>

export const CoverGranted = defineEvent({
  type: 'CoverGranted',
  category: 'case',
  clauses: ['C42'],
  lifecycle: 'link',
  says: 'A cover worker was given time-boxed access to the case.',
  clear: { workerId: StaffId, from: Instant, until: Instant },
})
export type CoverGranted = EventOf<typeof CoverGranted>

export const CoverEnded = defineEvent({
  type: 'CoverEnded',
  category: 'case',
  clauses: ['C42'],
  lifecycle: 'unlink',
  says: 'Cover of the case ended early.',
  clear: { workerId: StaffId },
})
export type CoverEnded = EventOf<typeof CoverEnded>

export const CaseTransferred = defineEvent({
  type: 'CaseTransferred',
  category: 'case',
  clauses: ['C1', 'E13'],
  lifecycle: 'transmit',
  says: 'The case was transferred between Primary Care Networks; every assignment ended.',
  clear: { fromPcn: OrganisationId, toPcn: OrganisationId },
})
export type CaseTransferred = EventOf<typeof CaseTransferred>

/** Who is involved in a case. @since 0.1.0 */
export const assignmentEvents = [WorkerAssigned, WorkerUnassigned, CoverGranted, CoverEnded, CaseTransferred] as const
