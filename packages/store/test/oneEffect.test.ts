import {
  CaseId,
  type Code,
  type CommandId,
  caseStream,
  defineEvent,
  type EventId,
  event,
  part,
  ShortText,
  seat,
} from '@casetrail/kernel'
import { eventIdOf } from '@casetrail/ledger'
import { beginning, execute, type StoreError, type Stores } from '@casetrail/store'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { v5 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { boxDecisions, boxEvents } from './support/boxes.js'
import { changedOnRead, failingAppends, keysLost, lost, scheduled } from './support/faultyStores.js'
import {
  actor,
  box,
  boxStream,
  command,
  fault,
  memoryStores,
  ok,
  otherBox,
  put,
  serviceOf,
  start,
  uuid,
} from './support/service.js'

const words = (type: string, purpose: 'case' | 'safeguarding') =>
  defineEvent({
    type,
    category: 'case',
    clauses: ['C8'],
    lifecycle: 'originate',
    says: 'Words were kept.',
    clear: {},
    parts: { client: part(purpose, { text: ShortText }) },
  })
const [Said, Sung] = [words('Said', 'case'), words('Sung', 'safeguarding')]

/** Two events, each sealed under a key of its own. */
const sayAndSing = seat()<{ caseId: typeof CaseId }, Record<string, never>>({
  key: { caseId: CaseId },
  reads: {},
  writes: ({ caseId }) => caseStream(caseId),
  by: null,
  purpose: 'provideSupport' as Code,
  obeys: () => [],
})(
  { command: 'SayAndSing', clauses: ['C8'], says: 'Keeps words.', data: { text: ShortText }, yields: [Said, Sung] },
  {
    events: ({ command: { occurredAt }, data: { text } }) => [
      event(Said, { occurredAt, data: {}, parts: { client: { text } } }),
      event(Sung, { occurredAt, data: {}, parts: { client: { text } } }),
    ],
  },
)

const note = (given: object = {}, caseId = box) => command('KeepNote', { caseId, text: 'Zebedee Synthetic' }, given)

const countOf = async (stores: Stores): Promise<number> =>
  (await ok(stores.events.readAll(beginning, 1000))).events.length

const refusedAs = (type: string) => ({
  tag: 'Refused',
  command: type,
  clause: 'L23',
  rule: 'aCommandIdHasOneEffect',
  sentence:
    'A command id has one effect, by one actor and with one content: whatever else is sent under it is refused.',
  evidence: { field: 'commandId' },
})

describe('L23 · the id of an event', () => {
  test('is made from command id and index alone, as any maker of name-based UUIDs makes it', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(), (commandId, index) => {
        expect(eventIdOf(commandId as CommandId, index)).toBe(v5(`event/${index}`, commandId))
      }),
    )
  })
})

