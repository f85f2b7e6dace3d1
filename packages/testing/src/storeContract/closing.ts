import { beginning, type EventStore, type Position } from '@casetrail/store'
import type { Trial } from './ContractCase.js'
import { eventually, fails, holds, ok, pause, same } from './expectations.js'
import { appendEach, events, idsOf, stream, walk } from './samples.js'

/** What closing promises: what is under way ends well, what comes later is answered, not thrown. */
export const closing: Readonly<Record<string, Trial<EventStore>>> = {
  'a closed store answers StoreUnavailable to everything': async (store) => {
    await appendEach(store, 1, 1)
    await store.close()
    await fails('StoreUnavailable', store.append(stream(2), 'noStream', events(2, 1)))
    await fails('StoreUnavailable', store.readStream(stream(1), 0, 10))
    await fails('StoreUnavailable', store.readStreamBack(stream(1), 10))
    await fails('StoreUnavailable', store.readAll(beginning, 10))
    await fails('StoreUnavailable', store.readAll(beginning, 10, ['case']))
    await fails('StoreUnavailable', store.head(stream(1)))
    await fails('StoreUnavailable', store.find(events(1, 1)[0].id))
    await fails('StoreUnavailable', store.at('1' as Position))
  },
  'an append described before and run after closing answers StoreUnavailable': async (store) => {
    const answer = store.append(stream(1), 'noStream', events(1, 1))
    await store.close()
    await fails('StoreUnavailable', answer)
  },
  'a subscription to a closed store reports StoreUnavailable': async (store) => {
    await store.close()
    const errors: unknown[] = []
    const subscription = store.subscribe(beginning, () => Promise.resolve(), { onError: (error) => errors.push(error) })
    await eventually(() => errors.length > 0, 'the failure is reported')
    same((errors[0] as { readonly tag?: unknown }).tag, 'StoreUnavailable', 'as data')
    await subscription.stop()
  },
  'closing twice is closing once': async (store) => {
    await Promise.all([store.close(), store.close()])
    await store.close()
  },
  'closing ends subscriptions quietly, after the page under way': async (store) => {
    await appendEach(store, 1, 3)
    let [started, done] = [0, 0]
    const errors: unknown[] = []
    store.subscribe(
      beginning,
      async () => {
        started += 1
        await pause(10)
        done += 1
      },
      { pageSize: 1, onError: (error) => errors.push(error) },
    )
    await eventually(() => started > 0, 'the first page is handed over')
    await store.close()
    same({ done, errors }, { done: started, errors: [] }, 'the page is finished and no error is made up')
  },
  'an append under way at closing is answered': async (store) => {
    const answers = Promise.all(
      Array.from({ length: 8 }, (_, n) => store.append(stream(n), 'noStream', events(n, 1))()),
    )
    await store.close()
    for (const answer of await answers)
      holds(
        answer._tag === 'Right' || answer.left.tag === 'StoreUnavailable',
        'stored, or told that the store is not there',
      )
  },
}

/** For stores that keep what they store. */
export const reopening = (
  reopen: (store: EventStore) => Promise<EventStore>,
): Readonly<Record<string, Trial<EventStore>>> => ({
  'everything answered is there after reopening, and revisions and checkpoints go on': async (store) => {
    await ok(store.append(stream(1), 'noStream', events(1, 3)))
    await appendEach(store, 11, 3, 'access')
    const [first, whole] = [await ok(store.readAll(beginning, 2)), await walk(store, beginning, 100)]
    const again = await reopen(store)
    same((await walk(again, beginning, 100)).events, whole.events, 'the same events at the same positions')
    same(
      idsOf((await walk(again, first.next, 100)).events),
      idsOf(whole.events.slice(2)),
      'an old checkpoint still holds',
    )
    await fails('Conflict', again.append(stream(1), 'noStream', events(20, 1)))
    await fails('IdTaken', again.append(stream(2), 'noStream', events(1, 1)))
    same((await ok(again.find(events(1, 1)[0].id)))?.stream, stream(1), 'what was stored is found')
    same((await ok(again.append(stream(1), 2, events(20, 1)))).revision, 3, 'revisions go on')
    same(
      idsOf((await walk(again, whole.next, 100)).events),
      idsOf(events(20, 1)),
      'the last checkpoint sees only what is new',
    )
    return again
  },
  'appends under way at closing are stored if they were answered so': async (store) => {
    const answers = Promise.all(
      Array.from({ length: 8 }, (_, n) => store.append(stream(n), 'noStream', events(10 * n, 2))()),
    )
    const again = await reopen(store)
    for (const [n, answer] of (await answers).entries())
      same((await ok(again.head(stream(n))))?.revision, answer._tag === 'Right' ? 1 : undefined, 'the answer was true')
    return again
  },
})
