import type { EventId, StreamCategory, StreamId } from '@casetrail/kernel'
import type { EventStore, NewEvent, Page, Position, StoredEvent } from '@casetrail/store'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import { ContractBreach } from './ContractCase.js'
import { ok } from './expectations.js'

/** What the random scripts of a contract are drawn from: always the same, so that a fault is found on every run or on none. */
export const scriptSeed = 20_261_125

/** A synthetic UUID with a readable number in it. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

/** A synthetic stream name. */
export const stream = (n: number, category: StreamCategory = 'case'): StreamId => `${category}-${uuid(n)}` as StreamId

/** A synthetic event: id `n`, and bytes that are not text, so that a store which treats them as text is caught. */
export const event = (n: number): NewEvent => ({
  id: uuid(n) as EventId,
  header: Uint8Array.of(0, 0xff, 0xfe, n & 0xff, (n >> 8) & 0xff, 0xc3, 0x28),
  body: Uint8Array.of(n & 0xff, 0, 0x80, 0xf0),
})

/** `count` synthetic events with ids from `first` on. */
export const events = (first: number, count: number): NonEmptyArray<NewEvent> =>
  Array.from({ length: count }, (_, at) => event(first + at)) as unknown as NonEmptyArray<NewEvent>

/** What an event says of itself, without where it stands. */
export const idsOf = (stored: readonly { readonly id: EventId }[]): readonly EventId[] => stored.map(({ id }) => id)

/** The events with bytes of their own. */
export const copied = (stored: readonly StoredEvent[]): readonly StoredEvent[] =>
  stored.map((one) => ({ ...one, header: one.header.slice(), body: one.body.slice() }))

/** Appends one event to each of `count` streams, in order, ids from `first` on. */
export const appendEach = async (
  store: EventStore,
  first: number,
  count: number,
  category: StreamCategory = 'case',
): Promise<void> => {
  for (let n = first; n < first + count; n++) await ok(store.append(stream(n, category), 'noStream', events(n, 1)))
}

/** Walks all pages from `after` to the end; breaks the contract when the walk does not come to one. */
export const walk = async (
  store: EventStore,
  after: Position,
  limit: number,
  categories?: readonly StreamCategory[],
): Promise<{ readonly events: readonly StoredEvent[]; readonly next: Position; readonly pages: readonly Page[] }> => {
  const pages: Page[] = []
  let next = after
  for (;;) {
    const page = await ok(store.readAll(next, limit, categories))
    pages.push(page)
    if (page.end) return { events: pages.flatMap((one) => one.events), next: page.next, pages }
    if (page.next === next)
      throw new ContractBreach(`the checkpoint sticks at ${JSON.stringify(next)} after ${pages.length} pages`)
    next = page.next
  }
}
