import type { StreamId } from '@casetrail/kernel'
import { type Link, leafHash, type ReadFault, verifyLink } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type EventStore, type Position } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'

/** What a verification of every chain found. @since 0.1.0 */
export interface Verification {
  readonly events: number
  readonly streams: number
  /** The first fault of each stream that has one. Empty: every chain verifies. */
  readonly faults: readonly ReadFault[]
}

/** How to verify. @since 0.1.0 */
export interface VerifyOptions {
  /** Check too that every header and body is in canonical form. */
  readonly strict?: boolean
  /** Told how many events were verified so far. */
  readonly onPage?: (events: number) => void
}

interface Walk {
  readonly store: EventStore
  readonly options: VerifyOptions
  readonly links: Map<StreamId, Link>
  readonly broken: Map<StreamId, ReadFault>
  after: Position
  events: number
}

const walkOn = async (walk: Walk): Promise<E.Either<StoreError, void>> => {
  const { store, options, links, broken } = walk
  for (;;) {
    const page = await store.readAll(walk.after, 1000)()
    if (E.isLeft(page)) return page
    for (const stored of page.right.events) {
      walk.events += 1
      if (broken.has(stored.stream)) continue
      const linked = verifyLink(links.get(stored.stream) ?? null, stored, options.strict)
      if (E.isRight(linked)) links.set(stored.stream, linked.right.link)
      else broken.set(stored.stream, linked.left)
    }
    options.onPage?.(walk.events)
    walk.after = page.right.next
    if (page.right.end) return E.right(undefined)
  }
}

interface Seen {
  readonly revision: number
  readonly leaf: string
}

/** The head that the store tells of each verified stream. */
const headsOf = async ({
  store,
  links,
  broken,
}: Walk): Promise<E.Either<StoreError, ReadonlyMap<StreamId, Seen | null>>> => {
  const heads = new Map<StreamId, Seen | null>()
  for (const stream of links.keys()) {
    if (broken.has(stream)) continue
    const head = await store.head(stream)()
    if (E.isLeft(head)) return head
    const { right } = head
    heads.set(stream, right === null ? null : { revision: right.revision, leaf: leafHash(right.header) })
  }
  return E.right(heads)
}

/** A head that lies elsewhere than the walk came to: behind it, beyond it, or another event. */
const headFault = (stream: StreamId, link: Link, head: Seen | null, before: Link): ReadFault | null => {
  const fault = (code: ReadFault['code']): ReadFault => ({ tag: 'ReadFault', code, stream, revision: link.revision })
  if (head === null || head.revision < before.revision || head.revision > link.revision) return fault('E_REV_GAP')
  return head.revision === link.revision && head.leaf !== link.leaf ? fault('E_PREV') : null
}

/**
 * Verifies every chain of a store, in store order, page by page, and that each ends at the head that the store tells
 * of its stream; needs no key. Holds one link (about 200 bytes) per stream in memory, however long the streams are.
 * A chain alone does not show that a tail, or a whole stream, was cut off (integrity 1.3). @since 0.1.0
 */
export const verifyAll =
  (store: EventStore, options: VerifyOptions = {}): TaskEither<StoreError, Verification> =>
  async () => {
    const walk: Walk = { store, options, links: new Map(), broken: new Map(), after: beginning, events: 0 }
    const walked = await walkOn(walk)
    if (E.isLeft(walked)) return walked
    const before = new Map(walk.links)
    const heads = await headsOf(walk)
    if (E.isLeft(heads)) return heads
    // A head may be newer than the walk: then its event stands in what was appended since.
    const appended = await walkOn(walk)
    if (E.isLeft(appended)) return appended
    const { links, broken, events } = walk
    for (const [stream, head] of heads.right) {
      const link = links.get(stream) as Link
      const fault = broken.has(stream) ? null : headFault(stream, link, head, before.get(stream) as Link)
      if (fault !== null) broken.set(stream, fault)
    }
    const streams = new Set([...links.keys(), ...broken.keys()]).size
    return E.right({ events, streams, faults: [...broken.values()] })
  }