describe('L23 · a known command id', () => {
  const others = (sent: ReturnType<typeof note>) => ({
    'another actor': { ...sent, actor: { ...actor, performedBy: uuid(77) } },
    'somebody else typed it': { ...sent, actor: { ...actor, recordedBy: uuid(77) } },
    'on behalf of another': { ...sent, actor: { ...actor, onBehalfOf: uuid(77) } },
    'in another role': { ...sent, actor: { ...actor, role: 'officer' } },
    'for another organisation': { ...sent, actor: { ...actor, organisation: 'SYNTHETIC-2' } },
    'another type': { ...sent, type: 'PutThings', data: { caseId: box, count: 1 } },
    'another record': { ...sent, data: { ...sent.data, caseId: otherBox } },
    'other words': { ...sent, data: { ...sent.data, text: 'Zebedee Synthetid' } },
    'another moment': { ...sent, occurredAt: '2026-02-03T08:00:00.001Z' },
    'the moment of recording': { ...sent, occurredAt: null },
  })

  test.each(Object.keys(others(note())) as (keyof ReturnType<typeof others>)[])(
    'with %s is refused, says nothing of the earlier command, and stores nothing',
    async (which) => {
      const stores = memoryStores()
      const sent = note()
      await ok(execute(serviceOf({ stores }))(sent))
      const other = others(sent)[which]
      for (const service of [serviceOf({ stores }), serviceOf({ stores })]) {
        const { evidence, ...refusal } = (await fault(execute(service)(other))) as ReturnType<typeof refusedAs>
        expect({ ...refusal, evidence }).toEqual(refusedAs(other.type))
      }
      expect(await countOf(stores)).toBe(2)
      expect(await ok(execute(serviceOf({ stores }))(sent))).toMatchObject({ repeated: true, revision: 1 })
    },
  )

  test('of which a later release would write another stream is refused: it is not done twice', async () => {
    const stores = memoryStores()
    const sent = put(1)
    await ok(execute(serviceOf({ stores }))(sent))
    const moved = { ...boxDecisions.find(({ type }) => type === 'PutThings'), writes: () => caseStream(otherBox) }
    const service = serviceOf({ stores, parts: { decisions: [moved as (typeof boxDecisions)[number]] } })
    expect(await fault(execute(service)(sent))).toEqual(refusedAs('PutThings'))
    expect(await countOf(stores)).toBe(1)
  })

  test('looks at the earlier command in full, whatever differs: the same calls, in the same order', async () => {
    const sent = note()
    const calls = async (other: object): Promise<readonly string[]> => {
      const stores = memoryStores()
      await ok(execute(serviceOf({ stores }))(sent))
      const seen: string[] = []
      const told =
        <G extends readonly unknown[], A>(name: string, call: (...given: G) => A) =>
        (...given: G): A => {
          seen.push(name)
          return call(...given)
        }
      const { events, keys } = stores
      const watched: Stores = {
        ...stores,
        events: { ...events, find: told('find', events.find), readStream: told('readStream', events.readStream) },
        keys: { ...keys, find: told('keys', keys.find) },
      }
      await fault(execute(serviceOf({ stores: watched }))(other))
      return seen.slice(seen.indexOf('find'))
    }
    // What the keys of the record's own stream are needed for, they are at hand for; of another one they are fetched.
    for (const [which, other] of Object.entries(others(sent)))
      expect(
        (await calls(other)).filter((name) => name !== 'keys'),
        which,
      ).toEqual(['find', 'readStream'])
  })

  test('whose events are sealed under several keys is known again, and only by all of them', async () => {
    const stores = memoryStores()
    const parts = { decisions: [sayAndSing], events: [...boxEvents, Said, Sung] }
    const sent = command('SayAndSing', { caseId: box, text: 'Zebedee Synthetic' })
    await ok(execute(serviceOf({ stores, parts }))(sent))
    expect(await ok(execute(serviceOf({ stores, parts }))(sent))).toMatchObject({ repeated: true, revision: 1 })
    const other = { ...sent, data: { ...sent.data, text: 'Zebedee' } }
    expect(await fault(execute(serviceOf({ stores, parts }))(other))).toEqual(refusedAs('SayAndSing'))
  })

  test('with what groups it changed only, it is the same command', async () => {
    const service = serviceOf()
    const sent = note()
    await ok(execute(service)(sent))
    const again = { ...sent, correlationId: uuid(70), causationId: uuid(71) }
    expect(await ok(execute(service)(again))).toMatchObject({ repeated: true })
  })

  test('of a command that happens as it is recorded, it answers the same later on', async () => {
    const stores = memoryStores()
    const sent = note({ occurredAt: null })
    const first = await ok(execute(serviceOf({ stores }))(sent))
    expect(first.events.map(({ occurredAt, recordedAt }) => occurredAt === recordedAt)).toEqual([true, true])
    const late = serviceOf({ stores, clock: { now: () => new Date(start + 86_400_000).toISOString() as never } })
    const again = await ok(execute(late)(sent))
    expect(again.repeated).toBe(true)
    expect(again.events.map(({ occurredAt }) => occurredAt)).toEqual(first.events.map(({ occurredAt }) => occurredAt))
  })

  test('that was refused has had no effect: it may be used for something else', async () => {
    const service = serviceOf()
    const sent = put(101)
    const { commandId } = sent
    await fault(execute(service)(sent))
    expect(await ok(execute(service)(note({ commandId })))).toMatchObject({ repeated: false })
  })

  test('a new command that is taken costs no look at what was before; a refused one costs one', async () => {
    const stores = memoryStores()
    let finds = 0
    const find: typeof stores.events.find = (id) => {
      finds += 1
      return stores.events.find(id)
    }
    const service = serviceOf({ stores: { ...stores, events: { ...stores.events, find } } })
    for (const sent of [put(1), note(), put(2)]) await ok(execute(service)(sent))
    expect(finds).toBe(0)
    await fault(execute(service)(put(1000)))
    expect(finds).toBe(1)
  })
})

describe('L23 · an id that is taken by something else', () => {
  test('an event that stands under the id of its second event: refused, and nothing is stored', async () => {
    const stores = memoryStores()
    const sent = note()
    await ok(
      stores.events.append(caseStream(uuid(40) as never), 'noStream', [
        { id: v5('event/1', sent.commandId) as EventId, header: new Uint8Array(3), body: new Uint8Array(3) },
      ]),
    )
    expect(await fault(execute(serviceOf({ stores }))(sent))).toEqual(refusedAs('KeepNote'))
    expect(await countOf(stores)).toBe(1)
  })

  test('one that stands under that of its first, and is none of ours: refused, and not told that it does not verify', async () => {
    const stores = memoryStores()
    const sent = note()
    await ok(
      stores.events.append(caseStream(uuid(40) as never), 'noStream', [
        { id: v5('event/0', sent.commandId) as EventId, header: new Uint8Array(3), body: new Uint8Array(3) },
      ]),
    )
    expect(await fault(execute(serviceOf({ stores }))(sent))).toEqual(refusedAs('KeepNote'))
  })
})

