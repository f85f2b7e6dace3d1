import { categoryOf, type StreamId } from '@casetrail/kernel'
import type { ReadFault } from '@casetrail/ledger'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { EventStore, Position, StoredEvent } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'

/*
 * What a store keeps beside the bytes (columns, positions, indexes) is held against them by asking for each event in every
 * other way that there is: whoever hides an event from a list, a stream or an id hides it from one of these.
 */

/** A part of a page that one question is asked about. */
interface Asked {
  readonly events: readonly StoredEvent[]
  readonly answer: TE.TaskEither<StoreError, readonly StoredEvent[]>
}

const byStream = (store: EventStore, events: readonly StoredEvent[]): Asked => {
  const [first] = events as readonly [StoredEvent]
  return {
    events,
    answer: pipe(
      store.readStream(first.stream, first.revision, events.length),
      TE.map((page) => page.events),
    ),
  }
}

const byCategory = (store: EventStore, after: Position, events: readonly StoredEvent[]): Asked => {
  const [first] = events as readonly [StoredEvent]
  return {
    events,
    answer: pipe(
      store.readAll(after, events.length, [categoryOf(first.stream)]),
      TE.map((page) => page.events),
    ),
  }
}

const byId = (store: EventStore, event: StoredEvent): Asked => ({
  events: [event],
  answer: pipe(
    store.find(event.id),
    TE.map((found) => (found === null ? [] : [found])),
  ),
})

const grouped = <K>(events: readonly StoredEvent[], of: (event: StoredEvent) => K): readonly StoredEvent[][] => {
  const groups = new Map<K, StoredEvent[]>()
  for (const event of events) {
    const group = groups.get(of(event))
    if (group === undefined) groups.set(of(event), [event])
    else group.push(event)
  }
  return [...groups.values()]
}

const placeOf = ({ position, stream, revision }: StoredEvent): string => `${position}/${stream}/${revision}`

const notIn = (events: readonly StoredEvent[], others: readonly StoredEvent[]): readonly StoredEvent[] => {
  const places = new Set(others.map(placeOf))
  return events.filter((event) => !places.has(placeOf(event)))
}

/**
 * Those that are asked for and not answered, or answered and not asked for. As many are answered as asked for, so one too many
 * pushes one of the last out: that one is not hidden.
 */
const differing = (asked: readonly StoredEvent[], answered: readonly StoredEvent[]): readonly StoredEvent[] => {
  const [missing, extra] = [notIn(asked, answered), notIn(answered, asked)]
  return [...extra, ...missing.slice(0, Math.max(0, missing.length - extra.length))]
}

/** The events of a page, as it was read after `after`, that some other question does not find where they are. */
export const hiddenOf = (
  store: EventStore,
  after: Position,
  page: readonly StoredEvent[],
): TE.TaskEither<StoreError, readonly ReadFault[]> => {
  const hidden = new Map<StreamId, ReadFault>()
  const compare = ({ events }: Asked, found: readonly StoredEvent[]): void => {
    for (const { stream, revision } of differing(events, found))
      if (!hidden.has(stream)) hidden.set(stream, { tag: 'ReadFault', code: 'E_INDEX', stream, revision })
  }
  const asked: readonly Asked[] = [
    ...grouped(page, ({ stream }) => stream).map((events) => byStream(store, events)),
    ...grouped(page, ({ stream }) => categoryOf(stream)).map((events) => byCategory(store, after, events)),
    ...page.map((event) => byId(store, event)),
  ]
  return pipe(
    asked,
    TE.traverseSeqArray((one) =>
      pipe(
        one.answer,
        TE.map((found) => compare(one, found)),
      ),
    ),
    TE.map(() => [...hidden.values()]),
  )
}
