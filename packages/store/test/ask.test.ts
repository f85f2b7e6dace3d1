import {
  type AnyQuestion,
  type CaseId,
  caseStream,
  type Instant,
  instantOf,
  type Recorded,
  replay,
  type View,
} from '@casetrail/kernel'
import { ask, execute, history, openEverything } from '@casetrail/store'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, boxFold, boxQuestions, type Puts } from './support/boxes.js'
import {
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
  TestClock,
} from './support/service.js'

const hour = 3_600_000
const at = (hours: number): Instant => instantOf(start + hours * hour)

const boxAsOf = async (service: ReturnType<typeof serviceOf>, given: object = {}): Promise<Box> =>
  ((await ok(ask(service, openEverything)('whatIsInTheBox', { caseId: box }, given))) as { box: Box }).box

describe('A26 · a question as of either clock', () => {
  /** One put is recorded each hour; it happened some hours before. */
  const told = fc.array(fc.record({ count: fc.integer({ min: 1, max: 5 }), ago: fc.nat(6) }), {
    minLength: 1,
    maxLength: 8,
  })
  const when = fc.option(fc.integer({ min: -8, max: 10 }), { nil: undefined })

  test('sees what was recorded by `knownAt` and had happened by `validAt`, in the order of recording', () =>
    fc.assert(
      fc.asyncProperty(told, when, when, fc.integer({ min: 1, max: 3 }), async (puts, known, valid, pageSize) => {
        const clock = new TestClock()
        const service = serviceOf({ clock, limits: { pageSize } })
        for (const [i, { count, ago }] of puts.entries()) {
          clock.ms = start + i * hour - 1
          await ok(execute(service)(put(count, { occurredAt: at(i - ago) })))
        }
        clock.ms = start + 20 * hour
        const given = {
          ...(known === undefined ? {} : { knownAt: at(known) }),
          ...(valid === undefined ? {} : { validAt: at(valid) }),
        }
        const seen = puts.filter(
          ({ ago }, i) =>
            (known === undefined || i <= known) && i - ago <= (valid ?? known ?? Number.POSITIVE_INFINITY),
        )
        const events = seen.map(({ count }) => ({ type: 'ThingsPut', data: { count } }) as unknown as Recorded)
        expect(await boxAsOf(service, given)).toEqual(replay(boxFold as never, events))
        const trail = await ok(history(service)([boxStream], given))
        expect(trail.map(({ data }) => data)).toEqual(seen.map(({ count }) => ({ count })))
      }),
      { numRuns: 60 },
    ))

  test('A26 · a timeless view sees what was known, whenever it became true, beside one of the same stream that does not', async () => {
    const clock = new TestClock()
    const questions = boxQuestions.slice(0, 1).map((one): AnyQuestion => {
      const { log, ...others } = one.reads as Readonly<Record<string, View<any, any, any>>>
      return { ...one, reads: { ...others, log: { ...(log as View<any, any, any>), isTimeless: true } } }
    })
    const service = serviceOf({ clock, parts: { questions } })
    for (const i of [1, 2, 3]) {
      clock.ms = start + i * hour - 1
      await ok(execute(service)(put(i, { occurredAt: at(i) })))
    }
    const seen = async (given: object) => {
      const answer = await ok(ask(service, openEverything)('whatIsInTheBox', { caseId: box }, given))
      const { box: then, log } = answer as { readonly box: Box; readonly log: Puts }
      return [then.things, log.puts.map(({ count }) => count)]
    }
    expect(await seen({ validAt: at(1) })).toEqual([1, [1, 2, 3]])
    expect(await seen({ validAt: at(1), knownAt: at(2) })).toEqual([1, [1, 2]])
    expect(await seen({ knownAt: at(2) })).toEqual([3, [1, 2]])
  })

  test('what was recorded before an instant is never changed by what is recorded after it', async () => {
    const clock = new TestClock()
    const service = serviceOf({ clock })
    await ok(execute(service)(put(1)))
    const then = clock.now()
    const before = await boxAsOf(service, { knownAt: then })
    clock.ms += hour
    await ok(execute(service)(put(2)))
    expect(await boxAsOf(service, { knownAt: then })).toEqual(before)
    expect((await boxAsOf(service)).things).toBe(3)
  })

  test('both clocks are told to the question, and the London date of the valid one', async () => {
    const service = serviceOf({ clock: { now: () => '2026-07-01T23:30:00.000Z' as Instant } })
    const now = '2026-07-01T23:30:00.000Z'
    const earlier = '2026-06-30T12:00:00.000Z' as Instant
    const asked = (given: object) => ok(ask(service, openEverything)('whatIsInTheBox', { caseId: box }, given))
    expect(await asked({})).toMatchObject({ asOf: { validAt: now, knownAt: now }, today: '2026-07-02' })
    expect(await asked({ knownAt: earlier })).toMatchObject({ asOf: { validAt: earlier, knownAt: earlier } })
    expect(await asked({ validAt: earlier })).toMatchObject({
      asOf: { validAt: earlier, knownAt: now },
      today: '2026-06-30',
    })
  })

  test('asked without a clock, it sees what a service with a clock ahead of ours has stored', async () => {
    const stores = memoryStores()
    const [ours, ahead] = [serviceOf({ stores }), serviceOf({ stores, clock: new TestClock(start + 4000) })]
    await ok(execute(ahead)(put(7)))
    expect((await boxAsOf(ours)).things).toBe(7)
  })
})

