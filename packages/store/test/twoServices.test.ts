import { instantOf, serviceStream } from '@casetrail/kernel'
import { type Executed, execute, history, verifyAll } from '@casetrail/store'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { Gate, scheduled } from './support/faultyStores.js'
import { box, boxStream, command, memoryStores, ok, otherBox, put, serviceOf, shelf, start } from './support/service.js'

/** Two clocks that read apart, within the tolerance, and step: each reading is one of these after the start. */
const clockOf = (offsets: readonly number[]) => {
  let n = 0
  return { now: () => instantOf(start + (offsets[n++ % offsets.length] ?? 0)) }
}

const anyCommand = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('put'), n: fc.integer({ min: 1, max: 40 }), other: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('limit'), n: fc.integer({ min: 0, max: 100 }), other: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('note'), n: fc.constant(0), other: fc.boolean() }) },
)

const made = ({ type, n, other }: { type: string; n: number; other: boolean }) => {
  const caseId = other ? otherBox : box
  if (type === 'put') return put(n, {}, caseId)
  if (type === 'note') return command('KeepNote', { caseId, text: 'Synthetic note' })
  return command('SetLimit', { shelf, caseId, most: n })
}

describe('B38 · two services on one store', () => {
  test('whatever the order in which the store answers: chains verify, and history is one that a single service makes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.tuple(anyCommand, fc.boolean()), { minLength: 2, maxLength: 10 }),
        fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 7 }),
        async (s, sends, offsets) => {
          const stores = memoryStores()
          const slow = { ...stores, events: scheduled(stores.events, s) }
          const limits = { maxAttempts: 50, cachedStreams: 2 }
          const services = [
            serviceOf({ stores: slow, clock: clockOf(offsets), limits }),
            serviceOf({ stores: slow, clock: clockOf([...offsets].reverse()), limits }),
          ] as const
          const direct = serviceOf({ stores })
          for (const caseId of [box, otherBox]) await ok(execute(direct)(command('OpenBox', { caseId, shelf })))
          const commands = sends.map(([what]) => made(what))
          const sent = commands.map((one, i) => execute(services[sends[i]?.[1] ? 0 : 1])(one)())
          const answers = await s.waitFor(Promise.all(sent))
          expect((await ok(verifyAll(stores.events, { strict: true }))).faults).toEqual([])

          // What a box holds was refused or accepted on the box as it stood: one service, given the accepted commands
          // of that stream in the order of its history, with the limits out of the way, makes the same history.
          const byId = new Map(commands.map((one) => [one.commandId, one]))
          const streams = [boxStream]
          const told = (await ok(history(direct)(streams))).slice(1)
          const alone = serviceOf()
          const again: unknown[] = []
          for (const id of new Set(told.map(({ commandId }) => commandId)))
            again.push(
              ...(await ok(execute(alone)(byId.get(id)))).events.map(({ id: event, data, type }) => [
                event,
                data,
                type,
              ]),
            )
          expect(again).toEqual(told.map(({ id, data, type }) => [id, data, type]))

          const accepted = answers.filter(E.isRight).map(({ right }: { right: Executed }) => right)
          expect(accepted.every(({ repeated }) => !repeated)).toBe(true)
          for (const one of answers) if (E.isLeft(one)) expect(one.left.tag).toBe('Refused')
        },
      ),
      { numRuns: 120 },
    ))

  test('however many put in at once, no box ever holds more than its shelf allows', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.tuple(fc.integer({ min: 20, max: 60 }), fc.boolean()), { minLength: 3, maxLength: 8 }),
        async (s, sends) => {
          const stores = memoryStores()
          const slow = { ...stores, events: scheduled(stores.events, s) }
          const services = [serviceOf({ stores: slow }), serviceOf({ stores: slow })] as const
          const sent = sends.map(([count, first]) => execute(services[first ? 0 : 1])(put(count))())
          const answers = await s.waitFor(Promise.all(sent))
          const counts = sends.map(([count]) => count)
          const held = counts.filter((_, i) => E.isRight(answers[i] as never)).reduce((sum, count) => sum + count, 0)
          expect(held).toBeLessThanOrEqual(100)
          // Refused was only what did not fit: nothing leaves a box, so that it does not fit now either.
          for (const [i, count] of counts.entries())
            if (E.isLeft(answers[i] as never)) expect(held + count).toBeGreaterThan(100)
        },
      ),
      { numRuns: 60 },
    ))

  test('a refusal rests on what another service stored, not on what is remembered', async () => {
    const stores = memoryStores()
    const [ours, theirs] = [serviceOf({ stores }), serviceOf({ stores })]
    await ok(execute(ours)(put(1)))
    await ok(execute(theirs)(command('KeepNote', { caseId: box, text: 'Synthetic' })))
    expect(await ok(execute(ours)(command('MendCrack', { caseId: box })))).toMatchObject({ revision: 3 })
  })

  test('a command that another service executes while ours reads on is repeated, not refused', async () => {
    const [stores, gate] = [memoryStores(), new Gate()]
    let shelfReads = 0
    const readStream: typeof stores.events.readStream = (stream, from, limit) => {
      const task = stores.events.readStream(stream, from, limit)
      return stream === serviceStream(shelf) && ++shelfReads === 2 ? gate.holding(task) : task
    }
    const [ours, theirs] = [
      serviceOf({ stores: { ...stores, events: { ...stores.events, readStream } } }),
      serviceOf({ stores }),
    ]
    await ok(execute(theirs)(command('OpenBox', { caseId: box, shelf })))
    await ok(execute(ours)(command('SetLimit', { shelf, caseId: otherBox, most: 90 })))
    const sent = put(60)
    const waiting = execute(ours)(sent)()
    await gate.reached
    await ok(execute(theirs)(sent))
    await ok(execute(ours)(command('SetLimit', { shelf, caseId: box, most: 80 })))
    gate.open()
    expect(await waiting).toMatchObject({ right: { repeated: true, revision: 1 } })
  })

  test('an event is chained to the one it was decided on, whatever another reader takes in while its key is made', async () => {
    const [stores, gate] = [memoryStores(), new Gate()]
    let provided = 0
    const provide: typeof stores.keys.provide = (scopes) => {
      const task = stores.keys.provide(scopes)
      return ++provided === 1 ? gate.holding(task) : task
    }
    const [ours, theirs] = [
      serviceOf({ stores: { ...stores, keys: { ...stores.keys, provide } } }),
      serviceOf({ stores }),
    ]
    await ok(execute(ours)(put(1)))
    const waiting = execute(ours)(command('KeepNote', { caseId: box, text: 'Synthetic' }))()
    await gate.reached
    await ok(execute(theirs)(put(2)))
    await ok(execute(ours)(command('SetLimit', { shelf, caseId: box, most: 80 })))
    gate.open()
    expect(await waiting).toMatchObject({ right: { repeated: false, revision: 3 } })
    expect((await ok(verifyAll(stores.events, { strict: true }))).faults).toEqual([])
  })

  test('commands to one stream wait for each other: twenty at once make no conflict', async () => {
    const stores = memoryStores()
    let appends = 0
    const events: typeof stores.events = {
      ...stores.events,
      append: (...given) => {
        appends += 1
        return stores.events.append(...given)
      },
    }
    const service = serviceOf({ stores: { ...stores, events } })
    const done = await Promise.all(Array.from({ length: 20 }, () => ok(execute(service)(put(1)))))
    expect(done.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, (_, i) => i))
    expect(appends).toBe(20)
  })
})
