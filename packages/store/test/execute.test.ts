import {
  CaseId,
  type Code,
  caseStream,
  defineEvent,
  event,
  list,
  type Malformed,
  type Part,
  part,
  revealed,
  ShortText,
  seat,
  serviceStream,
} from '@casetrail/kernel'
import { execute, runtimeOf } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import { v5 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { boxDecisions, boxEvents, boxProcesses, boxReadModels } from './support/boxes.js'
import { failingAppends } from './support/faultyStores.js'
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
  shelf,
  start,
  system,
  TestClock,
  uuid,
} from './support/service.js'

const ListKept = defineEvent({
  type: 'ListKept',
  category: 'case',
  clauses: ['C8'],
  lifecycle: 'originate',
  says: 'A list was kept.',
  clear: {},
  parts: { client: part('case', { texts: list(ShortText) }) },
})

const keepList = seat()<{ caseId: typeof CaseId }, Record<string, never>>({
  key: { caseId: CaseId },
  reads: {},
  writes: ({ caseId }) => caseStream(caseId),
  by: null,
  purpose: 'provideSupport' as Code,
  obeys: () => [],
})(
  { command: 'KeepList', clauses: ['C8'], says: 'Keeps a list.', data: { texts: list(ShortText) }, yields: [ListKept] },
  {
    events: ({ command: { occurredAt }, data: { texts } }) => [
      event(ListKept, { occurredAt, data: {}, parts: { client: { texts } } }),
    ],
  },
)

const stored = async (stores: ReturnType<typeof memoryStores>) =>
  (await ok(stores.events.readStream(boxStream, 0, 1000))).events

describe('C11 · what a command brings about', () => {
  test('is stored, with its envelope, and answered as history holds it', async () => {
    const stores = memoryStores()
    const sent = command('KeepNote', { caseId: box, text: 'Synthetic note' }, { causationId: uuid(5) })
    const done = await ok(execute(serviceOf({ stores }))(sent))
    expect(done).toMatchObject({ stream: boxStream, revision: 1, repeated: false })
    expect(done.events.map(({ type, revision }) => [type, revision])).toEqual([
      ['NoteKept', 0],
      ['CrackFound', 1],
    ])
    expect(done.events[0]).toMatchObject({
      id: v5('event/0', sent.commandId),
      data: { noteId: v5('note', sent.commandId) },
      occurredAt: sent.occurredAt,
      actor,
      commandId: sent.commandId,
      correlationId: sent.commandId,
      causationId: uuid(5),
      purpose: 'provideSupport',
      policyVersion: '1',
    })
    expect((await stored(stores)).map(({ id }) => id)).toEqual(done.events.map(({ id }) => id))
  })

  test('C16 · names a basis of Art 9 only where a part is special', async () => {
    const done = await ok(execute(serviceOf())(command('KeepNote', { caseId: box, text: 'Synthetic' })))
    expect(done.events.map(({ basis }) => basis)).toEqual([['6(1)(e)', '9(2)(h)'], ['6(1)(e)']])
  })

  test('C16 · is refused where the policy permits no basis, and nothing is stored', async () => {
    const stores = memoryStores()
    const none = () => E.left({ tag: 'NotPermitted', clause: 'C16', sentence: 'Special data has no basis.' } as const)
    const refusal = await fault(execute(serviceOf({ stores, basesFor: none }))(put(1)))
    expect(refusal).toMatchObject({ tag: 'Refused', clause: 'C16', sentence: 'Special data has no basis.' })
    expect(await stored(stores)).toEqual([])
  })
})

