import type { Header, Recorded, StreamId } from '@casetrail/kernel'
import {
  closed,
  type Link,
  linkOf,
  type Opener,
  publicTypeAtEnd,
  type ReadFault,
  readEvent,
  readHeader,
  verifyLink,
} from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoredEvent } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from '../run/Runtime.js'
import { storeErrorOf, unknownEventOf } from '../run/readVerified.js'
import { policyMissing } from '../run/worldOf.js'
import { asRead } from '../run/wrongReadings.js'
import type { Reading } from './readingOf.js'

type Links = Map<StreamId, Link>

/** A link that is no longer held, read back from the store. */
const previousLink = (runtime: Runtime, { stream, revision }: StoredEvent): TE.TaskEither<StoreError, Link> =>
  pipe(
    runtime.stores.events.readStream(stream, revision - 1, 1),
    TE.chainEitherK(({ events: [event] }) =>
      event === undefined
        ? E.left<StoreError, Link>({ tag: 'Tampered', stream, revision, code: 'E_REV_GAP' })
        : pipe(
            readHeader(event),
            E.bimap(storeErrorOf, (header) => linkOf(header, event.header)),
          ),
    ),
  )

/** Where the streams of a page stand before it, as far as they were there; null: nothing is verified. */
const linksBefore = (
  { runtime, links }: Reading,
  page: readonly StoredEvent[],
): TE.TaskEither<StoreError, Links | null> => {
  if (links === null) return TE.right(null)
  const before: Links = new Map()
  const met = new Set<StreamId>()
  const missing: StoredEvent[] = []
  for (const stored of page) {
    if (met.has(stored.stream)) continue
    met.add(stored.stream)
    const held = links.get(stored.stream)
    if (held !== undefined) before.set(stored.stream, held)
    else if (stored.revision > 0) missing.push(stored)
  }
  return pipe(
    missing,
    TE.traverseSeqArray((stored) => previousLink(runtime, stored)),
    TE.map((read) => {
      for (const link of read) before.set(link.stream, link)
      return before
    }),
  )
}

interface Found {
  readonly stored: StoredEvent
  readonly header: Header
}

const isWanted = ({ publicTypes }: Reading, stored: StoredEvent): boolean => {
  const type = publicTypeAtEnd(stored.header)
  return type === null || publicTypes.has(type)
}

const verified = ({ runtime: { home } }: Reading, links: Links, stored: StoredEvent): E.Either<ReadFault, Header> =>
  pipe(
    verifyLink(links.get(stored.stream) ?? null, stored, { readings: home.readings }),
    E.map(({ header, link }) => {
      links.set(stored.stream, link)
      return header
    }),
  )

/** The events of a page that may be of use, with their headers. What is not verified is not parsed either. */
const foundIn = (
  reading: Reading,
  page: readonly StoredEvent[],
  links: Links | null,
): E.Either<StoreError, readonly Found[]> => {
  const found: Found[] = []
  for (const stored of page) {
    const wanted = isWanted(reading, stored)
    if (!wanted && links === null) continue
    const header = links === null ? readHeader(stored) : verified(reading, links, stored)
    if (E.isLeft(header)) return E.left(storeErrorOf(header.left))
    if (wanted) found.push({ stored, header: header.right })
  }
  for (const [stream, link] of links ?? []) reading.links?.set(stream, link)
  return E.right(found)
}

const decoded =
  ({ runtime, types }: Reading, found: readonly Found[]) =>
  (opener: Opener): E.Either<StoreError, readonly Recorded[]> => {
    const events: Recorded[] = []
    for (const { stored, header } of found) {
      const read = readEvent(runtime.registry, header, stored, opener)
      if (E.isLeft(read)) return E.left(storeErrorOf(read.left))
      const { right } = read
      if (right.known) {
        if (!types.has(right.event.type)) continue
        const missing = policyMissing(runtime, header.policy)
        if (missing !== null) return E.left(missing)
        events.push(asRead(runtime.home.readings, right.event))
      } else if (types.has(right.type)) return E.left(unknownEventOf(right, stored))
    }
    return E.right(events)
  }

/**
 * The events of a page that somebody listens to. An event of an unknown type cannot be one of them; one of a newer
 * version can, and stops the reader rather than be left out.
 */
export const relevantEvents = (
  reading: Reading,
  page: readonly StoredEvent[],
): TE.TaskEither<StoreError, readonly Recorded[]> =>
  pipe(
    linksBefore(reading, page),
    TE.chainEitherK((links) => foundIn(reading, page, links)),
    TE.chain((found) =>
      pipe(
        reading.open
          ? reading.runtime.keys.openerOf(found.flatMap(({ header }) => header.keys))
          : TE.right<StoreError, Opener>(closed),
        TE.chainEitherK(decoded(reading, found)),
      ),
    ),
  )
