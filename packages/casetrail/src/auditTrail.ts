import {
  type Actor,
  accessStream,
  CaseId,
  type Citation,
  caseStream,
  categoryOf,
  decodeWith,
  type EventId,
  type Instant,
  type LawfulBasis,
  type Malformed,
  type PolicyVersion,
  type Recorded,
  record,
  type StreamCategory,
  safeguardingLogStream,
} from '@casetrail/kernel'
import { found, history, type NotFound, type Runtime, type StoreError } from '@casetrail/store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { AsOfClocks } from './AsOfClocks.js'

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
  /** The clock that stamped it was wrong: it counts as recorded when two persons had said so (decision 28). */
  readonly isMisread: boolean
}

const lineOf =
  ({ registry }: Runtime) =>
  (event: Recorded): AuditLine => ({
    recordedAt: event.recordedAt,
    occurredAt: event.occurredAt,
    event: event.id,
    stream: categoryOf(event.stream),
    revision: event.revision,
    type: event.type,
    says: registry.byType.get(event.type)?.says ?? '',
    clauses: registry.byType.get(event.type)?.clauses ?? [],
    actor: event.actor,
    purpose: event.purpose,
    basis: event.basis,
    policyVersion: event.policyVersion,
    isMisread: event.misread === true,
  })

const named = record('audit trail', { caseId: CaseId })

/**
 * Everything that became known in the streams of a case, its access log and its safeguarding log, in that order (C14,
 * C36). A report run that read it stands in its access log. `NotFound` where nothing was known of it.
 *
 * @since 0.1.0
 */
export const auditTrail =
  (runtime: Runtime) =>
  (caseId: string, asOf: AsOfClocks = {}): TE.TaskEither<Malformed | NotFound | StoreError, readonly AuditLine[]> =>
    pipe(
      TE.fromEither(decodeWith(named, 'audit trail', 'C14')({ caseId })),
      TE.chainW((asked) =>
        pipe(
          history(runtime)(
            [caseStream(asked.caseId), safeguardingLogStream(asked.caseId), accessStream(asked.caseId)],
            asOf,
          ),
          // Nothing happened in a case, or there is no such case: a mistyped id must not look like the first.
          TE.chainFirstW((events) => found(runtime, events.length > 0 ? null : caseStream(asked.caseId), asOf)),
        ),
      ),
      TE.map((events) => events.map(lineOf(runtime))),
    )
