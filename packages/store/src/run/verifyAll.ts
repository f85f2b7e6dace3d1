import type { StreamId } from '@casetrail/kernel'
import { type Link, type ReadFault, verifyLink } from '@casetrail/ledger'
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

/**
 * Verifies every chain of a store, in store order, page by page; needs no key. Holds one link per stream in memory.
 * A chain alone does not show that a tail, or a whole stream, was cut off (integrity 1.3). @since 0.1.0
 */
export const verifyAll =
  (events: EventStore, options: { readonly strict?: boolean; readonly onPage?: (events: number) => void } = {}): TaskEither<StoreError, Verification> =>
  async () => {
    const links = new Map<StreamId, Link | null>()
    const faults: ReadFault[] = []
    const broken = new Set<StreamId>()
    let after: Position = beginning
    let count = 0
    for (;;) {
      const page = await events.readAll(after, 1000)()
      if (E.isLeft(page)) return page
      for (const stored of page.right.events) {
        count += 1
        if (broken.has(stored.stream)) continue
        const linked = verifyLink(links.get(stored.stream) ?? null, stored, options.strict)
        if (E.isRight(linked)) links.set(stored.stream, linked.right.link)
        else {
          broken.add(stored.stream)
          links.set(stored.stream, null)
          faults.push(linked.left)
        }
      }
      options.onPage?.(count)
      after = page.right.next
      if (page.right.end) return E.right({ events: count, streams: links.size, faults })
    }
  }
