import type { Recorded, StreamId } from '@casetrail/kernel'
import {
  type Link,
  type Linked,
  type Opener,
  type ReadEvent,
  type ReadFault,
  readEvent,
  verifyLink,
} from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoredEvent } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import { inSteps } from './inSteps.js'
import type { Runtime } from './Runtime.js'
import { policyMissing } from './worldOf.js'
import { asRead, learnFromPage } from './wrongReadings.js'

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

/** Where a stream is read from: the event after this link; null: its first one. */
interface From {
  readonly stream: StreamId
  readonly after: Link | null
}

/** Is handed each event with the link that it makes, and as it is stored. */
type Each = (event: Recorded, link: Link, stored: StoredEvent) => void

const linkedPage = (
  { home: { readings } }: Runtime,
  page: readonly StoredEvent[],
  after: Link | null,
): E.Either<StoreError, readonly Linked[]> => {
  const read: Linked[] = []
  let previous = after
  for (const stored of page) {
    const linked = verifyLink(previous, stored, { readings })
    if (E.isLeft(linked)) return E.left(storeErrorOf(linked.left))
    previous = linked.right.link
    read.push(linked.right)
  }
  return E.right(read)
}

/** Hands on what decodes of a verified page; answers the link that it ends with. */
const handOn =
  (runtime: Runtime, page: readonly StoredEvent[], each: Each) =>
  (read: readonly Linked[], opener: Opener): E.Either<StoreError, Link | null> => {
    let reached: Link | null = null
    for (let i = 0; i < page.length; i++) {
      const stored = page[i] as StoredEvent
      const { header, link } = read[i] as Linked
      const decoded = readEvent(runtime.registry, header, stored, opener)
      if (E.isLeft(decoded)) return E.left(storeErrorOf(decoded.left))
      if (!decoded.right.known) return E.left(unknownEventOf(decoded.right, stored))
      const missing = policyMissing(runtime, header.policy)
      if (missing !== null) return E.left(missing)
      each(asRead(runtime.home.readings, decoded.right.event), link, stored)
      reached = link
    }
    return E.right(reached)
  }

const learnt = (runtime: Runtime, stream: StreamId, page: readonly StoredEvent[]): Runtime => {
  learnFromPage(runtime, stream, page)
  return runtime
}

const readPage = (
  runtime: Runtime,
  page: readonly StoredEvent[],
  after: Link | null,
  each: Each,
): TE.TaskEither<StoreError, Link | null> =>
  pipe(
    TE.fromEither(linkedPage(runtime, page, after)),
    TE.chain((read) =>
      pipe(
        runtime.keys.openerOf(read.flatMap(({ header }) => header.keys)),
        TE.chainEitherK((opener) => handOn(runtime, page, each)(read, opener)),
      ),
    ),
  )

/**
 * Reads a stream page by page: each event is verified against the chain, decoded, upcast and opened before it is handed
 * on. Answers the link it ends with.
 */
export const readVerified = (
  runtime: Runtime,
  { stream, after }: From,
  each: Each,
): TE.TaskEither<StoreError, Link | null> =>
  inSteps(after, (at) =>
    pipe(
      runtime.stores.events.readStream(stream, at === null ? 0 : at.revision + 1, runtime.limits.pageSize),
      TE.chain((page) =>
        page.events.length === 0
          ? TE.right(E.right(at))
          : pipe(
              readPage(learnt(runtime, stream, page.events), page.events, at, each),
              TE.map((reached) => (page.end ? E.right(reached) : E.left(reached))),
            ),
      ),
    ),
  )
