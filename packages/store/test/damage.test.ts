import type { StoredEvent, Stores } from '@casetrail/store'
import { ask, catchUp, execute, openEverything, verifyAll } from '@casetrail/store'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxEvents, fullBoxes, ThingsPut } from './support/boxes.js'
import { changedOnRead, keysLost } from './support/faultyStores.js'
import { box, boxStream, command, fault, memoryStores, ok, otherBox, put, serviceOf } from './support/service.js'

const filled = async (): Promise<Stores> => {
  const stores = memoryStores()
  const service = serviceOf({ stores })
  for (const caseId of [box, otherBox]) {
    await ok(execute(service)(put(1, {}, caseId)))
    await ok(execute(service)(command('KeepNote', { caseId, text: 'Zebedee Synthetic' })))
  }
  return stores
}

const damaged = (stores: Stores, change: (event: StoredEvent) => StoredEvent): Stores => ({
  ...stores,
  events: changedOnRead(stores.events, (event) => (event.stream === boxStream ? change(event) : event)),
})

const flipped = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte))

describe('L16 · stored bytes that do not verify', () => {
  test('any one bit changed: no command, no question and no verification passes over it', async () => {
    const stores = await filled()
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.boolean(), fc.nat(), async (revision, inHeader, at) => {
        const change = (event: StoredEvent): StoredEvent => {
          if (event.revision !== revision) return event
          return inHeader
            ? { ...event, header: flipped(event.header, at % event.header.length) }
            : { ...event, body: flipped(event.body, at % event.body.length) }
        }
        const service = serviceOf({ stores: damaged(stores, change) })
        // A changed last header is seen only where something refers to it, or where it no longer is a header.
        const seen = inHeader && revision === 2 ? /Tampered|KeyMissing|none/ : /Tampered/
        const asked = await ask(service, openEverything)('whatIsInTheBox', { caseId: box })()
        expect(asked._tag === 'Left' ? asked.left.tag : 'none').toMatch(seen)
        const strict = await ok(verifyAll(service.stores.events, { strict: true }))
        expect(strict.faults.map(({ stream }) => stream)).toEqual([boxStream])
        if (!(inHeader && revision === 2))
          expect(await fault(execute(service)(put(1)))).toMatchObject({ tag: 'Tampered', stream: boxStream })
        expect(await ok(ask(service, openEverything)('whatIsInTheBox', { caseId: otherBox }))).toMatchObject({
          box: { things: 1 },
        })
      }),
      { numRuns: 150 },
    )
  })

  test('a body that is not the one the header names says E_BODY and where, and nothing else', async () => {
    const change = (event: StoredEvent) => (event.revision === 1 ? { ...event, body: flipped(event.body, 9) } : event)
    const service = serviceOf({ stores: damaged(await filled(), change) })
    const expected = { tag: 'Tampered', stream: boxStream, revision: 1, code: 'E_BODY' }
    expect(await fault(execute(service)(put(1)))).toEqual(expected)
    expect(await fault(ask(service, openEverything)('whatIsInTheBox', { caseId: box }))).toEqual(expected)
    expect(await fault(catchUp(service)(fullBoxes, { verify: true }))).toEqual(expected)
  })

  test('once the bytes are whole again, so is the service: nothing half-read is remembered', async () => {
    let broken = true
    const change = (event: StoredEvent) =>
      broken && event.revision === 2 ? { ...event, body: flipped(event.body, 9) } : event
    const service = serviceOf({ stores: damaged(await filled(), change) })
    expect(await fault(execute(service)(put(1)))).toMatchObject({ tag: 'Tampered', revision: 2 })
    broken = false
    expect(await ok(execute(service)(put(99)))).toMatchObject({ revision: 3 })
  })
})

describe('E26 · events of a later release', () => {
  const later = { ...ThingsPut, version: 2, upcasts: { 1: { clear: (older: unknown) => older } } }
  const laterEvents = boxEvents.map((one) => (one === ThingsPut ? later : one))
  const earlierEvents = boxEvents.filter((one) => one !== ThingsPut)

  test('a type that this release does not know is named, not passed over', async () => {
    const service = serviceOf({ stores: await filled(), parts: { events: earlierEvents } })
    const unknown = { tag: 'UnknownEvent', stream: boxStream, revision: 0, type: 'ThingsPut', schema: 1 }
    expect(await fault(ask(service, openEverything)('whatIsInTheBox', { caseId: box }))).toEqual(unknown)
    expect(await fault(execute(service)(put(1)))).toEqual(unknown)
  })

  test('a version that this release does not know stops a command, a question and a read model', async () => {
    const stores = memoryStores()
    await ok(execute(serviceOf({ stores, parts: { events: laterEvents } }))(put(1)))
    const service = serviceOf({ stores })
    const unknown = { tag: 'UnknownEvent', stream: boxStream, revision: 0, type: 'ThingsPut', schema: 2 }
    expect(await fault(execute(service)(put(1)))).toEqual(unknown)
    expect(await fault(ask(service, openEverything)('whatIsInTheBox', { caseId: box }))).toEqual(unknown)
    expect(await fault(catchUp(service)(fullBoxes))).toEqual(unknown)
    expect(await ok(stores.readModels.checkpoint(fullBoxes.name, fullBoxes.version))).toBeNull()
  })
})

describe('E21 · a key that is not there', () => {
  test('is said, with the stream and the key id, and nothing is decided or answered without it', async () => {
    const stores = await filled()
    const service = serviceOf({ stores: { ...stores, keys: keysLost(stores.keys) } })
    for (const missing of [
      await fault(execute(service)(put(1))),
      await fault(ask(service, openEverything)('whatIsInTheBox', { caseId: box })),
      await fault(catchUp(service)(fullBoxes, { open: true })),
    ])
      expect(missing).toMatchObject({ tag: 'KeyMissing', stream: boxStream, kid: expect.stringMatching(/^[\w-]{43}$/) })
  })

  test('is not needed to build a read model with closed parts, nor to verify', async () => {
    const stores = await filled()
    const service = serviceOf({ stores: { ...stores, keys: keysLost(stores.keys) } })
    expect(await ok(catchUp(service)(fullBoxes, { verify: true }))).toMatchObject({ events: 6 })
    expect(await ok(verifyAll(service.stores.events))).toEqual({ events: 6, streams: 2, faults: [] })
  })
})
