import { casetrailEvents } from '@casetrail/events'
import {
  type Actor,
  accessStream,
  CaseId,
  type Citation,
  caseStream,
  categoryOf,
  type EventId,
  type Instant,
  type LawfulBasis,
  type Malformed,
  malformed,
  type PolicyVersion,
  type Recorded,
  type StreamCategory,
  safeguardingLogStream,
} from '@casetrail/kernel'
import { type AsOfGiven, history, type Runtime, type StoreError } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** One line of an audit trail: what became known when, by whom, why. No personal data. @since 0.1.0 */
export interface AuditLine {
  readonly recordedAt: Instant
  readonly occurredAt: Instant
  readonly event: EventId
  readonly stream: StreamCategory
  readonly revision: number
  readonly type: string
  /** The event's sentence. */
  readonly says: string
  readonly clauses: readonly Citation[]
  readonly actor: Actor
  readonly purpose: string
  readonly basis: readonly LawfulBasis[]
  readonly policyVersion: PolicyVersion
}

const definitions = new Map<string, { readonly says: string; readonly clauses: readonly Citation[] }>(
  casetrailEvents.map((definition) => [definition.type, definition]),
)

const lineOf = (event: Recorded): AuditLine => ({
  recordedAt: event.recordedAt,
  occurredAt: event.occurredAt,
  event: event.id,
  stream: categoryOf(event.stream),
  revision: event.revision,
  type: event.type,
  says: definitions.get(event.type)?.says ?? '',
  clauses: definitions.get(event.type)?.clauses ?? [],
  actor: event.actor,
  purpose: event.purpose,
  basis: event.basis,
  policyVersion: event.policyVersion,
})

/** Everything that became known of a case, its access and its safeguarding log, in that order (C14, C36). @since 0.1.0 */
export const auditTrail =
  (runtime: Runtime) =>
  (caseId: string, asOf: AsOfGiven = {}): TaskEither<Malformed | StoreError, readonly AuditLine[]> =>
  async () => {
    if (!CaseId.is(caseId))
      return E.left(malformed('audit trail', 'caseId', 'must be a lower-case UUID that names a case', 'C14'))
    const events = await history(runtime)(
      [caseStream(caseId), safeguardingLogStream(caseId), accessStream(caseId)],
      asOf,
    )()
    return E.isLeft(events) ? events : E.right(events.right.map(lineOf))
  }