describe('L23 · what can no longer be told is refused, never answered as new', () => {
  test('a body of the same record that was destroyed', async () => {
    const stores = memoryStores()
    const sent = note()
    await ok(execute(serviceOf({ stores }))(sent))
    const events = changedOnRead(stores.events, (event) => ({ ...event, body: new Uint8Array(0) }))
    const destroyed = serviceOf({ stores: { ...stores, events } })
    expect(await fault(execute(destroyed)(sent))).toMatchObject({ tag: 'Tampered', stream: boxStream })
    const elsewhere = { ...sent, data: { ...sent.data, caseId: otherBox } }
    expect(await fault(execute(destroyed)(elsewhere))).toEqual(refusedAs('KeepNote'))
    expect(await countOf(stores)).toBe(2)
  })

  test('a key that is gone: of the own record it is told, of another one nothing is', async () => {
    const stores = memoryStores()
    const sent = note()
    await ok(execute(serviceOf({ stores }))(sent))
    const without = () => serviceOf({ stores: { ...stores, keys: keysLost(stores.keys) } })
    expect(await fault(execute(without())(sent))).toMatchObject({ tag: 'KeyMissing', stream: boxStream })
    const elsewhere = { ...sent, data: { ...sent.data, caseId: otherBox } }
    expect(await fault(execute(without())(elsewhere))).toEqual(refusedAs('KeepNote'))
    expect(await countOf(stores)).toBe(2)
  })

  test('a store that fails as it is looked up is the answer: whether it was done is unknown', async () => {
    const stores = memoryStores()
    const service = serviceOf({
      stores: { ...stores, events: { ...stores.events, find: () => async () => E.left(lost) } },
    })
    expect(await fault(execute(service)(put(1000)))).toEqual(lost)
  })
})

describe('L23 · sent at once', () => {
  test('to two services, and to two records: one effect; the same command answers the same, the other is refused', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom(box, otherBox)), { minLength: 2, maxLength: 6 }),
        async (s, sends) => {
          const stores = memoryStores()
          const slow = { ...stores, events: scheduled(stores.events, s) }
          const services = [serviceOf({ stores: slow }), serviceOf({ stores: slow })] as const
          const commandId = note().commandId
          const sent = sends.map(([first, caseId]) =>
            execute(services[first ? 0 : 1])({ ...note({ commandId }, caseId), commandId })(),
          )
          const answers = await s.waitFor(Promise.all(sent))
          expect(await countOf(stores)).toBe(2)
          const [first] = (await ok(stores.events.readAll(beginning, 1))).events
          for (const [i, answer] of answers.entries())
            if (first?.stream === caseStream(sends[i]?.[1] as typeof box))
              expect(answer).toMatchObject({ right: { stream: first.stream, revision: 1 } })
            else expect(answer).toEqual(E.left(refusedAs('KeepNote')))
          expect(answers.filter((one) => E.isRight(one) && !one.right.repeated)).toHaveLength(1)
        },
      ),
      { numRuns: 60 },
    ))
})

describe('E21 · whatever an earlier effect makes of it by now', () => {
  const unknown = (stores: Stores) =>
    serviceOf({ stores: { ...stores, events: failingAppends(stores.events, () => 'after') } })

  test('stored, and the answer lost: sent again, to any service, it answers the first time’s events', async () => {
    const stores = memoryStores()
    const sent = put(60)
    const first = unknown(stores)
    expect(await fault(execute(first)(sent))).toEqual(lost)
    // 60 and 60 would not fit: its own effect refuses it.
    for (const service of [first, serviceOf({ stores })])
      expect(await ok(execute(service)(sent))).toMatchObject({ repeated: true, revision: 0, position: null })
    expect(await countOf(stores)).toBe(1)
  })

  test.each<[string, StoreError]>([
    ['a clock that is behind by now', { tag: 'ClockBehind', stream: boxStream, now: '', lastRecordedAt: '' }],
    ['a store that is full by now', { tag: 'StoreFull' }],
    ['a conflict without end', { tag: 'Conflict', stream: boxStream, expected: 0, actual: 1 }],
  ])('%s does not hide that it was done', async (_, error) => {
    const stores = memoryStores()
    const sent = put(1)
    await ok(execute(serviceOf({ stores }))(sent))
    const events = failingAppends(stores.events, () => 'before', error)
    const service = serviceOf({ stores: { ...stores, events } })
    expect(await ok(execute(service)(sent))).toMatchObject({ repeated: true })
    expect(await fault(execute(service)(put(1)))).toEqual(error)
  })

  test('a clock far behind is no reason to deny what was done', async () => {
    const stores = memoryStores()
    const sent = put(1)
    await ok(execute(serviceOf({ stores }))(sent))
    const behind = serviceOf({ stores, clock: { now: () => '2020-01-01T00:00:00.000Z' as never } })
    expect(await ok(execute(behind)(sent))).toMatchObject({ repeated: true })
    expect(await fault(execute(behind)(put(1)))).toMatchObject({ tag: 'ClockBehind' })
  })
})

describe('L23 · ids from outside are random', () => {
  test.each([1, 2, 3, 5, 6, 7, 8])('a UUID of version %i is malformed at `commandId`', async (version) => {
    const commandId = `00000000-0000-${version}000-8000-000000000001`
    expect(await fault(execute(serviceOf())(put(1, { commandId })))).toMatchObject({
      tag: 'Malformed',
      faults: [{ field: 'commandId', rule: 'must be a random UUID (version 4) in lower case' }],
    })
  })
})
