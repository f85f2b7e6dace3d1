import {
  beginning,
  type EventStore,
  type Position,
  pageBytes,
  type StoredEvent,
  type StreamPage,
} from '@casetrail/store'
import { ContractBreach, type Trial } from './ContractCase.js'
import { fails, holds, ok, same } from './expectations.js'
import { appendEach, copied, events, idsOf, stream, walk } from './samples.js'

const a = stream(1)

const spoil = (read: readonly StoredEvent[]): void => {
  for (const stored of read) {
    stored.header.fill(9)
    stored.body.fill(9)
    // A reader in plain JavaScript has no `readonly`; a frozen answer is as good as a copy.
    if (!Object.isFrozen(stored)) Object.assign(stored, { revision: 99, id: 'spoiled' })
  }
  if (!Object.isFrozen(read)) (read as StoredEvent[]).length = 0
}

/** What reading promises: own copies, exact bounds, and a checkpoint that neither skips, repeats nor sticks. */
export const reading: Readonly<Record<string, Trial<EventStore>>> = {
  'a stream that was never written is empty and has no head': async (store) => {
    same((await ok(store.readStream(a, 0, 10))).events, [], 'an unknown stream is empty')
    same((await ok(store.readStreamBack(a, 10))).events, [], 'an unknown stream is empty backwards')
    same(await ok(store.head(a)), null, 'an unknown stream has no head')
  },
  'a stream is read from the asked revision on, at most as many as asked': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 5)))
    await ok(store.append(stream(2), 'noStream', events(6, 5)))
    const read = async (from: number, limit: number): Promise<readonly number[]> =>
      (await ok(store.readStream(a, from, limit))).events.map(({ revision }) => revision)
    same(await read(0, 100), [0, 1, 2, 3, 4], 'all of it')
    same(await read(2, 2), [2, 3], 'from (inclusive) and limit')
    same(await read(4, 10), [4], 'the last one')
    same(await read(5, 10), [], 'nothing beyond the head')
    same(await read(0, Number.MAX_SAFE_INTEGER), [0, 1, 2, 3, 4], 'the largest limit')
  },
  'a stream is read back from its head, at most as many as asked': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 5)))
    const back = (await ok(store.readStreamBack(a, 3))).events
    same(
      back.map(({ revision }) => revision),
      [4, 3, 2],
      'the newest first',
    )
    same(back, [...(await ok(store.readStream(a, 2, 3))).events].reverse(), 'the same events as forwards')
    same((await ok(store.readStreamBack(a, 100))).events.length, 5, 'no more than there are')
  },
  'an event is found by its id, whatever stream it stands in': async (store) => {
    const [first, , third] = events(1, 3)
    same(await ok(store.find(first.id)), null, 'there is none before it is stored')
    await ok(store.append(a, 'noStream', events(1, 2)))
    await ok(store.append(stream(2, 'access'), 'noStream', events(3, 1)))
    await fails('Conflict', store.append(a, 7, events(4, 1)))
    same(
      await ok(store.find(first.id)),
      (await ok(store.readStream(a, 0, 1))).events[0],
      'the same event as in its stream',
    )
    same((await ok(store.find(third?.id ?? first.id)))?.stream, stream(2, 'access'), 'where it stands is told')
    same(await ok(store.find(events(4, 1)[0].id)), null, 'what was refused is not there')
  },
  'an event is found by its position, and at no other one': async (store) => {
    same(await ok(store.at(beginning)), null, 'nothing stands before the first event')
    await ok(store.append(a, 'noStream', events(1, 2)))
    const { position } = await ok(store.append(stream(2, 'access'), 'noStream', events(3, 1)))
    for (const one of (await walk(store, beginning, 10)).events)
      same(await ok(store.at(one.position)), one, 'the same event as in the order of all')
    same((await ok(store.at(position)))?.id, events(3, 1)[0].id, 'the position that an append answered')
    for (const none of [`${position}0`, `-${position}`, 'abc'])
      same(await ok(store.at(none as Position)), null, `nothing stands at ${none}`)
  },
  'a page holds no more than it may, and says whether more is there': async (store) => {
    const large = [300_000, 400_000, 400_000, 1_400_000, 10].map((size, at) => ({
      ...events(at + 1, 1)[0],
      body: new Uint8Array(size).fill(at),
    }))
    await ok(store.append(a, 'noStream', large as unknown as ReturnType<typeof events>))
    const sizes = (read: readonly StoredEvent[]) => read.map(({ body }) => body.length)
    const pages: StreamPage[] = []
    for (let from = 0; pages.at(-1)?.end !== true; from += pages.at(-1)?.events.length ?? 0) {
      const page = await ok(store.readStream(a, from, 10))
      if (page.events.length === 0 && !page.end) throw new ContractBreach('a page is empty and not the end')
      pages.push(page)
    }
    same(
      pages.flatMap(({ events: read }) => sizes(read)),
      large.map(({ body }) => body.length),
      'page by page the whole stream',
    )
    for (const { events: read } of [...pages, ...(await walk(store, beginning, 10)).pages]) {
      const bytes = read.reduce((sum, { header, body }) => sum + header.length + body.length, 0)
      same(read.length === 1 || bytes <= pageBytes, true, `a page of ${read.length} events holds ${bytes} bytes`)
    }
    same(sizes((await walk(store, beginning, 10)).events), sizes(pages.flatMap((page) => page.events)), 'so do all')
    const back = await ok(store.readStreamBack(a, 10))
    same([sizes(back.events), back.end], [[10], false], 'backwards it is the newest, and not the end')
    same((await ok(store.readStream(a, 0, 1))).end, false, 'as many as asked, and more is there')
    same((await ok(store.readStream(a, 4, 1))).end, true, 'as many as asked, and no more is there')
  },
  'the head is the last event': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 2)))
    await ok(store.append(stream(2), 'noStream', events(3, 4)))
    const [last] = (await ok(store.readStreamBack(a, 1))).events
    same(await ok(store.head(a)), { revision: 1, header: last?.header }, 'revision and header of the last event')
  },
  'a mark stays while nobody writes to its stream, and is another one by the time that a write is answered': async (
    store,
  ) => {
    const mark = () => store.mark(a)
    const unwritten = mark()
    // A store that cannot tell says so, each time: then everything is read.
    if (unwritten === null) return void same(mark(), null, 'no mark')
    same(mark(), unwritten, 'nothing was written')
    await ok(store.append(stream(2), 'noStream', events(1, 2)))
    same(mark(), unwritten, 'only another stream was written')
    await ok(store.append(a, 'noStream', events(3, 1)))
    const written = mark()
    same(written === unwritten, false, 'the stream was written')
    await store.append(a, 'noStream', events(4, 1))()
    same(mark(), written, 'an append that is refused writes nothing')
    await ok(store.append(a, 0, events(5, 1)))
    same(mark() === written, false, 'written again')
  },
  'a reader that changes what it was given changes nothing stored': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 3)))
    const [forwards, order] = [(await ok(store.readStream(a, 0, 10))).events, await walk(store, beginning, 10)]
    const untouched = { forwards: copied(forwards), order: copied(order.events) }
    spoil(forwards)
    spoil(order.pages[0]?.events ?? [])
    spoil((await ok(store.readStreamBack(a, 10))).events)
    ;(await ok(store.head(a)))?.header.fill(9)
    same((await ok(store.readStream(a, 0, 10))).events, untouched.forwards, 'the stream is as it was')
    same((await walk(store, beginning, 10)).events, untouched.order, 'the whole order is as it was')
    same((await ok(store.head(a)))?.header, untouched.forwards[2]?.header, 'the head is as it was')
    same((await ok(store.append(a, 2, events(4, 1)))).revision, 3, 'the next append counts on')
  },
  'an empty store gives an empty last page, and its checkpoint sees what comes': async (store) => {
    const page = await ok(store.readAll(beginning, 10))
    same({ events: page.events, end: page.end }, { events: [], end: true }, 'nothing, and the end')
    await appendEach(store, 1, 2)
    same(idsOf((await walk(store, page.next, 10)).events), idsOf(events(1, 2)), 'reading on finds what came')
  },
  'pages of every size walk all events once, in the order of appending': async (store) => {
    await appendEach(store, 1, 13)
    for (const limit of [1, 2, 5, 12, 13, 14, 1000]) {
      const { events: read, pages } = await walk(store, beginning, limit)
      same(idsOf(read), idsOf(events(1, 13)), `pages of ${limit} neither skip nor repeat`)
      holds(
        pages.every((page) => page.events.length <= limit),
        `no page is longer than ${limit}`,
      )
    }
  },
  'the checkpoint moves on after the first page, however many follow': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 550)))
    await ok(store.append(stream(2), 'noStream', events(1001, 550)))
    const { events: read, pages } = await walk(store, beginning, 100)
    same(read.length, 1100, 'every event is read once')
    same(new Set(idsOf(read)).size, 1100, 'no event is read twice')
    holds(
      new Set(pages.map(({ next }) => next)).size === pages.length || pages.at(-1)?.events.length === 0,
      'each page has its own checkpoint',
    )
  },
  'reading goes on after any event exactly where it stood': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 4)))
    await appendEach(store, 11, 4)
    const { events: all } = await walk(store, beginning, 100)
    same(new Set(all.map(({ position }) => position)).size, all.length, 'no two events share a position')
    for (const [at, { position }] of all.entries())
      same(
        idsOf((await walk(store, position, 3)).events),
        idsOf(all.slice(at + 1)),
        'after (exclusive) the position of an event',
      )
  },
  'a page that ends at the last event says so or is followed by an empty one': async (store) => {
    await appendEach(store, 1, 4)
    const { next } = await walk(store, beginning, 2)
    same(
      await walk(store, next, 2).then(({ events: read, pages }) => ({ read, pages: pages.length })),
      { read: [], pages: 1 },
      'the end is the end',
    )
  },
  'asked for categories, only those are given, in order': async (store) => {
    for (let n = 1; n <= 12; n++)
      await appendEach(store, n, 1, n % 3 === 0 ? 'access' : n % 3 === 1 ? 'case' : 'safeguardingLog')
    const ids = (ns: readonly number[]): unknown => ns.map((n) => events(n, 1)[0].id)
    for (const limit of [1, 2, 4, 100]) {
      same(idsOf((await walk(store, beginning, limit, ['access'])).events), ids([3, 6, 9, 12]), 'one category')
      same(
        idsOf((await walk(store, beginning, limit, ['case', 'access'])).events),
        ids([1, 3, 4, 6, 7, 9, 10, 12]),
        'two categories, in the store’s order',
      )
      same(
        idsOf((await walk(store, beginning, limit, ['access', 'access'])).events),
        ids([3, 6, 9, 12]),
        'a category named twice counts once',
      )
      same(idsOf((await walk(store, beginning, limit, ['person'])).events), [], 'a category without events')
    }
  },
  'the checkpoint moves past events of other categories': async (store) => {
    await appendEach(store, 1, 30)
    const { next } = await walk(store, beginning, 10, ['access'])
    same((await walk(store, next, 10)).events, [], 'what was passed over is not looked at again')
    await appendEach(store, 31, 1, 'access')
    same(idsOf((await walk(store, next, 10, ['access'])).events), idsOf(events(31, 1)), 'what comes later is found')
  },
  'a checkpoint taken with categories in the middle of the order skips nothing': async (store) => {
    for (let n = 1; n <= 9; n++) await appendEach(store, n, 1, n % 2 === 0 ? 'access' : 'case')
    const page = await ok(store.readAll(beginning, 2, ['access']))
    const rest = await walk(store, page.next, 2, ['access'])
    same(
      idsOf([...page.events, ...rest.events]),
      [2, 4, 6, 8].map((n) => events(n, 1)[0].id),
      'all of the category, once',
    )
  },
}
