import type * as t from 'io-ts'
import { list } from '../codec/list.js'
import { integer } from '../codec/number.js'
import { orNull } from '../codec/orNull.js'
import { record } from '../codec/record.js'
import { refined } from '../codec/refined.js'
import { PolicyVersion } from '../codec/text.js'
import { CommandId, CorrelationId, EventId } from '../id/ids.js'
import { StreamId } from '../id/StreamId.js'
import { Instant } from '../time/Instant.js'
import { Actor } from './Actor.js'

/** A SHA-256 hash or a key id, 32 bytes in base64url without padding (43 characters). @since 0.1.0 */
export type Digest = string & { readonly Digest: unique symbol }

/** Decodes a {@link Digest}; the last character carries four bits, so only 16 letters can end one. @since 0.1.0 */
export const Digest: t.Type<Digest, string, unknown> = refined<Digest>(
  'Digest',
  '32 bytes in base64url without padding',
  (text) => /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/.test(text),
)

/** Names the log that an event belongs to, so that none can be replayed from another (integrity 1.4). @since 0.1.0 */
export type LogOrigin = string & { readonly LogOrigin: unique symbol }

/** Decodes a {@link LogOrigin}: a host-like name and a path, e.g. `casetrail.example/kirklees`. @since 0.1.0 */
export const LogOrigin: t.Type<LogOrigin, string, unknown> = refined<LogOrigin>(
  'LogOrigin',
  'a log origin: letters, digits, dots, hyphens and slashes, at most 100',
  (text) => /^[a-z0-9][a-z0-9./-]{0,99}$/.test(text),
)

/**
 * What is kept of an event for ever: no personal data. Stored as its RFC 8785 bytes; the leaf hash of those bytes
 * is what the next event, the log and every proof refer to. `body` is the hash of the body, which can be destroyed.
 *
 * @since 0.1.0
 */
export interface Header {
  readonly v: 1
  readonly log: LogOrigin
  readonly id: EventId
  readonly stream: StreamId
  readonly rev: number
  /** Leaf hash of revision `rev - 1` of the stream; null at revision 0. */
  readonly prev: Digest | null
  /** The public type; the true type stands in the body where this one is coarser. */
  readonly type: string
  readonly schema: number
  readonly recordedAt: Instant
  readonly actor: Actor
  readonly command: CommandId
  readonly correlation: CorrelationId
  readonly causation: EventId | null
  readonly policy: PolicyVersion
  /** Revision of the service’s stream that it was judged at: which duties and which policy counted (A28, A30). */
  readonly service: number | null
  /** Ids of the keys that the body's parts are sealed under, sorted. */
  readonly keys: readonly Digest[]
  readonly body: Digest
}

const typeName = refined('EventType', 'an event type: a capital letter, then letters and digits', (text) =>
  /^[A-Z][A-Za-z0-9]{0,63}$/.test(text),
)

/** Decodes a parsed {@link Header}. @since 0.1.0 */
export const Header: t.Type<Header, unknown, unknown> = record('Header', {
  v: integer(1, 1),
  log: LogOrigin,
  id: EventId,
  stream: StreamId,
  rev: integer(0, Number.MAX_SAFE_INTEGER),
  prev: orNull(Digest),
  type: typeName,
  schema: integer(1, 1_000_000),
  recordedAt: Instant,
  actor: Actor,
  command: CommandId,
  correlation: CorrelationId,
  causation: orNull(EventId),
  policy: PolicyVersion,
  service: orNull(integer(0, Number.MAX_SAFE_INTEGER)),
  keys: list(Digest, 0, 64),
  body: Digest,
}) as unknown as t.Type<Header, unknown, unknown>
