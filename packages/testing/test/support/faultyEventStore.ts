import { categoryOf, type EventId, type StreamId } from '@casetrail/kernel'
import {
  type EventStore,
  type Page,
  type Position,
  pageOf,
  type StoredEvent,
  type StoreError,
  type StreamPage,
} from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'

/** What stores in the field were seen getting wrong, one switch each. `null`: the store without a fault. */
export type EventStoreFault =
  | 'a refused append moves the revision'
  | 'noStream is not honoured'
  | 'a version gap is accepted'
  | 'check and append are apart'
  | 'a failed append leaves its first events'
  | 'duplicate event ids are accepted'
  | 'an id is taken within its stream only'
  | 'an id that is taken is a conflict'
  | 'an event is found by any id'
  | 'an event is found at any position'
  | 'a page that was cut says that it is the end'
  | 'a page knows no bound of bytes'
  | 'bytes are shared with the reader'
  | 'bytes are shared with the writer'
  | 'the checkpoint sticks after the first page'
  | 'categories are ignored'
  | 'the checkpoint waits for a matching event'
  | 'events of one append are stored in reverse'
  | 'live starts a moment after history'
  | 'history is handed over again'
  | 'a failing handler is called again'
  | 'a closed store throws'

/** A list in memory, as short as the port allows, with one fault built in. */
export const faultyEventStore = (fault: EventStoreFault | null): EventStore => {
  const log: StoredEvent[] = []
  const phantom = new Map<StreamId, number>()
  const wakers = new Set<() => void>()
  const stops = new Set<() => Promise<void>>()
  let closed = false
  const unavailable: StoreError = { tag: 'StoreUnavailable', what: 'closed' }

  const answered =
    <A>(run: () => E.Either<StoreError, A>) =>
    (): Promise<E.Either<StoreError, A>> => {
      if (closed && fault === 'a closed store throws') throw new Error('closed')
      return Promise.resolve(closed ? E.left(unavailable) : run())
    }
  const own = (event: StoredEvent): StoredEvent =>
    fault === 'bytes are shared with the reader'
      ? event
      : { ...event, header: event.header.slice(), body: event.body.slice() }
  const inStream = (stream: StreamId): StoredEvent[] => log.filter((event) => event.stream === stream)
  const revisionOf = (stream: StreamId): number => inStream(stream).length - 1 + (phantom.get(stream) ?? 0)

  const accepts = (expected: number, actual: number): boolean =>
    expected === actual ||
    (fault === 'noStream is not honoured' && expected === -1) ||
    (fault === 'a version gap is accepted' && expected > actual)

  const append: EventStore['append'] = (stream, expected, events) => async () => {
    if (closed) return answered<never>(() => E.left(unavailable))()
    const actual = revisionOf(stream)
    if (fault === 'check and append are apart') await Promise.resolve()
    const conflict: StoreError = { tag: 'Conflict', stream, expected, actual: actual === -1 ? 'noStream' : actual }
    if (!accepts(expected === 'noStream' ? -1 : expected, actual)) {
      if (fault === 'a refused append moves the revision') phantom.set(stream, (phantom.get(stream) ?? 0) + 1)
      return E.left(conflict)
    }
    const known = fault === 'an id is taken within its stream only' ? inStream(stream) : log
    const ids = new Set<EventId>(known.map(({ id }) => id))
    const added: StoredEvent[] = []
    for (const [at, event] of (fault === 'events of one append are stored in reverse'
      ? [...events].reverse()
      : events
    ).entries()) {
      if (ids.has(event.id) && fault !== 'duplicate event ids are accepted') {
        if (fault === 'a failed append leaves its first events') log.push(...added)
        return E.left(fault === 'an id that is taken is a conflict' ? conflict : { tag: 'IdTaken', id: event.id })
      }
      ids.add(event.id)
      const [header, body] =
        fault === 'bytes are shared with the writer'
          ? [event.header, event.body]
          : [event.header.slice(), event.body.slice()]
      const position = String(log.length + added.length + 1) as Position
      added.push({ id: event.id, stream, revision: actual + 1 + at, position, header, body })
    }
    log.push(...added)
    for (const wake of wakers) wake()
    return E.right({ revision: actual + added.length, position: String(log.length) as Position })
  }

  /** As the port bounds it. */
  const bounded = (events: readonly StoredEvent[], limit: number): StreamPage => {
    if (fault === 'a page knows no bound of bytes')
      return { events: events.slice(0, limit).map(own), end: events.length <= limit }
    const page = pageOf(events.map(own), limit)
    return fault === 'a page that was cut says that it is the end' ? { ...page, end: true } : page
  }

  const pageAfter = (after: Position, limit: number, categories?: readonly string[]): Page => {
    const wanted =
      fault === 'categories are ignored' || categories === undefined
        ? log
        : log.filter(({ stream }) => categories.includes(categoryOf(stream)))
    const rest = wanted.filter(({ position }) => Number(position) > Number(after))
    const { events, end } = bounded(rest, limit)
    const last = events.at(-1)?.position ?? after
    if (fault === 'the checkpoint sticks after the first page' && after !== '') return { events, next: after, end }
    if (fault === 'the checkpoint waits for a matching event') return { events, next: last, end }
    return { events, next: end && log.length > 0 ? (String(log.length) as Position) : last, end }
  }

  const subscribe: EventStore['subscribe'] = (from, handle, { categories, pageSize = 100, onError } = {}) => {
    let stopped = false
    let wake = (): void => {}
    const deliver = async (): Promise<void> => {
      let after = from
      for (let live = false; !stopped; ) {
        if (closed) throw unavailable
        const page = pageAfter(after, pageSize, categories)
        if (page.events.length > 0) {
          try {
            await handle(page)
          } catch (error) {
            if (fault !== 'a failing handler is called again') throw error
            onError?.(error)
          }
        }
        after = page.next
        if (!page.end) continue
        if (!live && fault === 'history is handed over again') after = from
        if (!live && fault === 'live starts a moment after history') {
          await new Promise((resolve) => setTimeout(resolve, 5))
          after = String(log.length || '') as Position
        }
        live = true
        await new Promise<void>((resolve) => {
          wake = resolve
          wakers.add(wake)
          if (log.length > Number(after) || stopped) resolve()
        })
        wakers.delete(wake)
      }
    }
    const done = deliver().catch((error: unknown) => onError?.(error))
    const stop = async (): Promise<void> => {
      stopped = true
      wake()
      await done
    }
    stops.add(stop)
    return { stop }
  }

  return {
    append,
    readStream: (stream, from, limit) => answered(() => E.right(bounded(inStream(stream).slice(from), limit))),
    readStreamBack: (stream, limit) => answered(() => E.right(bounded(inStream(stream).reverse(), limit))),
    at: (wanted) =>
      answered(() => {
        const found = log.find(({ position }) => position === wanted || fault === 'an event is found at any position')
        return E.right(found === undefined ? null : own(found))
      }),
    readAll: (after, limit, categories) => answered(() => E.right(pageAfter(after, limit, categories))),
    find: (wanted) =>
      answered(() => {
        const found = log.find(({ id }) => id === wanted || fault === 'an event is found by any id')
        return E.right(found === undefined ? null : own(found))
      }),
    head: (stream) =>
      answered(() => {
        const last = inStream(stream).at(-1)
        return E.right(last === undefined ? null : { revision: revisionOf(stream), header: own(last).header })
      }),
    mark: (stream) => String(inStream(stream).length),
    subscribe,
    close: async () => {
      closed = true
      await Promise.all([...stops].map((stop) => stop()))
    },
  }
}
