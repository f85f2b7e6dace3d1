import type { Recorded, StreamId } from '@casetrail/kernel'
import {
  closed,
  type Link,
  type Linked,
  type ReadEvent,
  type ReadFault,
  readEvent,
  verifyLink,
} from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { StoredEvent } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from './Runtime.js'

/** A fault of stored bytes as the store's error: a missing key apart, everything is tampering or damage. */
export const storeErrorOf = (fault: ReadFault): StoreError =>
  fault.code === 'E_KEY_MISSING'
    ? { tag: 'KeyMissing', stream: fault.stream, kid: fault.kid ?? '' }
    : { tag: 'Tampered', stream: fault.stream, revision: fault.revision, code: fault.code }

/** An event of a type or version that this release does not know. */
export const unknownEventOf = (
  unknown: Extract<ReadEvent, { readonly known: false }>,
  stored: StoredEvent,
): StoreError => ({
  tag: 'UnknownEvent',
  stream: stored.stream,
  revision: stored.revision,
  type: unknown.type,
  schema: unknown.schema,
})

type ReadOn = Pick<Runtime, 'registry' | 'stores' | 'limits' | 'keys'>

const readPage = async (
  runtime: ReadOn,
  page: readonly StoredEvent[],
  link: Link | null,
  open: boolean,
  each: (event: Recorded, link: Link) => void,
): Promise<E.Either<StoreError, Link | null>> => {
  const read: Linked[] = []
  let previous = link
  for (const stored of page) {
    const linked = verifyLink(previous, stored)
    if (E.isLeft(linked)) return E.left(storeErrorOf(linked.left))
    previous = linked.right.link
    read.push(linked.right)
  }
  const opener = open ? await runtime.keys.openerOf(read.flatMap(({ header }) => header.keys)) : E.right(closed)
  if (E.isLeft(opener)) return opener
  for (let i = 0; i < page.length; i++) {
    const stored = page[i] as StoredEvent
    const { header, link: reached } = read[i] as Linked
    const decoded = readEvent(runtime.registry, header, stored, opener.right)
    if (E.isLeft(decoded)) return E.left(storeErrorOf(decoded.left))
    if (!decoded.right.known) return E.left(unknownEventOf(decoded.right, stored))
    each(decoded.right.event, reached)
  }
  return E.right(previous)
}

/**
 * Reads a stream from the event after `link` on, page by page: each event is verified against the chain, decoded,
 * upcast and (with `open`) opened before it is handed on. Answers the link it ends with.
 */
export const readVerified = async (
  runtime: ReadOn,
  stream: StreamId,
  link: Link | null,
  open: boolean,
  each: (event: Recorded, link: Link) => void,
): Promise<E.Either<StoreError, Link | null>> => {
  let at = link
  for (;;) {
    const page = await runtime.stores.events.readStream(
      stream,
      at === null ? 0 : at.revision + 1,
      runtime.limits.pageSize,
    )()
    if (E.isLeft(page)) return page
    if (page.right.length === 0) return E.right(at)
    const next = await readPage(runtime, page.right, at, open, each)
    if (E.isLeft(next)) return next
    at = next.right
    if (page.right.length < runtime.limits.pageSize) return E.right(at)
  }
}
