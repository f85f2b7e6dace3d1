import { type Digest, Header, type Instant, type LogOrigin, type StreamId } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { canonicalText } from '../canonical/canonicalText.js'
import { leafHash, sha256 } from '../hash/hash.js'
import type { FaultCode, ReadFault, StoredBytes } from '../stored/ReadFault.js'
import { everyReading, type Readings, recordedBy } from './readings.js'

/** What the next event of a stream must refer to. @since 0.1.0 */
export interface Link {
  readonly log: LogOrigin
  readonly stream: StreamId
  readonly revision: number
  readonly leaf: Digest
  /** The latest reading so far, and the revision of the service’s own record that it was judged at. */
  readonly recordedAt: Instant
  readonly service: number | null
}

/** A verified header with its link. @since 0.1.0 */
export interface Linked {
  readonly header: Header
  readonly link: Link
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Parses JSON from stored bytes, or from text that was opened; undefined where it is not JSON. */
export const parsed = (stored: Uint8Array | string): unknown => {
  try {
    if (typeof stored === 'string') return JSON.parse(stored)
    return JSON.parse(Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength).toString('utf8'))
  } catch {
    return undefined
  }
}

const isCanonical = (bytes: Uint8Array): boolean => {
  try {
    const text = utf8.decode(bytes)
    const again = canonicalText(JSON.parse(text))
    return E.isRight(again) && again.right === text
  } catch {
    return false
  }
}

/** Time runs back nowhere but to say that it ran ahead, or once that was said. */
const runsBack = (header: Header, previous: Link, readings: Readings): boolean =>
  header.recordedAt < previous.recordedAt &&
  recordedBy(readings, header) < recordedBy(readings, previous) &&
  !readings.sayingSo.includes(header.type)

const faultOf = (header: Header, stored: StoredBytes, previous: Link | null, readings: Readings): FaultCode | null => {
  if (header.stream !== stored.stream) return 'E_STREAM'
  if (header.id !== stored.id) return 'E_ID'
  if (header.rev !== stored.revision || header.rev !== (previous === null ? 0 : previous.revision + 1))
    return 'E_REV_GAP'
  if (header.prev !== (previous === null ? null : previous.leaf)) return 'E_PREV'
  if (previous !== null && header.stream !== previous.stream) return 'E_STREAM'
  if (previous !== null && header.log !== previous.log) return 'E_LOG'
  if (previous !== null && runsBack(header, previous, readings)) return 'E_CLOCK'
  if (sha256(stored.body) !== header.body) return 'E_BODY'
  return null
}

const fail = (code: FaultCode, stored: StoredBytes): E.Either<ReadFault, never> =>
  E.left({ tag: 'ReadFault', code, stream: stored.stream, revision: stored.revision })

/** How one event is verified. @since 0.2.0 */
export interface Verifying {
  /** Check too that header and body are in canonical form. */
  readonly strict?: boolean | undefined
  /** Default: every reading is believed. */
  readonly readings?: Readings | undefined
}

/**
 * Verifies one event against the link before it (null: it must be the first): header format, place, chain, clock and
 * body hash. `strict` also re-canonicalises both. Needs no key. @since 0.1.0
 */
export const verifyLink = (
  previous: Link | null,
  stored: StoredBytes,
  { strict = false, readings = everyReading }: Verifying = {},
): E.Either<ReadFault, Linked> => {
  const header = parsed(stored.header)
  if (!Header.is(header)) return fail('E_FORMAT', stored)
  const fault = faultOf(header, stored, previous, readings)
  if (fault !== null) return fail(fault, stored)
  if (strict && !(isCanonical(stored.header) && isCanonical(stored.body))) return fail('E_CANON', stored)
  return E.right({ header, link: linkAfter(previous, linkOf(header, stored.header), readings) })
}

/** Saying that a clock ran ahead sets none back: what follows is held to the latest reading all the same. @since 0.2.0 */
export const linkAfter = (previous: Link | null, link: Link, readings: Readings): Link =>
  previous === null || recordedBy(readings, link) >= recordedBy(readings, previous)
    ? link
    : { ...link, recordedAt: previous.recordedAt, service: previous.service }

/** The link that a stored header makes. @since 0.1.0 */
export const linkOf = (header: Header, bytes: Uint8Array): Link => ({
  log: header.log,
  stream: header.stream,
  revision: header.rev,
  leaf: leafHash(bytes),
  recordedAt: header.recordedAt,
  service: header.service,
})

/** Parses a stored header; left when it is not one. @since 0.1.0 */
export const readHeader = (stored: StoredBytes): E.Either<ReadFault, Header> => {
  const header = parsed(stored.header)
  return Header.is(header) ? E.right(header) : fail('E_FORMAT', stored)
}