describe('B38 · what is not a command', () => {
  const service = serviceOf()
  test.each([
    ['null', null],
    ['a text', 'PutThings'],
    ['a type that nobody knows', command('FlyToTheMoon', {})],
    ['a type from the prototype', Object.create({ type: 'PutThings' })],
    ['a name that every object has', command('constructor', {})],
  ])('%s is malformed at `type`', async (_, input) => {
    expect(await fault(execute(service)(input))).toMatchObject({ tag: 'Malformed', faults: [{ field: 'type' }] })
  })

  test('every fault of the data is named, and no value', async () => {
    const input = { ...put(1), actor: { ...actor, role: 'Zebedee Synthetic' }, data: { caseId: 'Zebedee', count: 0 } }
    const malformed = await fault(execute(service)(input))
    expect(malformed).toMatchObject({ tag: 'Malformed', what: 'command PutThings' })
    expect((malformed as Malformed).faults.map(({ field }) => field).sort()).toEqual([
      'actor.role',
      'data.caseId',
      'data.count',
    ])
    expect(JSON.stringify(malformed)).not.toContain('Zebedee')
  })

  test('an event that is not what its definition says is not stored, and not repeated', async () => {
    const stores = memoryStores()
    const malformed = await fault(execute(serviceOf({ stores }))(command('Misbehave', { caseId: box })))
    expect(malformed).toMatchObject({ tag: 'Malformed', what: 'event ThingsPut v1', faults: [{ field: 'count' }] })
    expect(JSON.stringify(malformed)).not.toContain('Zebedee')
    expect(await stored(stores)).toEqual([])
  })
})

describe('C11 · a refusal', () => {
  test('says which rule is broken, and stores nothing', async () => {
    const stores = memoryStores()
    const service = serviceOf({ stores })
    await ok(execute(service)(put(60)))
    expect(await fault(execute(service)(put(41)))).toEqual({
      tag: 'Refused',
      command: 'PutThings',
      clause: 'C8',
      rule: 'aBoxHoldsNoMoreThanItsShelfAllows',
      sentence: 'A box holds no more than its shelf allows.',
      evidence: { facts: { things: 60, most: 100 } },
    })
    expect(await stored(stores)).toHaveLength(1)
    await ok(execute(service)(put(40)))
  })

  test('rests on what is stored now, not on what is remembered', async () => {
    const stores = memoryStores()
    const [ours, theirs] = [serviceOf({ stores }), serviceOf({ stores })]
    await ok(execute(ours)(command('OpenBox', { caseId: box, shelf })))
    await ok(execute(ours)(command('SetLimit', { shelf, caseId: box, most: 5 })))
    expect(await fault(execute(ours)(put(6)))).toMatchObject({ rule: 'aBoxHoldsNoMoreThanItsShelfAllows' })
    await ok(execute(theirs)(command('SetLimit', { shelf, caseId: box, most: 6 })))
    expect(await ok(execute(ours)(put(6)))).toMatchObject({ revision: 1 })
  })
})

describe('A26 · the two clocks', () => {
  test('nothing is recorded before it happens', async () => {
    const service = serviceOf({ clock: { now: () => '2026-02-03T09:00:00.000Z' as never } })
    const early = put(1, { occurredAt: '2026-02-03T09:00:00.001Z' })
    expect(await fault(execute(service)(early))).toMatchObject({
      tag: 'Refused',
      clause: 'A26',
      rule: 'nothingIsRecordedBeforeItHappens',
      evidence: { field: 'occurredAt' },
    })
    await ok(execute(service)(put(1, { occurredAt: '2026-02-03T09:00:00.000Z' })))
  })

  test.each([
    [0, 'the same moment'],
    [5000, 'as far back as is tolerated'],
  ])('a clock %i ms back (%s) records at the moment of the last event', async (back) => {
    const clock = new TestClock()
    const service = serviceOf({ clock })
    const { events } = await ok(execute(service)(put(1)))
    clock.ms -= back + 1
    expect((await ok(execute(service)(put(1)))).events[0]?.recordedAt).toBe(events[0]?.recordedAt)
  })

  test('a clock further back is refused with both times, and nothing is stored', async () => {
    const [clock, stores] = [new TestClock(), memoryStores()]
    const service = serviceOf({ clock, stores })
    const { events } = await ok(execute(service)(put(1)))
    clock.ms -= 5002
    expect(await fault(execute(service)(put(1)))).toEqual({
      tag: 'ClockBehind',
      stream: boxStream,
      now: new Date(start + 1 - 5001).toISOString(),
      lastRecordedAt: events[0]?.recordedAt,
    })
    expect(await stored(stores)).toHaveLength(1)
  })
})

