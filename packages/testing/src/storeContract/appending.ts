import { beginning, type EventStore, type NewEvent } from '@casetrail/store'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import type { Trial } from './ContractCase.js'
import { fails, holds, ok, same } from './expectations.js'
import { event, events, idsOf, stream, walk } from './samples.js'

const [a, b] = [stream(1), stream(2)]

/** Everything that a refused append could have moved. */
const standing = async (store: EventStore): Promise<unknown> => ({
  head: await ok(store.head(a)),
  other: await ok(store.head(b)),
  stream: (await ok(store.readStream(a, 0, 1000))).events,
  all: await walk(store, beginning, 1000),
})

const refused = async (
  store: EventStore,
  answer: ReturnType<EventStore['append']>,
  conflict: unknown,
): Promise<void> => {
  const before = await standing(store)
  same(await fails('Conflict', answer), conflict, 'a conflict says what was expected and what is')
  same(await standing(store), before, 'a refused append moves nothing')
}

const taken = async (store: EventStore, answer: ReturnType<EventStore['append']>, n: number): Promise<void> => {
  const before = await standing(store)
  same(await fails('IdTaken', answer), { tag: 'IdTaken', id: event(n).id }, 'the first id that is taken is named')
  same(await standing(store), before, 'a refused append moves nothing')
}

