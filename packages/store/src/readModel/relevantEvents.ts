import type { Header, Recorded, StreamId } from '@casetrail/kernel'
import {
  closed,
  type Link,
  type Linked,
  linkOf,
  publicTypeAtEnd,
  readEvent,
  readHeader,
  verifyLink,
} from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { StoredEvent } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { LeastRecentlyUsed } from '../run/LeastRecentlyUsed.js'
import type { Runtime } from '../run/Runtime.js'
import { storeErrorOf, unknownEventOf } from '../run/readVerified.js'

/** What is read of history, and how. */
export interface Reading {
  readonly runtime: Runtime
  /** The types that some model has a recipe for. */
  readonly types: ReadonlySet<string>
  /** The public types that may stand for one of them: all others are passed over unread. */
  readonly publicTypes: ReadonlySet<string>
  readonly open: boolean
  /** Where verified streams stand; null: nothing is verified. */
  readonly links: LeastRecentlyUsed<StreamId, Link> | null
}

/** A link that is no longer held, read back from the store. */
const previousLink = async (runtime: Runtime, stored: StoredEvent): Promise<E.Either<StoreError, Link>> => {
  const { stream, revision } = stored
  const before = await runtime.stores.events.readStream(stream, revision - 1, 1)()
  if (E.isLeft(before)) return before
  const event = before.right[0]
  if (event === undefined) return E.left({ tag: 'Tampered', stream, revision, code: 'E_REV_GAP' })
  const header = readHeader(event)
  return E.isLeft(header) ? E.left(storeErrorOf(header.left)) : E.right(linkOf(header.right, event.header))
}

const verified = async (
  runtime: Runtime,
  links: LeastRecentlyUsed<StreamId, Link>,
  stored: StoredEvent,
): Promise<E.Either<StoreError, Linked>> => {
  let previous: Link | null = null
  if (stored.revision > 0) {
    const held = links.get(stored.stream)
    const link = held === undefined ? await previousLink(runtime, stored) : E.right(held)
    if (E.isLeft(link)) return link
    previous = link.right
  }
  const linked = verifyLink(previous, stored)
  if (E.isLeft(linked)) return E.left(storeErrorOf(linked.left))
  links.set(stored.stream, linked.right.link)
  return linked
}

interface Found {
  readonly stored: StoredEvent
  readonly header: Header
}

const wanted = ({ publicTypes }: Reading, stored: StoredEvent): boolean => {
  const type = publicTypeAtEnd(stored.header)
  return type === null || publicTypes.has(type)
}

/** The events of a page that may be of use, with their headers. What is not verified is not parsed either. */
const found = async (
  reading: Reading,
  page: readonly StoredEvent[],
): Promise<E.Either<StoreError, readonly Found[]>> => {
  const { runtime, links } = reading
  const useful: Found[] = []
  for (const stored of page) {
    if (links !== null) {
      const linked = await verified(runtime, links, stored)
      if (E.isLeft(linked)) return linked
      if (wanted(reading, stored)) useful.push({ stored, header: linked.right.header })
    } else if (wanted(reading, stored)) {
      const header = readHeader(stored)
      if (E.isLeft(header)) return E.left(storeErrorOf(header.left))
      useful.push({ stored, header: header.right })
    }
  }
  return E.right(useful)
}

/**
 * The events of a page that some model has a recipe for. An event of an unknown type cannot be one of them; one of a
 * newer version can, and stops the models rather than be left out of them.
 */
export const relevantEvents = async (
  reading: Reading,
  page: readonly StoredEvent[],
): Promise<E.Either<StoreError, readonly Recorded[]>> => {
  const { runtime, types, open } = reading
  const useful = await found(reading, page)
  if (E.isLeft(useful)) return useful
  const opener = open ? await runtime.keys.openerOf(useful.right.flatMap(({ header }) => header.keys)) : E.right(closed)
  if (E.isLeft(opener)) return opener
  const events: Recorded[] = []
  for (const { stored, header } of useful.right) {
    const read = readEvent(runtime.registry, header, stored, opener.right)
    if (E.isLeft(read)) return E.left(storeErrorOf(read.left))
    const { right } = read
    if (right.known) {
      if (types.has(right.event.type)) events.push(right.event)
    } else if (types.has(right.type)) return E.left(unknownEventOf(right, stored))
  }
  return E.right(events)
}
