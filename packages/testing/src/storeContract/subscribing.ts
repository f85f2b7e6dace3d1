import { beginning, type EventStore, type Page, type StoredEvent } from '@casetrail/store'
import type { Trial } from './ContractCase.js'
import { eventually, fails, holds, ok, pause, same } from './expectations.js'
import { appendEach, event, events, idsOf, stream } from './samples.js'

/** A handler that remembers what it was given. */
const recorder = () => {
  const seen: StoredEvent[] = []
  const pages: Page[] = []
  return {
    seen,
    pages,
    handle: async (page: Page): Promise<void> => {
      pages.push(page)
      seen.push(...page.events)
    },
  }
}

const unexpected = (error: unknown): never => {
  throw error
}

/** What a subscription promises: everything once, in order, one page at a time, until it is stopped or its handler fails. */
export const subscribing: Readonly<Record<string, Trial<EventStore>>> = {
  'a subscription gets history, then what comes, in order, without gap or duplicate': async (store) => {
    await appendEach(store, 1, 25)
    const { seen, pages, handle } = recorder()
    const subscription = store.subscribe(beginning, handle, { pageSize: 10, onError: unexpected })
    // Some of the new events arrive while history is still being handed over, some after it.
    await appendEach(store, 26, 15)
    await pause(20)
    await appendEach(store, 41, 10)
    await eventually(() => seen.some(({ id }) => id === event(50).id), 'the subscription gets live events')
    await pause(20)
    await subscription.stop()
    same(idsOf(seen), idsOf(events(1, 50)), 'each event once, in order')
    holds(
      pages.every((page) => page.events.length <= 10),
      'no page is longer than the page size',
    )
  },
  'a subscription that starts at a checkpoint gets what comes after it': async (store) => {
    await appendEach(store, 1, 7)
    const first = recorder()
    const subscription = store.subscribe(beginning, first.handle, { pageSize: 3, onError: unexpected })
    await eventually(() => first.seen.length >= 7, 'the first subscription catches up')
    await subscription.stop()
    await appendEach(store, 8, 5)
    for (const page of first.pages) {
      const again = recorder()
      const restarted = store.subscribe(page.next, again.handle, { pageSize: 4, onError: unexpected })
      const seenBefore = first.seen.findIndex(({ id }) => id === page.events.at(-1)?.id) + 1
      await eventually(() => again.seen.length >= 12 - seenBefore, 'the restarted subscription catches up')
      await restarted.stop()
      same(idsOf(again.seen), idsOf(events(1 + seenBefore, 12 - seenBefore)), 'exactly what follows the checkpoint')
    }
  },
  'a subscription to categories gets only those': async (store) => {
    const { seen, handle } = recorder()
    await appendEach(store, 1, 3)
    await appendEach(store, 4, 2, 'access')
    const subscription = store.subscribe(beginning, handle, {
      categories: ['access'],
      pageSize: 2,
      onError: unexpected,
    })
    await appendEach(store, 6, 3)
    await appendEach(store, 9, 2, 'access')
    await eventually(() => seen.length >= 4, 'the events of the category arrive')
    await subscription.stop()
    same(idsOf(seen), [...idsOf(events(4, 2)), ...idsOf(events(9, 2))], 'only the category, in order')
  },
  'several subscriptions each get everything': async (store) => {
    const recorders = [recorder(), recorder(), recorder()]
    const running = recorders.map(({ handle }) => store.subscribe(beginning, handle, { onError: unexpected }))
    await Promise.all(Array.from({ length: 20 }, (_, n) => ok(store.append(stream(n), 'noStream', events(n, 1)))))
    await eventually(() => recorders.every(({ seen }) => seen.length >= 20), 'all subscriptions catch up')
    await Promise.all(running.map((subscription) => subscription.stop()))
    for (const { seen } of recorders) same(idsOf(seen), idsOf(recorders[0]?.seen ?? []), 'all see the same order')
  },
  'the handler is never called before its last page is done': async (store) => {
    let [inside, most, seen] = [0, 0, 0]
    const subscription = store.subscribe(
      beginning,
      async (page) => {
        most = Math.max(most, ++inside)
        await pause(3)
        seen += page.events.length
        inside -= 1
      },
      { pageSize: 2, onError: unexpected },
    )
    await appendEach(store, 1, 12)
    await eventually(() => seen >= 12, 'a slow handler gets everything')
    await subscription.stop()
    same({ most, seen }, { most: 1, seen: 12 }, 'one page at a time')
  },
  'a failed append is never handed over': async (store) => {
    const { seen, handle } = recorder()
    const subscription = store.subscribe(beginning, handle, { onError: unexpected })
    await appendEach(store, 1, 1)
    await fails('Conflict', store.append(stream(1), 'noStream', events(50, 1)))
    await fails('IdTaken', store.append(stream(2), 'noStream', [event(60), event(1)]))
    await appendEach(store, 3, 1)
    await eventually(() => seen.length >= 2, 'the stored events arrive')
    await pause(20)
    await subscription.stop()
    same(idsOf(seen), [events(1, 1)[0].id, events(3, 1)[0].id], 'only what was stored')
  },
  'a handler that fails ends its subscription, once, and is reported': async (store) => {
    await appendEach(store, 1, 6)
    const failure = { synthetic: 'failure' }
    for (const [at, fail] of [() => Promise.reject(failure), () => unexpected(failure)].entries()) {
      const errors: unknown[] = []
      let calls = 0
      const subscription = store.subscribe(
        beginning,
        (page) => {
          calls += 1
          return page.events.some(({ id }) => id === events(3, 1)[0].id) ? fail() : Promise.resolve()
        },
        { pageSize: 2, onError: (error) => errors.push(error) },
      )
      await eventually(() => errors.length > 0, 'the failure is reported')
      await appendEach(store, 100 + at, 1)
      await pause(20)
      same({ calls, errors }, { calls: 2, errors: [failure] }, 'nothing is handed over after the failure')
      await subscription.stop()
    }
    const { seen, handle } = recorder()
    const another = store.subscribe(beginning, handle, { onError: unexpected })
    await eventually(() => seen.length >= 8, 'the store and other subscriptions go on')
    await another.stop()
  },
  'stop waits for the handler, and nothing is handed over afterwards': async (store) => {
    await appendEach(store, 1, 4)
    const done: number[] = []
    let started = 0
    const subscription = store.subscribe(
      beginning,
      async (page) => {
        started += 1
        await pause(10)
        done.push(page.events.length)
      },
      { pageSize: 1, onError: unexpected },
    )
    await eventually(() => started > 0, 'the first page is handed over')
    await subscription.stop()
    const atStop = done.length
    same(atStop, started, 'the page under way is finished')
    await appendEach(store, 5, 2)
    await pause(30)
    same({ started, done: done.length }, { started: atStop, done: atStop }, 'nothing after stop')
    await subscription.stop()
  },
}
