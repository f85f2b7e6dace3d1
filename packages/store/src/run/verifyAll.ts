import type { StreamId } from '@casetrail/kernel'
import { type Link, leafHash, type ReadFault, type Readings, verifyLink } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { beginning, type EventStore, type Head, type Page, type Position } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import { inSteps } from './inSteps.js'
import { goesOn, type Signal } from './Signal.js'
import { hiddenOf } from './verifyIndexes.js'

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
  /**
   * Ask for each event by id, stream and category too, so that an event which an index or a column hides is told
   * (`E_INDEX`); default true. False is faster by half, and for an engine where each question is a journey.
   */
  readonly indexes?: boolean
  /** Which readings of a clock home disowned; default: every one is believed. */
  readonly readings?: Readings
  /** Told after each page how many events were verified so far. */
  readonly onPage?: (events: number) => void
  /** Stops it between two pages, with `Stopped`. */
  readonly signal?: Signal
}

interface Walk {
  readonly store: EventStore
  readonly options: VerifyOptions
  readonly links: Map<StreamId, Link>
  readonly broken: Map<StreamId, ReadFault>
  after: Position
  events: number
}

/** Small enough that a page dies young, and that nobody waits long for their turn. */
const pageEvents = 250

const linkPage = ({ options, links, broken }: Walk, page: Page): void => {
  for (const stored of page.events) {
    if (broken.has(stored.stream)) continue
    const linked = verifyLink(links.get(stored.stream) ?? null, stored, options)
    if (E.isRight(linked)) links.set(stored.stream, linked.right.link)
    else broken.set(stored.stream, linked.left)
  }
}

const takePage = (walk: Walk, page: Page): TE.TaskEither<StoreError, E.Either<null, void>> => {
  const { store, options, broken } = walk
  linkPage(walk, page)
  return pipe(
    options.indexes === false ? TE.right([]) : hiddenOf(store, walk.after, page.events),
    TE.map((hidden) => {
      for (const fault of hidden) if (!broken.has(fault.stream)) broken.set(fault.stream, fault)
      walk.events += page.events.length
      walk.after = page.next
      options.onPage?.(walk.events)
      return page.end ? E.right(undefined) : E.left(null)
    }),
  )
}

/** Walks from where it stands to the end of the store. */
const walkOn = (walk: Walk): TE.TaskEither<StoreError, void> =>
  inSteps(null, () =>
    pipe(
      goesOn(walk.options.signal),
      TE.chain(() => walk.store.readAll(walk.after, pageEvents)),
      TE.chain((page) => takePage(walk, page)),
    ),
  )

/** A head that is not where the walk came to: as the store tells it, and as the walk stood when it was asked. */
interface Doubt {
  readonly head: { readonly revision: number; readonly leaf: string } | null
  readonly before: Link
}

type Doubts = ReadonlyMap<StreamId, Doubt>

const toldOf = (head: Head | null): Doubt['head'] => head && { revision: head.revision, leaf: leafHash(head.header) }

/** Asks for the head of every stream that verifies; nearly all are where the walk came to. */
const doubtsOf = ({ store, links, broken, options }: Walk): TE.TaskEither<StoreError, Doubts> => {
  const doubts = new Map<StreamId, Doubt>()
  const streams = links.entries()
  return inSteps(null, () => {
    const next = streams.next()
    if (next.done === true) return TE.right(E.right(doubts))
    const [stream, before] = next.value
    if (broken.has(stream)) return TE.right(E.left(null))
    return pipe(
      goesOn(options.signal),
      TE.chain(() => store.head(stream)),
      TE.map((found) => {
        const head = toldOf(found)
        if (head?.revision !== before.revision || head.leaf !== before.leaf) doubts.set(stream, { head, before })
        return E.left(null)
      }),
    )
  })
}

/** A head that lies elsewhere than the walk came to: behind it, beyond it, or another event. */
const headFault = (stream: StreamId, link: Link, { head, before }: Doubt): ReadFault | null => {
  const fault = (code: ReadFault['code']): ReadFault => ({ tag: 'ReadFault', code, stream, revision: link.revision })
  if (head === null || head.revision < before.revision || head.revision > link.revision) return fault('E_REV_GAP')
  return head.revision === link.revision && head.leaf !== link.leaf ? fault('E_PREV') : null
}

/** Compares, once the walk has seen all that the heads can have told of. */
const verificationOf = ({ links, broken, events }: Walk, doubts: Doubts): Verification => {
  for (const [stream, doubt] of doubts) {
    if (broken.has(stream)) continue
    const fault = headFault(stream, links.get(stream) as Link, doubt)
    if (fault !== null) broken.set(stream, fault)
  }
  for (const stream of broken.keys()) links.delete(stream)
  return { events, streams: links.size + broken.size, faults: [...broken.values()] }
}

/**
 * Verifies every chain of a store, in store order, page by page, that each ends at the head that the store tells of its
 * stream, and that every event is found in each way that the store has; needs no key. Holds one link (about 300 bytes) per
 * stream in memory, however long the streams are. A chain alone does not show that a tail, or a whole stream, was cut off
 * (integrity 1.3). @since 0.1.0
 */
export const verifyAll =
  (store: EventStore, options: VerifyOptions = {}): TE.TaskEither<StoreError, Verification> =>
  () => {
    const walk: Walk = { store, options, links: new Map(), broken: new Map(), after: beginning, events: 0 }
    return pipe(
      walkOn(walk),
      TE.chain(() => doubtsOf(walk)),
      // A head may be newer than the walk: then its event stands in what was appended since.
      TE.chainFirst(() => walkOn(walk)),
      TE.map((doubts) => verificationOf(walk, doubts)),
    )()
  }
