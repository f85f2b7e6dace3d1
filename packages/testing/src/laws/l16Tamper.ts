import type { StreamId } from '@casetrail/kernel'
import { beginning, type EventStore, type Page, type Position, type StoredEvent, verifyAll } from '@casetrail/store'
import * as fc from 'fast-check'
import { caseHistory } from '../arbitraries/caseHistory.js'
import { law } from './Law.js'
import { agrees, holds, ok } from './LawBroken.js'
import { withService } from './play.js'

/*
 * L16, as far as a chain reaches: a changed body shows at its event, a changed header at the next one, and so do an
 * event that was dropped, swapped or inserted. A stream that lost its end, or whose last header was changed, needs a
 * head that is kept elsewhere, and is not claimed here.
 */

/** A way to tamper with one stream; the event at `at` is never its last one. */
type Tamper = (events: StoredEvent[], at: number, byte: number) => void

const flipped = (bytes: Uint8Array, byte: number): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  const at = byte % copy.length
  copy[at] = (copy[at] as number) ^ (1 << (byte % 8))
  return copy
}

/** As a store would number them anew, so that only the bytes can tell. */
const renumbered = (events: StoredEvent[]): void => {
  for (const [revision, event] of events.entries()) events[revision] = { ...event, revision }
}

const tampers = {
  'a byte of a body changed': (events, at, byte) => {
    const event = events[at] as StoredEvent
    events[at] = { ...event, body: flipped(event.body, byte) }
  },
  'a byte of a header changed': (events, at, byte) => {
    const event = events[at] as StoredEvent
    events[at] = { ...event, header: flipped(event.header, byte) }
  },
  'an event dropped': (events, at) => {
    events.splice(at, 1)
    renumbered(events)
  },
  'two events swapped': (events, at) => {
    const pair = events.slice(at, at + 2).reverse()
    events.splice(at, 2, ...pair)
    renumbered(events)
  },
  'an event inserted': (events, at) => {
    events.splice(at, 0, events[at] as StoredEvent)
    renumbered(events)
  },
} satisfies Readonly<Record<string, Tamper>>

/** A store that tells of these events instead of its own. */
const telling = (store: EventStore, events: readonly StoredEvent[]): EventStore => {
  const page: Page = { events, next: 'the end' as Position, end: true }
  return {
    ...store,
    readAll: () => async () => ({ _tag: 'Right', right: page }),
    head: (stream) => async () => {
      const last = events.findLast((event) => event.stream === stream)
      return { _tag: 'Right', right: last === undefined ? null : { revision: last.revision, header: last.header } }
    },
  }
}

const everything = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = []
  let after: Position = beginning
  for (;;) {
    const page = await ok(store.readAll(after, 500))
    events.push(...page.events)
    after = page.next
    if (page.end) return events
  }
}

const names = Object.keys(tampers) as (keyof typeof tampers)[]

/** L16. @since 0.1.0 */
export const l16Tamper = law({
  name: 'l16Tamper',
  id: 'L16',
  says: 'changing, dropping, swapping or inserting an event breaks verification at that point or the next event of its stream',
  given: (from) =>
    fc.record({
      history: caseHistory(from),
      how: fc.constantFrom(...names),
      pick: fc.nat(),
      byte: fc.nat(),
    }),
  holdsFor: (service, { history, how, pick, byte }) =>
    withService(service, async (player, { runtime }) => {
      await player.play(history.steps)
      const store = runtime.stores.events
      const verify = service.verify ?? ((events: EventStore) => verifyAll(events))
      agrees((await ok(verify(store))).faults, [], () => 'an untouched history')
      const events = await everything(store)
      const notLast = events.filter(({ stream, revision }) =>
        events.some((other) => other.stream === stream && other.revision > revision),
      )
      const target = notLast[pick % notLast.length]
      if (target === undefined) return
      const stream: StreamId = target.stream
      const mine = events.filter((event) => event.stream === stream)
      tampers[how](mine, target.revision, byte)
      const others = events.filter((event) => event.stream !== stream)
      const { faults } = await ok(verify(telling(store, [...others, ...mine])))
      const found = faults.find((fault) => fault.stream === stream)
      holds(
        found !== undefined && found.revision <= target.revision + 1,
        () =>
          `${how} at revision ${target.revision} of ${stream} was ${found === undefined ? 'not found' : `found at ${found.revision}`}`,
      )
    }),
})
