import { execute, verifyAll } from '@casetrail/store'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { failingAppends, lost, scheduled } from './support/faultyStores.js'
import { box, boxStream, command, fault, memoryStores, ok, put, serviceOf } from './support/service.js'

describe('B38 · the same command id has one effect', () => {
  test('sent again, it answers the events of the first time', async () => {
    const stores = memoryStores()
    const service = serviceOf({ stores })
    await ok(execute(service)(put(1)))
    const sent = command('KeepNote', { caseId: box, text: 'Synthetic' })
    const first = await ok(execute(service)(sent))
    await ok(execute(service)(put(1)))
    const asked = [service, serviceOf({ stores })]
    for (const one of asked) {
      const again = await ok(execute(one)(sent))
      expect(again).toMatchObject({ repeated: true, revision: 2, position: null, stream: boxStream })
      expect(again.events).toEqual(first.events)
      expect(again.events[0]?.parts.client?.reveal()).toEqual(first.events[0]?.parts.client?.reveal())
    }
    expect((await ok(stores.events.readStream(boxStream, 0, 100))).events).toHaveLength(4)
  })

  test('is repeated even where the rules would refuse it by now', async () => {
    const service = serviceOf()
    const sent = put(60)
    await ok(execute(service)(sent))
    expect(await ok(execute(service)(sent))).toMatchObject({ repeated: true })
    expect(await fault(execute(service)(put(60)))).toMatchObject({ tag: 'Refused' })
  })

  test('a refused command may be sent again, and is decided anew', async () => {
    const service = serviceOf()
    const sent = put(101)
    expect(await fault(execute(service)(sent))).toMatchObject({ tag: 'Refused' })
    expect(await fault(execute(service)(sent))).toMatchObject({ tag: 'Refused' })
  })

  test('sent many times at once, in any order of events, to two services', () =>
    fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.tuple(fc.nat(2), fc.boolean()), { minLength: 2, maxLength: 8 }),
        async (s, sends) => {
          const stores = memoryStores()
          const slow = { ...stores, events: scheduled(stores.events, s) }
          const services = [serviceOf({ stores: slow }), serviceOf({ stores: slow })] as const
          const commands = [put(1), command('KeepNote', { caseId: box, text: 'Synthetic' }), put(2)]
          const sent = sends.map(([which, first]) => execute(services[first ? 0 : 1])(commands[which])())
          const done = await s.waitFor(Promise.all(sent))
          const events = (await ok(stores.events.readStream(boxStream, 0, 100))).events
          const distinct = new Set(sends.map(([which]) => which))
          expect(events).toHaveLength([...distinct].reduce((sum, which) => sum + (which === 1 ? 2 : 1), 0))
          expect(done.filter((one) => E.isRight(one) && !one.right.repeated)).toHaveLength(distinct.size)
          expect(done.every(E.isRight)).toBe(true)
        },
      ),
      { numRuns: 60 },
    ))
})

describe('E21 · an append whose outcome is unknown', () => {
  test.each(['before', 'after'] as const)(
    'lost %s it was stored: the same command again has one effect',
    async (when) => {
      const stores = memoryStores()
      const events = failingAppends(stores.events, (n) => (n === 2 ? when : null))
      const service = serviceOf({ stores: { ...stores, events } })
      await ok(execute(service)(put(1)))
      const sent = put(2)
      expect(await fault(execute(service)(sent))).toEqual(lost)
      expect(await ok(execute(service)(sent))).toMatchObject({ revision: 1, repeated: when === 'after' })
      expect(await ok(execute(service)(put(97)))).toMatchObject({ revision: 2 })
      expect(await ok(verifyAll(stores.events))).toEqual({ events: 3, streams: 1, faults: [] })
    },
  )

  test('whatever fails, and however often it is sent again, each command has one effect', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('before', 'after', null), { maxLength: 12 }), async (failures) => {
        const stores = memoryStores()
        const events = failingAppends(stores.events, (n) => failures[n - 1] ?? null)
        const service = serviceOf({ stores: { ...stores, events } })
        for (const count of [1, 2, 3]) {
          const sent = put(count)
          let outcome = await execute(service)(sent)()
          for (let again = 0; E.isLeft(outcome) && again < failures.length; again++)
            outcome = await execute(service)(sent)()
          expect(outcome).toMatchObject({ _tag: 'Right' })
        }
        const read = (await ok(stores.events.readStream(boxStream, 0, 100))).events
        expect(read).toHaveLength(3)
        expect(await fault(execute(service)(put(95)))).toMatchObject({ evidence: { facts: { things: 6 } } })
        expect((await ok(verifyAll(stores.events))).faults).toEqual([])
      }),
    ))
})
