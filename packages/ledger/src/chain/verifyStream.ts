import * as E from 'fp-ts/lib/Either.js'
import type { ReadFault, StoredBytes } from '../stored/ReadFault.js'
import { type Link, type Verifying, verifyLink } from './link.js'

/** The result of verifying one stream from its first event. @since 0.1.0 */
export type StreamVerdict =
  | { readonly verdict: 'VERIFIED'; readonly events: number; readonly head: Link | null }
  | { readonly verdict: 'FAILED'; readonly events: number; readonly fault: ReadFault }

/**
 * Verifies the events of one stream in order. A chain alone cannot show that its tail was cut off: compare the head
 * with one that was kept elsewhere (integrity 1.3). @since 0.1.0
 */
export const verifyStream = (events: Iterable<StoredBytes>, options: Verifying = {}): StreamVerdict => {
  let head: Link | null = null
  let count = 0
  for (const stored of events) {
    const next = verifyLink(head, stored, options)
    if (E.isLeft(next)) return { verdict: 'FAILED', events: count, fault: next.left }
    head = next.right.link
    count += 1
  }
  return { verdict: 'VERIFIED', events: count, head }
}