describe('C11 · a question about a record that nobody has begun', () => {
  const [whatIsInTheBox] = boxQuestions
  const about = { ...whatIsInTheBox, about: ({ caseId }: { readonly caseId: CaseId }) => caseStream(caseId) } as never

  test('is answered with not found, which an empty record is not', async () => {
    const clock = new TestClock()
    const service = serviceOf({ clock, parts: { questions: [about] } })
    const asked = (given: object = {}) => ask(service, openEverything)('whatIsInTheBox', { caseId: box }, given)
    expect(await fault(asked())).toEqual({ tag: 'NotFound', what: 'case', stream: boxStream })
    const before = clock.now()
    await ok(execute(service)(put(1)))
    expect(await ok(asked())).toMatchObject({ box: { things: 1 } })
    expect(await ok(asked({ validAt: '2020-01-01T00:00:00.000Z' }))).toMatchObject({ box: { things: 0 } })
    // L2 · what was not known stays so: asked as of then, the answer is the one that was given then.
    expect(await fault(asked({ knownAt: before }))).toMatchObject({ tag: 'NotFound' })
  })

  test('about none in particular, is answered', async () => {
    expect(await ok(ask(serviceOf(), openEverything)('whatIsInTheBox', { caseId: box }))).toMatchObject({
      box: { things: 0 },
    })
  })
})

describe('C11 · a question about several records', () => {
  test('sees their events in the order of recording; at one instant, in the order of the records', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ other: fc.boolean(), wait: fc.nat(1) }), { maxLength: 12 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 3 }),
        async (puts, swapped, pageSize) => {
          let ms = start
          const service = serviceOf({ clock: { now: () => instantOf(ms) }, limits: { pageSize } })
          const told: { readonly n: number; readonly ms: number; readonly place: number }[] = []
          for (const [n, { other, wait }] of puts.entries()) {
            ms += wait
            told.push({ n: n + 1, ms, place: Number(other !== swapped) })
            await ok(execute(service)(put(n + 1, {}, other ? otherBox : box)))
          }
          const [first, second] = swapped ? [otherBox, box] : [box, otherBox]
          const expected = told.sort((a, b) => a.ms - b.ms || a.place - b.place || a.n - b.n).map(({ n }) => n)
          expect(await ok(ask(service, openEverything)('whatIsInTheBoxes', { first, second }))).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    ))

  test('as of an instant leaves out what was not known then, in each of them', async () => {
    const clock = new TestClock()
    const service = serviceOf({ clock })
    for (const [n, caseId] of [box, otherBox].entries()) await ok(execute(service)(put(n + 1, {}, caseId)))
    const knownAt = clock.now()
    for (const [n, caseId] of [box, otherBox].entries()) await ok(execute(service)(put(n + 3, {}, caseId)))
    const both = { first: box, second: otherBox }
    expect(await ok(ask(service, openEverything)('whatIsInTheBoxes', both, { knownAt }))).toEqual([1, 2])
    expect(await ok(ask(service, openEverything)('whatIsInTheBoxes', both))).toEqual([1, 2, 3, 4])
  })
})

