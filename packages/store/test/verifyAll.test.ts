import { type EventStore, execute, type StoredEvent, type Stores, verifyAll } from '@casetrail/store'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { changedOnRead } from './support/faultyStores.js'
import { box, boxStream, command, memoryStores, ok, otherBox, put, serviceOf, uuid } from './support/service.js'

const filled = async (): Promise<Stores> => {
  const stores = memoryStores()
  const service = serviceOf({ stores })
  for (const caseId of [box, otherBox, box]) await ok(execute(service)(put(1, {}, caseId)))
  await ok(execute(service)(command('KeepNote', { caseId: box, text: 'Zebedee Synthetic' })))
  return stores
}

const codes = async (events: EventStore) =>
  (await ok(verifyAll(events))).faults.map(({ code, stream, revision }) => [code, stream, revision])

describe('L16 · verification of every chain', () => {
  test('counts events and streams, and tells how far it is', async () => {
    const { events } = await filled()
    const told: number[] = []
    const verified = await ok(verifyAll(events, { strict: true, onPage: (count) => told.push(count) }))
    expect(verified).toEqual({ events: 5, streams: 2, faults: [] })
    expect(told.at(-1)).toBe(5)
    expect(await ok(verifyAll(memoryStores().events))).toEqual({ events: 0, streams: 0, faults: [] })
  })

  test('names the first fault of each stream, and goes on with the others', async () => {
    const { events } = await filled()
    const change = changedOnRead(events, (event) =>
      (event.stream === boxStream) === event.revision > 0 || event.stream !== boxStream
        ? { ...event, body: new Uint8Array(2) }
        : event,
    )
    expect(await codes(change)).toEqual([
      ['E_BODY', `case-${otherBox}`, 0],
      ['E_BODY', boxStream, 1],
    ])
  })

  test('an event left out of a stream is seen, wherever it stood', async () => {
    const { events } = await filled()
    for (const revision of [0, 1, 2, 3]) {
      const readAll: EventStore['readAll'] = (after, limit, categories) => async () => {
        const page = await ok(events.readAll(after, limit, categories))
        const kept = page.events.filter((event) => event.stream !== boxStream || event.revision !== revision)
        return E.right({ ...page, events: kept })
      }
      expect((await codes({ ...events, readAll })).map(([code, stream]) => [code, stream])).toEqual([
        ['E_REV_GAP', boxStream],
      ])
    }
  })

  test('an event that the store does not find by id, in its stream or by its category is seen, and only there', async () => {
    const { events } = await filled()
    const [hidden] = (await ok(events.readStream(boxStream, 1, 1))).events
    const without = <P extends { readonly events: readonly StoredEvent[] }>(page: P): P => ({
      ...page,
      events: page.events.filter(({ id }) => id !== hidden?.id),
    })
    const hides: readonly Partial<EventStore>[] = [
      { find: (id) => (id === hidden?.id ? async () => E.right(null) : events.find(id)) },
      { readStream: (...given) => pipe(events.readStream(...given), TE.map(without)) },
      {
        readAll: (after, limit, categories) =>
          pipe(
            events.readAll(after, limit, categories),
            TE.map((page) => (categories === undefined ? page : without(page))),
          ),
      },
    ]
    for (const one of hides) {
      expect(await codes({ ...events, ...one })).toEqual([['E_INDEX', boxStream, 1]])
      expect((await ok(verifyAll({ ...events, ...one }, { indexes: false }))).faults).toEqual([])
    }
  })

  test('can be stopped', async () => {
    const { events } = await filled()
    expect(await verifyAll(events, { signal: { aborted: true } })()).toEqual(E.left({ tag: 'Stopped' }))
  })

  test('a head that is not the event the chain ends with is seen', async () => {
    const { events } = await filled()
    const other = await ok(events.head(`case-${otherBox}` as never))
    const told = (head: unknown): EventStore => ({
      ...events,
      head: (stream) => (stream === boxStream ? async () => E.right(head as never) : events.head(stream)),
    })
    expect(await codes(told({ revision: 3, header: other?.header }))).toEqual([['E_PREV', boxStream, 3]])
    expect(await codes(told({ ...other, revision: 2 }))).toEqual([['E_REV_GAP', boxStream, 3]])
    expect(await codes(told({ ...other, revision: 4 }))).toEqual([['E_REV_GAP', boxStream, 3]])
    expect(await codes(told(null))).toEqual([['E_REV_GAP', boxStream, 3]])
  })

  test('of a store that others write to meanwhile finds no fault', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 6 }), async (writes) => {
        const stores = await filled()
        const service = serviceOf({ stores })
        const left = [...writes]
        const writing = async () => {
          const which = left.pop()
          if (which !== undefined) await ok(execute(service)(put(1, {}, uuid(which + 1))))
        }
        const busy: EventStore = {
          ...stores.events,
          readAll:
            (...given) =>
            async () => {
              await writing()
              return stores.events.readAll(...given)()
            },
          head: (stream) => async () => {
            await writing()
            return stores.events.head(stream)()
          },
        }
        expect(await codes(busy)).toEqual([])
      }),
      { numRuns: 40 },
    ))
})
