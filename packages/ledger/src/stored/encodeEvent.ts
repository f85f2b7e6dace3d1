import {
  categoryOf,
  type Digest,
  type DomainEvent,
  decodeWith,
  type Envelope,
  type EventDefinition,
  type EventId,
  Header,
  Instant,
  type LogOrigin,
  type Malformed,
  malformed,
  ProcessingGrounds,
} from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import { toBase64Url } from '../canonical/base64Url.js'
import { canonicalText } from '../canonical/canonicalText.js'
import { type CommandContent, contentDigest } from '../command/contentDigest.js'
import { leafHash, sha256 } from '../hash/hash.js'
import type { DataKey } from '../key/DataKey.js'
import type { Random } from '../key/Random.js'
import { seal } from '../seal/seal.js'
import { headerText } from './headerText.js'

/** Everything that becomes the bytes of one event. @since 0.1.0 */
export interface ToEncode {
  readonly definition: EventDefinition<string, any, any>
  readonly event: DomainEvent
  readonly envelope: Envelope
  readonly origin: LogOrigin
  /** Leaf of the previous revision; null for the first event of a stream. */
  readonly prev: Digest | null
  /** The key of each part, by part name. */
  readonly keys: ReadonlyMap<string, DataKey>
  /** What the command said, in its first event; null in every other. */
  readonly content: CommandContent | null
  readonly random: Random
}

/** The exact bytes to store, and the leaf that the next event refers to. @since 0.1.0 */
export interface EncodedEvent {
  readonly id: EventId
  readonly header: Uint8Array
  readonly body: Uint8Array
  readonly leaf: Digest
}

/** The largest body, in bytes: what event stores take by default. @since 0.1.0 */
export const largestBody = 16 * 1024 * 1024

const sealedText = (given: ToEncode, name: string): E.Either<Malformed, string> => {
  const { definition, event, envelope, origin, random } = given
  const what = `event ${definition.type} v${definition.version}`
  const value = O.toNullable((event.parts[name] ?? missing).reveal())
  const key = given.keys.get(name)
  if (value === null) return E.left(malformed(what, `parts.${name}`, 'is missing', 'C6'))
  if (key === undefined) return E.left(malformed(what, `parts.${name}`, 'has no key to be sealed under', 'C6'))
  const checked = decodeWith(definition.parts[name].codec, `${what}, part ${name}`, definition.clauses[0])(value)
  if (E.isLeft(checked)) return checked
  const text = canonicalText(value)
  if (E.isLeft(text)) return text
  const place = {
    origin,
    stream: envelope.stream,
    event: envelope.id,
    type: definition.type,
    schema: definition.version,
    part: name,
    kid: key.kid,
  }
  const { nonce, sealed } = seal(key, place, text.right, random)
  return E.right(
    `{"c":"${toBase64Url(sealed)}","k":"${key.kid}","n":"${toBase64Url(nonce)}","p":${JSON.stringify(name)}}`,
  )
}

const missing = { reveal: (): O.Option<unknown> => O.none }

const bodyText = (given: ToEncode): E.Either<Malformed, string> => {
  const { definition, event } = given
  const what = `event ${definition.type} v${definition.version}`
  if (event.type !== definition.type)
    return E.left(malformed(what, 'type', 'must be the type of the definition', 'E26'))
  // Key scope and disposal follow the stream: an event in another one would be disposed of with the wrong record.
  if (categoryOf(given.envelope.stream) !== definition.category)
    return E.left(malformed(what, 'stream', `must be a ${definition.category} stream`, 'B38'))
  const clear = decodeWith(definition.clear, what, definition.clauses[0])(event.data)
  if (E.isLeft(clear)) return clear
  if (!Instant.is(event.occurredAt))
    return E.left(malformed(what, 'occurredAt', 'must be an instant in UTC with milliseconds', 'A26'))
  const clearText = canonicalText(event.data)
  if (E.isLeft(clearText)) return clearText
  const { purpose, basis } = given.envelope
  const grounds = decodeWith(ProcessingGrounds, `${what}, body`)({ purpose, basis })
  if (E.isLeft(grounds)) return grounds
  const names = Object.keys(definition.parts).sort()
  for (const name of Object.keys(event.parts))
    if (!Object.hasOwn(definition.parts, name))
      return E.left(malformed(what, 'parts', 'must hold only the parts of the definition', 'C6'))
  let sealed = ''
  for (const name of names) {
    const one = sealedText(given, name)
    if (E.isLeft(one)) return one
    sealed += sealed === '' ? one.right : `,${one.right}`
  }
  const type = definition.publicType === definition.type ? '' : `,"type":"${definition.type}"`
  const salt = toBase64Url(given.random.bytes(16))
  const command = given.content === null ? '' : `,"command":"${contentDigest(given.content, salt)}"`
  return E.right(
    `{"basis":${JSON.stringify(basis)},"clear":${clearText.right}${command},"occurredAt":"${event.occurredAt}","purpose":"${purpose}","salt":"${salt}","sealed":[${sealed}]${type}}`,
  )
}

/** Only the keys of this event's parts, however many are at hand: each is said to open something. */
const kidsOf = ({ definition, keys }: ToEncode): readonly Digest[] =>
  [...new Set(Object.keys(definition.parts).flatMap((name) => keys.get(name)?.kid ?? []))].sort()

/** What is written can be read: an envelope that makes no header is refused, not stored for 35 years. */
const headerOf = (given: ToEncode, body: Uint8Array): E.Either<Malformed, Header> => {
  const { definition, envelope } = given
  return decodeWith(
    Header,
    `event ${definition.type} v${definition.version}, header`,
  )({
    v: 1,
    log: given.origin,
    id: envelope.id,
    stream: envelope.stream,
    rev: envelope.revision,
    prev: given.prev,
    type: definition.publicType,
    schema: definition.version,
    recordedAt: envelope.recordedAt,
    actor: envelope.actor,
    command: envelope.commandId,
    correlation: envelope.correlationId,
    causation: envelope.causationId,
    policy: envelope.policyVersion,
    service: envelope.serviceRevision,
    keys: kidsOf(given),
    body: sha256(body),
  })
}

/** Validates, seals, canonicalises and hashes one event. Nothing that the definition calls personal is in clear. @since 0.1.0 */
export const encodeEvent = (given: ToEncode): E.Either<Malformed, EncodedEvent> => {
  const body = bodyText(given)
  if (E.isLeft(body)) return body
  const bodyBytes = Buffer.from(body.right, 'utf8')
  if (bodyBytes.length > largestBody)
    return E.left(malformed(`event ${given.definition.type}`, '', `must be at most ${largestBody} bytes`, 'B38'))
  const header = headerOf(given, bodyBytes)
  if (E.isLeft(header)) return header
  const bytes = Buffer.from(headerText(header.right), 'utf8')
  return E.right({ id: header.right.id, header: bytes, body: bodyBytes, leaf: leafHash(bytes) })
}
