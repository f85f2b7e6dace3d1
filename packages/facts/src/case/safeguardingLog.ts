import type { SafeguardingLogEntryCorrected } from '@casetrail/events'
import {
  type DomainEvent,
  type EventId,
  type Instant,
  type LogEntryId,
  type NonBlank,
  type Part,
  type Recorded,
  revealed,
  type SafeguardingReferralId,
  type StaffId,
} from '@casetrail/kernel'
import { foundById, type Places, putById } from '../time/byId.js'
import { insertInTime } from '../time/insertInTime.js'
import { step, type Tracked } from '../time/Tracked.js'
import { foldOf } from '../words.js'

/*
 * Which acceptances have their entry in the separate log, what does it say, and who may read it? The words are sealed
 * under a key of the log’s own: null for whoever reads the case and not the log (C28, A8).
 */

/** One wording of an entry. @since 0.2.0 */
export interface LogWording {
  /** Null: disposed of, or not readable here. */
  readonly text: NonBlank | null
  readonly at: Instant
  readonly recordedAt: Instant
  readonly by: StaffId
  readonly event: EventId
  /** Why it was corrected, or that it was struck; null for the original. */
  readonly reason: SafeguardingLogEntryCorrected['data']['reason'] | 'struck' | null
}

/** One entry of the safeguarding log, every wording of it, the original first. @since 0.1.0 */
export interface LogEntry extends Tracked<'created' | 'corrected' | 'struck'> {
  readonly logEntryId: LogEntryId
  readonly safeguardingReferralId: SafeguardingReferralId
  readonly wordings: LogWording[]
}

/** One turn in who may read the log. @since 0.2.0 */
export interface ReaderFact {
  readonly kind: 'added' | 'removed'
  readonly at: Instant
  readonly event: EventId
  readonly readerId: StaffId
}

/** The separate log of one case. @since 0.1.0 */
export interface SafeguardingLog {
  readonly logEntries: LogEntry[]
  readonly at: Places
  /** Its own access list, in valid-time order. */
  readonly readers: ReaderFact[]
}

type Worded = Recorded<DomainEvent> & { readonly parts: { readonly client: Part<{ readonly text: NonBlank }> } }

const wording = (e: Worded, reason: LogWording['reason']): LogWording => ({
  text: revealed(e.parts.client)?.text ?? null,
  at: e.occurredAt,
  recordedAt: e.recordedAt,
  by: e.actor.performedBy,
  event: e.id,
  reason,
})

/** Folds a safeguarding log into its entries and its readers. @since 0.1.0 */
export const safeguardingLogFold = foldOf<SafeguardingLog>(() => ({ logEntries: [], at: {}, readers: [] }), {
  SafeguardingLogEntryCreated: (draft, e) => {
    const entry = { ...e.data, wordings: [wording(e, null)], steps: [step('created', e)] }
    putById(draft.logEntries, draft.at, e.data.logEntryId, entry)
  },
  SafeguardingLogEntryCorrected: (draft, e) => {
    const entry = foundById(draft.logEntries, draft.at, e.data.logEntryId)
    entry?.wordings.push(wording(e, e.data.reason))
    entry?.steps.push(step('corrected', e))
  },
  SafeguardingLogEntryStruck: (draft, e) => {
    const entry = foundById(draft.logEntries, draft.at, e.data.logEntryId)
    entry?.wordings.push(wording(e, 'struck'))
    entry?.steps.push(step('struck', e))
  },
  SafeguardingLogReaderAdded: (draft, e) =>
    insertInTime(draft.readers, { kind: 'added', at: e.occurredAt, event: e.id, readerId: e.data.readerId }),
  SafeguardingLogReaderRemoved: (draft, e) =>
    insertInTime(draft.readers, { kind: 'removed', at: e.occurredAt, event: e.id, readerId: e.data.readerId }),
})

/** Who is on the list of a log at an instant of valid time, by when they were added. @since 0.2.0 */
export const logReadersAt = ({ readers }: SafeguardingLog, at: Instant): readonly ReaderFact[] =>
  readers
    .filter((turn) => turn.at <= at)
    .reduce<readonly ReaderFact[]>((on, turn) => {
      const others = on.filter(({ readerId }) => readerId !== turn.readerId)
      return turn.kind === 'added' ? [...others, turn] : others
    }, [])
