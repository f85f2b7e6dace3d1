import type { StreamId } from '@casetrail/kernel'
import { type Link, leafHash, type ReadFault, type Readings, verifyLink } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { beginning, type EventStore, type Page, type Position } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import { inSteps } from './inSteps.js'

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
  /** Which readings of a clock home disowned; default: every one is believed. */
  readonly readings?: Readings
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

const takePage = (walk: Walk, page: Page): E.Either<null, void> => {
  const { options, links, broken } = walk
  for (const stored of page.events) {
    walk.events += 1
    if (broken.has(stored.stream)) continue
    const linked = verifyLink(links.get(stored.stream) ?? null, stored, options)
    if (E.isRight(linked)) links.set(stored.stream, linked.right.link)
    else broken.set(stored.stream, linked.left)
  }
  options.onPage?.(walk.events)
  walk.after = page.next
  return page.end ? E.right(undefined) : E.left(null)
}

/** Walks from where it stands to the end of the store. */
const walkOn = (walk: Walk): TE.TaskEither<StoreError, void> =>
  inSteps(null, () =>
    pipe(
      walk.store.readAll(walk.after, 1000),
      TE.map((page) => takePage(walk, page)),
    ),
  )

interface Seen {
  readonly revision: number
  readonly leaf: string
}

/** Where each verified stream ends: as the walk came to it, and as the store tells. */
interface Ends {
  readonly before: ReadonlyMap<StreamId, Link>
  readonly heads: readonly (readonly [StreamId, Seen | null])[]
}

const endsOf = ({ store, links, broken }: Walk): TE.TaskEither<StoreError, Ends> =>
  pipe(
    [...links.keys()].filter((stream) => !broken.has(stream)),
    TE.traverseSeqArray((stream) =>
      pipe(
        store.head(stream),
        TE.map((head) => [stream, head && { revision: head.revision, leaf: leafHash(head.header) }] as const),
      ),
    ),
    TE.map((heads) => ({ before: new Map(links), heads })),
  )

/** A head that lies elsewhere than the walk came to: behind it, beyond it, or another event. */
const headFault = (stream: StreamId, link: Link, head: Seen | null, before: Link): ReadFault | null => {
  const fault = (code: ReadFault['code']): ReadFault => ({ tag: 'ReadFault', code, stream, revision: link.revision })
  if (head === null || head.revision < before.revision || head.revision > link.revision) return fault('E_REV_GAP')
  return head.revision === link.revision && head.leaf !== link.leaf ? fault('E_PREV') : null
}

/** Compares, once the walk has seen all that the heads can have told of. */
const verificationOf = ({ links, broken, events }: Walk, { before, heads }: Ends): Verification => {
  for (const [stream, head] of heads) {
    if (broken.has(stream)) continue
    const fault = headFault(stream, links.get(stream) as Link, head, before.get(stream) as Link)
    if (fault !== null) broken.set(stream, fault)
  }
  const streams = new Set([...links.keys(), ...broken.keys()]).size
  return { events, streams, faults: [...broken.values()] }
}

/**
 * Verifies every chain of a store, in store order, page by page, and that each ends at the head that the store tells
 * of its stream; needs no key. Holds one link (about 200 bytes) per stream in memory, however long the streams are.
 * A chain alone does not show that a tail, or a whole stream, was cut off (integrity 1.3). @since 0.1.0
 */
export const verifyAll =
  (store: EventStore, options: VerifyOptions = {}): TE.TaskEither<StoreError, Verification> =>
  () => {
    const walk: Walk = { store, options, links: new Map(), broken: new Map(), after: beginning, events: 0 }
    return pipe(
      walkOn(walk),
      TE.chain(() => endsOf(walk)),
      // A head may be newer than the walk: then its event stands in what was appended since.
      TE.chainFirst(() => walkOn(walk)),
      TE.map((ends) => verificationOf(walk, ends)),
    )()
  }