describe('E21 · nobody shares an object with the service', () => {
  test('a caller who changes what it sent or was given changes nothing', async () => {
    const service = serviceOf()
    const sent = put(3)
    const waiting = execute(service)(sent)()
    sent.data = { caseId: box, count: 999 }
    const first = await waiting
    if (E.isLeft(first)) throw new Error('refused')
    const [event] = first.right.events
    expect(() => Object.assign(event?.data ?? {}, { count: 90 })).toThrow(TypeError)
    expect(() => Object.assign(event?.actor ?? {}, { role: 'changed' })).toThrow(TypeError)
    expect(() => Object.assign(event ?? {}, { data: {} })).toThrow(TypeError)
    expect(() => Object.assign(event?.basis ?? [], ['6(1)(a)'])).toThrow(TypeError)
    // 3 + 97 fits and 3 + 98 does not: the service holds 3.
    expect(await fault(execute(service)(put(98)))).toMatchObject({ tag: 'Refused', evidence: { facts: { things: 3 } } })
    expect(await ok(execute(service)(put(97)))).toMatchObject({ revision: 1 })
  })

  test('what a part reveals is nobody’s to change either', async () => {
    const service = serviceOf({ parts: { decisions: [keepList], events: [...boxEvents, ListKept] } })
    const { events } = await ok(execute(service)(command('KeepList', { caseId: box, texts: ['Synthetic'] })))
    const { texts } = revealed(events[0]?.parts.client as Part<{ texts: string[] }>) ?? { texts: [] }
    expect(() => texts.push('changed')).toThrow(TypeError)
  })

  test('a recipe that changes its copy of what an event holds changes neither another fold nor the answer', async () => {
    const service = serviceOf()
    for (const n of [1, 2, 3]) expect((await ok(execute(service)(put(n)))).events[0]?.data).toEqual({ count: n })
    const states = [...(service.streams.get(boxStream)?.states.values() ?? [])] as { puts: unknown[] }[]
    expect(states.map(({ puts }) => puts).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual([
      [{ count: 1 }, { count: 2 }, { count: 3 }],
      [{ count: 3 }, { count: 3 }, { count: 3 }],
    ])
  })

  test('an event that a decision makes of what it saw holds no piece of it: the state goes on, and nobody changes the answer', async () => {
    const putThings = boxDecisions.find(({ type }) => type === 'PutThings') as (typeof boxDecisions)[number]
    const again = {
      ...putThings,
      events: (s: { views: { log: { puts: object[] } } }) => {
        const [made] = putThings.events(s as never)
        return [{ ...made, data: s.views.log.puts[0] ?? made.data }]
      },
    } as never
    const service = serviceOf({ parts: { decisions: [again] } })
    await ok(execute(service)(put(3)))
    const { events } = await ok(execute(service)(put(5)))
    expect(() => Object.assign(events[0]?.data ?? {}, { count: 900 })).toThrow(TypeError)
    expect((await ok(execute(service)(put(5)))).events[0]?.data).toEqual({ count: 3 })
  })
})

describe('C11 · a view of several streams', () => {
  const together = command('PutTogether', { caseId: box, other: otherBox })

  test('is folded in the order of recording, whichever stream is written', async () => {
    const [clock, stores] = [new TestClock(), memoryStores()]
    const service = serviceOf({ stores, clock })
    for (const [count, caseId] of [
      [1, otherBox],
      [2, box],
      [3, otherBox],
    ] as const)
      await ok(execute(service)(put(count, {}, caseId)))
    expect((await ok(execute(service)(together))).events[0]?.data).toEqual({ count: 123 })
    expect(await ok(execute(service)(together))).toMatchObject({ repeated: true, revision: 1 })
  })

  test('sees what another service stored in either of them', async () => {
    const stores = memoryStores()
    const clock = new TestClock()
    const [ours, theirs] = [serviceOf({ stores, clock }), serviceOf({ stores, clock })]
    await ok(execute(ours)(put(1)))
    await ok(execute(theirs)(put(2)))
    await ok(execute(theirs)(put(3, {}, otherBox)))
    expect((await ok(execute(ours)(together))).events[0]).toMatchObject({ revision: 2, data: { count: 123 } })
  })

  test('a stream named twice is read once', async () => {
    const service = serviceOf()
    await ok(execute(service)(put(7)))
    const twice = command('PutTogether', { caseId: box, other: box })
    expect((await ok(execute(service)(twice))).events[0]?.data).toEqual({ count: 7 })
  })
})

describe('E21 · what is remembered', () => {
  test('a stream that does not exist takes no other one’s place', async () => {
    const service = serviceOf({ limits: { cachedStreams: 1 } })
    await ok(execute(service)(command('OpenBox', { caseId: box, shelf })))
    await ok(execute(service)(put(1)))
    await ok(execute(service)(put(1)))
    expect(service.streams.get(boxStream)?.link?.revision).toBe(2)
    expect(service.streams.get(serviceStream(shelf))).toBeUndefined()
  })
})

describe('B38 · a conflict', () => {
  const conflict = { tag: 'Conflict', stream: boxStream, expected: 0, actual: 1 } as const

  test.each([1, 2, 5])('is decided again, %i times at most, and is then the answer', async (maxAttempts) => {
    const stores = memoryStores()
    let appends = 0
    const count = (n: number) => {
      appends = n
      return 'before' as const
    }
    const events = failingAppends(stores.events, count, conflict)
    const service = serviceOf({ stores: { ...stores, events }, limits: { maxAttempts } })
    expect(await fault(execute(service)(put(1)))).toEqual(conflict)
    expect(appends).toBe(maxAttempts)
  })

  test('is decided on what the other writer stored', async () => {
    const stores = memoryStores()
    const [ours, theirs] = [serviceOf({ stores }), serviceOf({ stores })]
    await ok(execute(ours)(put(50)))
    await ok(execute(theirs)(put(30)))
    expect(await fault(execute(ours)(put(40)))).toMatchObject({ tag: 'Refused', evidence: { facts: { things: 80 } } })
    expect(await ok(execute(ours)(put(20)))).toMatchObject({ revision: 2 })
  })
})

describe('B38 · a wrong wiring is refused', () => {
  test.each([
    ['origin', { origin: 'Not An Origin' }],
    ['policyVersion', { policyVersion: '' }],
    ['limits.pageSize', { limits: { pageSize: 0 } }],
    ['limits.maxAttempts', { limits: { maxAttempts: Number.NaN } }],
    ['limits.clockToleranceMs', { limits: { clockToleranceMs: -1 } }],
    ['system', { system: { ...system, kind: 'person' } as typeof system }],
    ['MendCrack', { decisions: boxDecisions.filter(({ type }) => type === 'MendCrack').flatMap((one) => [one, one]) }],
    ['cracksAreMended', { processes: boxProcesses, events: boxEvents }],
    ['cracksAreMended', { processes: boxProcesses, readModels: boxReadModels }],
    [
      'cracksAreMended',
      { processes: [...boxProcesses, ...boxProcesses], events: boxEvents, readModels: boxReadModels },
    ],
  ])('%s', (field, wrong) => {
    const { stores, clock, random, always } = serviceOf()
    const parts = {
      stores,
      clock,
      random,
      world: always.world,
      events: [],
      decisions: [],
      questions: [],
      readModels: [],
    }
    const given = {
      processes: [],
      system,
      ...parts,
      origin: 'casetrail.example/boxes',
      policyVersion: '1',
      basesFor: () => E.right([]),
    }
    expect(runtimeOf({ ...given, ...wrong })).toMatchObject({ left: { tag: 'Malformed', faults: [{ field }] } })
    expect(E.isRight(runtimeOf(given))).toBe(true)
  })
})
