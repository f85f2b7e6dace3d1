import { type Instant, instantOf, millisOf } from '@casetrail/kernel'
import { answer, ask, execute, history, list, openEverything, type Stores } from '@casetrail/store'
import { describe, expect, test } from 'vitest'
import { box, boxStream, fault, memoryStores, ok, put, serviceOf, start } from './support/service.js'

/* An answer as of an instant stays what it was: what is recorded later is recorded at a later moment. */

/** A clock that stands where it is set. */
const standing = (ms = start + 10_000) => {
  const clock = { ms, now: (): Instant => instantOf(clock.ms) }
  return clock
}

const at = (ms: number): Instant => instantOf(start + ms)

/** Happened before any clock of these tests. */
const putOne = () => put(1, { occurredAt: at(0) })

const opened = (stores: Stores = memoryStores()) => {
  const clock = standing()
  return { clock, stores, service: serviceOf({ clock, stores }) }
}

type Service = ReturnType<typeof serviceOf>

const record = async (service: Service): Promise<number> => {
  const { events } = await ok(execute(service)(putOne()))
  return millisOf((events[0] as { recordedAt: Instant }).recordedAt) - start
}

const asked = (service: Service, given: object = {}) =>
  ok(ask(service, openEverything)('whatIsInTheBox', { caseId: box }, given))

describe('L2 · what is recorded is later than any instant that was answered', () => {
  test('a question, a trail or a list as of now, and then a command at the same reading', async () => {
    const { service, clock } = opened()
    expect(await record(service)).toBe(10_000)
    await asked(service)
    expect(await record(service)).toBe(10_001)
    clock.ms += 1_000
    await ok(history(service)([boxStream], { knownAt: at(11_000) }))
    expect(await record(service)).toBe(11_001)
    clock.ms += 1_000
    const { asOf } = await ok(list(service)('fullBoxes', { limit: 1 }))
    expect(asOf).toBe(at(12_000))
    expect(await record(service)).toBe(12_001)
  })

  test('where the clock has gone back since, within the tolerance', async () => {
    const { service, clock } = opened()
    await record(service)
    const before = await asked(service, { knownAt: at(10_000) })
    clock.ms -= 4_000
    expect(await record(service)).toBe(10_001)
    expect(await asked(service, { knownAt: at(10_000) })).toEqual(before)
  })

  test('beyond it the command is refused, in streams that are new as well', async () => {
    const { service, clock } = opened()
    await ok(history(service)([boxStream]))
    clock.ms -= 6_000
    expect(await fault(execute(service)(putOne()))).toMatchObject({ tag: 'ClockBehind', now: at(4_000) })
  })

  test('however often questions and commands take turns, the moment of recording keeps to the clock', async () => {
    const { service } = opened()
    for (let i = 0; i < 50; i++) {
      await record(service)
      await asked(service)
    }
    expect(await record(service)).toBe(10_001)
  })

  test('the very instant that an answer says it stands for, also where that is ahead of the clock', async () => {
    const { service, clock } = opened()
    for (const ms of [0, 0, 0, -2_000, 0, 50]) {
      clock.ms += ms
      await record(service)
      const told = await ok(answer(service, openEverything)('whatIsInTheBox', { caseId: box }))
      await record(service)
      expect(await asked(service, { knownAt: told.asOf.knownAt })).toEqual(told.answer)
      const listed = await ok(list(service)('fullBoxes', { limit: 1 }))
      expect(await record(service)).toBeGreaterThan(millisOf(listed.asOf) - start)
    }
  })

  test('a question about next year holds nothing up', async () => {
    const { service } = opened()
    await record(service)
    await asked(service, { knownAt: '2027-02-03T09:00:00.000Z' })
    expect(await record(service)).toBe(10_001)
  })

  test('an answer waits for what is being recorded by then, and for nothing later', async () => {
    const stores = memoryStores()
    let go = (): void => undefined
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    let slow = false
    const { append } = stores.events
    const slowly: typeof append =
      (...given) =>
      async () => {
        if (slow) await held
        return append(...given)()
      }
    const { service, clock } = opened({ ...stores, events: { ...stores.events, append: slowly } })
    await record(service)
    slow = true
    clock.ms += 1_000
    const recording = record(service)
    const later = history(service)([boxStream], { knownAt: at(11_000) })()
    const earlier = await ok(history(service)([boxStream], { knownAt: at(10_500) }))
    expect(earlier).toHaveLength(1)
    go()
    expect(await recording).toBe(11_000)
    const answered = await later
    expect(answered).toMatchObject({ right: { length: 2 } })
  })
})

describe('L2 · an answer says whether it is settled', () => {
  const settled = async (service: Service, given: object) =>
    (await ok(answer(service, openEverything)('whatIsInTheBox', { caseId: box }, given))).asOf

  test('as of now, or of less ago than clocks may differ, it is not', async () => {
    const { service, clock } = opened()
    await record(service)
    expect(await settled(service, {})).toEqual({ knownAt: at(10_000), validAt: at(10_000), settled: false })
    clock.ms += 5_000
    expect(await settled(service, { knownAt: at(10_000) })).toMatchObject({ settled: false })
    clock.ms += 1
    expect(await settled(service, { knownAt: at(10_000) })).toMatchObject({ settled: true })
  })

  test('it is the answer that `ask` gives', async () => {
    const { service } = opened()
    await record(service)
    const { answer: said } = await ok(answer(service, openEverything)('whatIsInTheBox', { caseId: box }))
    expect(said).toEqual(await asked(service))
  })
})