/** What an append promises: where it may happen, that it happens whole, and that neighbours do not disturb it. */
export const appending: Readonly<Record<string, Trial<EventStore>>> = {
  'the first append starts a stream at revision 0': async (store) => {
    const answer = await ok(store.append(a, 'noStream', events(1, 1)))
    same(answer.revision, 0, 'the first revision is 0')
    const [first] = (await ok(store.readStream(a, 0, 10))).events
    same(first, { ...event(1), stream: a, revision: 0, position: answer.position }, 'what was appended is read back')
  },
  'an append of several events keeps their order and counts on without gaps': async (store) => {
    same((await ok(store.append(a, 'noStream', events(1, 3)))).revision, 2, 'the answer names the last revision')
    same((await ok(store.append(a, 2, events(4, 2)))).revision, 4, 'the next append counts on')
    const read = (await ok(store.readStream(a, 0, 100))).events
    same(idsOf(read), idsOf(events(1, 5)), 'events stand in the order they were appended in')
    same(
      read.map(({ revision }) => revision),
      [0, 1, 2, 3, 4],
      'revisions are contiguous from 0',
    )
  },
  'noStream is refused where there is a stream': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 2)))
    await refused(store, store.append(a, 'noStream', events(9, 1)), {
      tag: 'Conflict',
      stream: a,
      expected: 'noStream',
      actual: 1,
    })
  },
  'a revision is refused where there is no stream': async (store) => {
    await ok(store.append(b, 'noStream', events(1, 1)))
    await refused(store, store.append(a, 0, events(9, 1)), {
      tag: 'Conflict',
      stream: a,
      expected: 0,
      actual: 'noStream',
    })
  },
  'an outdated revision is refused': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 3)))
    await refused(store, store.append(a, 1, events(9, 2)), { tag: 'Conflict', stream: a, expected: 1, actual: 2 })
  },
  'a revision ahead of the stream is refused: no version gap': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 2)))
    await refused(store, store.append(a, 5, events(9, 1)), { tag: 'Conflict', stream: a, expected: 5, actual: 1 })
  },
  'after a refusal the right append still succeeds': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 1)))
    await fails('Conflict', store.append(a, 'noStream', events(8, 2)))
    await fails('Conflict', store.append(a, 7, events(8, 2)))
    same((await ok(store.append(a, 0, events(8, 2)))).revision, 2, 'a refusal does not move the revision')
  },
  'an event id that is stored already is taken, in every stream, and the whole append is refused': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 3)))
    await taken(store, store.append(a, 2, [event(2)]), 2)
    await taken(store, store.append(a, 2, [event(8), event(9), event(2), event(1)]), 2)
    await taken(store, store.append(b, 'noStream', [event(3)]), 3)
    await taken(store, store.append(b, 'noStream', [event(8), event(3)]), 3)
    same(
      (await ok(store.append(b, 'noStream', events(8, 1)))).revision,
      0,
      'an id that was refused with others is free',
    )
    await taken(store, store.append(b, 0, [event(1)]), 1)
  },
  'one event id twice in an append is taken by the first': async (store) => {
    await taken(store, store.append(a, 'noStream', [event(1), event(1)]), 1)
  },
  'where the stream does not stand as expected, that is the answer, whatever is taken': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 2)))
    await refused(store, store.append(a, 0, [event(1)]), { tag: 'Conflict', stream: a, expected: 0, actual: 1 })
  },
  'of appends of one id at once, to many streams, exactly one wins': async (store) => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) => store.append(stream(n), 'noStream', [event(1), event(100 + n)])()),
    )
    const won = answers.map(({ _tag }) => _tag === 'Right')
    same(won.filter(Boolean).length, 1, 'exactly one of the appends succeeds')
    for (const answer of answers)
      if (answer._tag === 'Left') same(answer.left, { tag: 'IdTaken', id: event(1).id }, 'each loser is told')
    const whole = (await walk(store, beginning, 100)).events
    same(
      idsOf(whole),
      idsOf([event(1), event(100 + won.indexOf(true))]),
      'the winner is stored whole, and nothing else',
    )
  },
  'sent again after an unknown outcome, an append is stored once': async (store) => {
    const answer = store.append(a, 'noStream', events(1, 2))
    await ok(answer)
    await fails('Conflict', answer)
    same(idsOf((await walk(store, beginning, 100)).events), idsOf(events(1, 2)), 'each event is stored once')
  },
  'an append that is described but not run does nothing': async (store) => {
    store.append(a, 'noStream', events(1, 1))
    same(await ok(store.head(a)), null, 'nothing is stored before the task runs')
  },
  'of many appends at the same revision exactly one wins': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 1)))
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) => store.append(a, 0, events(100 + 2 * n, 2))()),
    )
    same(answers.filter(({ _tag }) => _tag === 'Right').length, 1, 'exactly one of the appends succeeds')
    const winner = answers.findIndex(({ _tag }) => _tag === 'Right')
    same(
      idsOf((await ok(store.readStream(a, 1, 100))).events),
      idsOf(events(100 + 2 * winner, 2)),
      'the stream holds the winner alone',
    )
    for (const answer of answers)
      if (answer._tag === 'Left')
        same(answer.left, { tag: 'Conflict', stream: a, expected: 0, actual: 2 }, 'each loser gets the conflict')
  },
  '64 appends in flight on 64 streams all land': async (store) => {
    await Promise.all(Array.from({ length: 64 }, (_, n) => ok(store.append(stream(n), 'noStream', events(10 * n, 2)))))
    for (let n = 0; n < 64; n++)
      same(
        idsOf((await ok(store.readStream(stream(n), 0, 10))).events),
        idsOf(events(10 * n, 2)),
        'every append landed',
      )
    same((await walk(store, beginning, 1000)).events.length, 128, 'nothing else was stored')
  },
  'a refused append does not disturb those in flight beside it': async (store) => {
    await ok(store.append(a, 'noStream', events(1, 1)))
    const answers = await Promise.all([
      store.append(stream(11), 'noStream', events(11, 1))(),
      store.append(a, 'noStream', events(12, 1))(),
      store.append(stream(13), 'noStream', [event(13), event(1)])(),
      store.append(stream(14), 'noStream', events(14, 2))(),
      store.append(a, 0, events(16, 1))(),
    ])
    same(
      answers.map(({ _tag }) => _tag),
      ['Right', 'Left', 'Left', 'Right', 'Right'],
      'each append is judged on its own',
    )
    same(await ok(store.head(stream(13))), null, 'nothing of a refused append is stored')
    const landed = idsOf((await walk(store, beginning, 100)).events)
    same(
      [...landed].sort(),
      idsOf([event(1), event(11), event(14), event(15), event(16)]),
      'the others are stored whole',
    )
  },
  'a writer that reuses its buffers afterwards changes nothing stored': async (store) => {
    const mine: NonEmptyArray<NewEvent> = [event(1), event(2)]
    await ok(store.append(a, 'noStream', mine))
    for (const { header, body } of mine) {
      header.fill(7)
      body.fill(7)
    }
    mine.reverse()
    same(
      (await ok(store.readStream(a, 0, 10))).events.map(({ id, header, body }) => ({ id, header, body })),
      events(1, 2),
      'stored bytes are the store’s own',
    )
  },
  'bytes come back exactly as they were given': async (store) => {
    const every = Uint8Array.from({ length: 256 }, (_, n) => n)
    const large = Uint8Array.from({ length: 300_000 }, (_, n) => (n * 31) & 0xff)
    // A view into a larger buffer: only the view is the event's.
    const view = new Uint8Array(every.buffer, 10, 20)
    await ok(
      store.append(a, 'noStream', [
        { ...event(1), header: every, body: large },
        { ...event(2), header: view, body: new Uint8Array(0) },
      ]),
    )
    const [first, second] = (await ok(store.readStream(a, 0, 10))).events
    holds(first?.header.length === 256 && first.header.every((byte, n) => byte === n), 'all 256 byte values survive')
    holds(
      first?.body.length === large.length && first.body.every((byte, n) => byte === large[n]),
      'a large body survives',
    )
    same(
      second?.header,
      Uint8Array.from({ length: 20 }, (_, n) => n + 10),
      'a view is stored as the view',
    )
    same(second?.body.length, 0, 'an empty body stays empty')
  },
}