describe('L1 · a question and a command see the same', () => {
  test('what is remembered equals what is replayed, after any commands of two services', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.boolean()), { maxLength: 10 }),
        async (steps) => {
          const stores = memoryStores()
          const services = [serviceOf({ stores }), serviceOf({ stores })] as const
          await ok(execute(services[0])(command('OpenBox', { caseId: box, shelf })))
          for (const [count, first, note] of steps) {
            const sent = note ? command('KeepNote', { caseId: box, text: `Synthetic ${count}` }) : put(count)
            await ok(execute(services[first ? 0 : 1])(sent))
          }
          for (const service of services) {
            // A last command makes the service look; what it remembers then is what a question replays.
            await ok(execute(service)(put(1)))
            const memory = service.streams.get(boxStream)
            expect(memory?.states.get(boxFold) ?? null).toEqual(await boxAsOf(service))
          }
        },
      ),
      { numRuns: 40 },
    ))

  test('two views of one stream share nothing', async () => {
    const service = serviceOf()
    for (const n of [1, 2]) await ok(execute(service)(put(n)))
    expect(await ok(ask(service, openEverything)('whatIsInTheBox', { caseId: box }))).toMatchObject({
      box: { puts: [{ count: 2 }, { count: 2 }] },
      log: { puts: [{ count: 1 }, { count: 2 }] },
      shelf: { most: 100 },
    })
  })

  test('a later stream is named by what an earlier one said', async () => {
    const service = serviceOf()
    await ok(execute(service)(command('OpenBox', { caseId: box, shelf })))
    await ok(execute(service)(command('SetLimit', { shelf, caseId: box, most: 42 })))
    expect(await ok(ask(service, openEverything)('whatIsInTheBox', { caseId: box }))).toMatchObject({
      shelf: { most: 42 },
    })
  })
})

describe('B38 · a question that cannot be asked', () => {
  const service = serviceOf()
  test.each([
    ['name', 'constructor', { caseId: box }, {}],
    ['caseId', 'whatIsInTheBox', { caseId: 'Zebedee Synthetic' }, {}],
    ['knownAt', 'whatIsInTheBox', { caseId: box }, { knownAt: '2026-02-30T00:00:00.000Z' as Instant }],
    ['validAt', 'whatIsInTheBox', { caseId: box }, { validAt: 'yesterday' as Instant }],
  ])('is malformed at %s', async (field, name, params, given) => {
    const malformed = await fault(ask(service, openEverything)(name, params, given))
    expect(malformed).toMatchObject({ tag: 'Malformed', faults: [{ field }] })
    expect(JSON.stringify(malformed)).not.toContain('Zebedee')
  })
})

describe('C14 · history', () => {
  test('tells the events of several streams in the order in which they became known, each stream once', async () => {
    const service = serviceOf()
    for (const [n, caseId] of [box, otherBox, box, otherBox].entries())
      await ok(execute(service)(put(n + 1, {}, caseId)))
    const streams = [`case-${otherBox}`, boxStream, boxStream] as never
    expect((await ok(history(service)(streams))).map(({ data }) => data)).toEqual(
      [1, 2, 3, 4].map((count) => ({ count })),
    )
  })
})
