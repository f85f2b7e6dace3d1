import type { AnyReadModel } from '@casetrail/kernel'
import {
  catchUp,
  execute,
  keepUpToDate,
  type ListAsked,
  type Listed,
  list,
  memoryReadModelStore,
  type ReadRow,
  type Runtime,
  rebuild,
  type Stores,
} from '@casetrail/store'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { boxReadModels, changedPuts, dateOf, fullBoxes, keptPuts, limitOfBox } from './support/boxes.js'
import { changedOnRead, failingCommits, Gate, lost } from './support/faultyStores.js'
import { boxStream, command, fault, memoryStores, ok, put, serviceOf, shelf, uuid } from './support/service.js'

type Step = { readonly which: number; readonly kind: 'put' | 'note' | 'limit' }

const steps = fc.array(
  fc.record({ which: fc.nat(4), kind: fc.constantFrom('put', 'put', 'note', 'limit') }) as fc.Arbitrary<Step>,
  { maxLength: 25 },
)

const does = ({ which, kind }: Step) => {
  const caseId = uuid(100 + which)
  if (kind === 'put') return put(which + 1, {}, caseId)
  if (kind === 'note') return command('KeepNote', { caseId, text: 'Zebedee Synthetic' })
  return command('SetLimit', { shelf, caseId, most: 1000 })
}

/** The entries of a list. */
const listed = async (service: Runtime, name: string, which: ListAsked) =>
  (await ok(list(service)(name, which))).entries

/** A row as text, so that rows compare in no order. */
const asText = (row: ReadRow): string => JSON.stringify(row)

const things = (entries: readonly Listed[]) => entries.map(({ entry }) => (entry as { things: number }).things)

const rowsOf = async ({ readModels }: Stores): Promise<readonly ReadRow[]> => {
  const keys = Array.from({ length: 5 }, (_, n) => `case-${uuid(100 + n)}`)
  return [...(await ok(readModels.load(fullBoxes.name, keys)))].sort((a, b) => (a.key < b.key ? -1 : 1))
}

describe('L2 · a read model is a fold of events', () => {
  test('rebuilt, or caught up in pages of any size as events come, verified or not: the same rows', () =>
    fc.assert(
      fc.asyncProperty(
        steps,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        async (told, pageSize, every) => {
          const stores = memoryStores()
          const service = serviceOf({ stores })
          for (const [i, step] of told.entries()) {
            await ok(execute(service)(does(step)))
            if (i % every === 0)
              await ok(catchUp(service)(fullBoxes, { pageSize, verify: i % 2 === 0, open: i % 3 === 0 }))
          }
          await ok(catchUp(service)(fullBoxes, { pageSize }))
          const caughtUp = await rowsOf(stores)
          const fresh = { ...stores, readModels: memoryReadModelStore() }
          await ok(rebuild(serviceOf({ stores: fresh }))([fullBoxes], { verify: true }))
          expect(await rowsOf(fresh)).toEqual(caughtUp)
          const again = await ok(rebuild(service)([fullBoxes], { pageSize: 3 }))
          expect(await rowsOf(stores)).toEqual(caughtUp)
          expect(await ok(stores.readModels.checkpoint(fullBoxes.name, fullBoxes.version))).toMatch(
            again.position === '' ? /^beginning$/ : new RegExp(`^[\\w-]{43} ${again.position}$`),
          )

          // An independent reckoning: replay of each stream by the kernel.
          for (const { key, row } of caughtUp) {
            const sent = told.filter(({ which, kind }) => kind !== 'limit' && key === `case-${uuid(100 + which)}`)
            expect(row).toMatchObject({
              things: sent.filter(({ kind }) => kind === 'put').reduce((sum, { which }) => sum + which + 1, 0),
              cracks: sent.filter(({ kind }) => kind === 'note').length,
            })
          }
        },
      ),
      { numRuns: 50 },
    ))

  test('L21 · a row tells others what becomes known to it, earlier or later than they begin, in pages of any size', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.record({ open: fc.nat(3) }), fc.record({ most: fc.integer({ min: 1, max: 9 }) })), {
          maxLength: 15,
        }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3 }),
        async (told, pageSize, every) => {
          const stores = memoryStores()
          const service = serviceOf({ stores })
          const opened = new Set<string>()
          let last: number | null = null
          for (const [i, step] of told.entries()) {
            if ('most' in step) {
              await ok(execute(service)(command('SetLimit', { shelf, caseId: uuid(100), most: step.most })))
              last = step.most
            } else if (!opened.has(uuid(100 + step.open))) {
              await ok(execute(service)(command('OpenBox', { caseId: uuid(100 + step.open), shelf })))
              opened.add(uuid(100 + step.open))
            }
            if (i % every === 0) await ok(catchUp(service)(limitOfBox, { pageSize }))
          }
          const listed = async () =>
            (await ok(list(service)('limitOfBox', { limit: 10 }))).entries.map(({ key }) => key).sort()
          const boxes = [...opened].map((id) => `case-${id}`).sort()
          expect(await listed()).toEqual(last === null ? [] : [...boxes, `service-${shelf}`])
          const rows = await ok(stores.readModels.load(limitOfBox.name, boxes))
          for (const { row, listedAt } of rows) {
            expect(row).toMatchObject({ most: last })
            expect(listedAt).toBe(last === null ? null : dateOf(last))
          }
          await ok(rebuild(service)([limitOfBox], { pageSize: 2 }))
          const again = await ok(stores.readModels.load(limitOfBox.name, boxes))
          expect(new Set(again.map(asText))).toEqual(new Set(rows.map(asText)))
        },
      ),
      { numRuns: 40 },
    ))

  test('is made of nothing where nothing happened', async () => {
    const service = serviceOf()
    expect(await ok(catchUp(service)(fullBoxes))).toEqual({ position: '', events: 0 })
    expect(await listed(service, 'fullBoxes', { limit: 10 })).toEqual([])
    expect(fullBoxes.initial(boxStream)).toEqual({ things: 0, cracks: 0, notes: [] })
  })

  test('of a type whose public name is coarser, finds its events behind that name', async () => {
    const cracks: AnyReadModel = {
      ...(fullBoxes as AnyReadModel),
      name: 'cracks',
      on: { CrackMended: (row: { cracks: number }) => void row.cracks-- },
    }
    const service = serviceOf({ parts: { readModels: [cracks] } })
    await ok(execute(service)(does({ which: 0, kind: 'note' })))
    await ok(execute(service)(command('MendCrack', { caseId: uuid(100) })))
    await ok(catchUp(service)(cracks))
    expect(await ok(service.stores.readModels.load('cracks', [`case-${uuid(100)}`]))).toMatchObject([
      { row: { cracks: -1 } },
    ])
  })

  test.each([
    ['one before the other', [changedPuts, keptPuts]],
    ['the other before the one', [keptPuts, changedPuts]],
  ])('built in one pass with another, shares nothing with it: %s', async (_, models) => {
    const service = serviceOf({ parts: { readModels: models } })
    for (const count of [1, 2, 3]) await ok(execute(service)(put(count)))
    expect(await ok(rebuild(service)(models, { pageSize: 2 }))).toMatchObject({ events: 3 })
    const puts = async (name: string) =>
      (await listed(service, name, { limit: 9 })).map(({ entry }) => (entry as { puts: unknown }).puts)
    expect(await puts('changedPuts')).toEqual([[{ count: 3 }, { count: 3 }, { count: 3 }]])
    expect(await puts('keptPuts')).toEqual([[{ count: 1 }, { count: 2 }, { count: 3 }]])
  })

  test('of another version is built from the beginning', async () => {
    const stores = memoryStores()
    const service = serviceOf({ stores })
    await ok(execute(service)(does({ which: 3, kind: 'put' })))
    await ok(catchUp(service)(fullBoxes))
    const next = { ...fullBoxes, version: '2', listedAt: () => '2026-01-01' }
    expect(await ok(catchUp(service)(next))).toMatchObject({ events: 1 })
    expect(await rowsOf(stores)).toMatchObject([{ listedAt: '2026-01-01', row: { things: 4 } }])
  })
})

describe('E21 · a catching up that is cut short', () => {
  test.each(['before', 'after'] as const)(
    '%s a commit is written: the next one goes on, and applies nothing twice',
    (how) =>
      fc.assert(
        fc.asyncProperty(
          steps,
          fc.integer({ min: 1, max: 4 }),
          fc.integer({ min: 2, max: 3 }),
          async (told, pageSize, nth) => {
            const stores = memoryStores()
            const readModels = memoryReadModelStore()
            const service = serviceOf({ stores: { ...stores, readModels: failingCommits(readModels, nth, how) } })
            for (const step of told) {
              await ok(execute(service)(does(step)))
              const caughtUp = await catchUp(service)(fullBoxes, { pageSize })()
              if (E.isLeft(caughtUp)) expect(caughtUp.left).toEqual(lost)
            }
            await ok(catchUp(serviceOf({ stores: { ...stores, readModels } }))(fullBoxes))
            await ok(catchUp(serviceOf({ stores }))(fullBoxes))
            expect(await rowsOf({ ...stores, readModels })).toEqual(await rowsOf(stores))
          },
        ),
        { numRuns: 40 },
      ),
  )

  test.each(['before', 'after'] as const)('%s the second of several commits is written', async (how) => {
    const stores = memoryStores()
    const direct = serviceOf({ stores })
    const boxes = 2200
    for (let n = 0; n < boxes; n++) await ok(execute(direct)(put(1, {}, uuid(100 + n))))
    for (let n = 0; n < 50; n++) await ok(execute(direct)(put(1, {}, uuid(100 + n))))
    const readModels = memoryReadModelStore()
    const service = serviceOf({ stores: { ...stores, readModels: failingCommits(readModels, 2, how) } })
    expect(await fault(catchUp(service)(fullBoxes, { pageSize: 100 }))).toEqual(lost)
    const next = serviceOf({ stores: { ...stores, readModels } })
    const { events } = await ok(catchUp(next)(fullBoxes, { pageSize: 100 }))
    expect(events).toBeGreaterThan(0)
    expect(events).toBeLessThan(boxes)
    const entries = await listed(next, 'fullBoxes', { limit: 10_000 })
    expect(things(entries)).toEqual([
      ...Array.from({ length: boxes - 50 }, () => 1),
      ...Array.from({ length: 50 }, () => 2),
    ])
  })

  test('one whose rows another service has written meanwhile looks again, and sees all that was appended before it', async () => {
    const stores = memoryStores()
    const [ours, theirs] = [new Gate(), new Gate()]
    const gated = (gate: Gate): Stores => ({
      ...stores,
      readModels: { ...stores.readModels, commit: (...given) => gate.before(stores.readModels.commit(...given)) },
    })
    await ok(execute(serviceOf({ stores }))(does({ which: 0, kind: 'put' })))
    const first = catchUp(serviceOf({ stores: gated(theirs) }))(fullBoxes)()
    await theirs.reached
    await ok(execute(serviceOf({ stores }))(does({ which: 1, kind: 'put' })))
    const second = catchUp(serviceOf({ stores: gated(ours) }))(fullBoxes)()
    await ours.reached
    theirs.open()
    await first
    ours.open()
    expect(await second).toMatchObject({ _tag: 'Right' })
    expect((await rowsOf(stores)).map(({ row }) => (row as { things: number }).things)).toEqual([1, 2])
  })

  test('two services that catch up one model at once apply every event once', () =>
    fc.assert(
      fc.asyncProperty(
        steps,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        async (told, one, other) => {
          const stores = memoryStores()
          for (const step of told) await ok(execute(serviceOf({ stores }))(does(step)))
          const services = [serviceOf({ stores }), serviceOf({ stores })] as const
          const both = [one, other].map((pageSize, i) => ok(catchUp(services[i] as never)(fullBoxes, { pageSize })))
          await Promise.all(both)
          const raced = await rowsOf(stores)
          await ok(rebuild(services[0])([fullBoxes]))
          expect(raced).toEqual(await rowsOf(stores))
        },
      ),
      { numRuns: 30 },
    ))
})

describe('E6 · a list', () => {
  const filled = async () => {
    const stores = memoryStores()
    const service = serviceOf({ stores })
    for (const which of [4, 0, 2, 1, 3]) await ok(execute(service)(does({ which, kind: 'put' })))
    await ok(execute(service)(command('KeepNote', { caseId: uuid(105), text: 'Zebedee Synthetic' })))
    return service
  }

  test('sees what was appended before, in order, between bounds, page by page; what is not listed stays out', async () => {
    const service = await filled()
    expect(things(await listed(service, 'fullBoxes', { limit: 10 }))).toEqual([1, 2, 3, 4, 5])
    expect(things(await listed(service, 'fullBoxes', { from: dateOf(2), upTo: dateOf(4), limit: 10 }))).toEqual([
      2, 3, 4,
    ])
    const page = await listed(service, 'fullBoxes', { limit: 2 })
    const { listedAt, key } = page.at(-1) as Listed
    expect(things(await listed(service, 'fullBoxes', { limit: 2, after: { listedAt, key } }))).toEqual([3, 4])
  })

  test('says as of when it stands: all that was recorded by then is in it', async () => {
    const service = await filled()
    const last = await ok(execute(service)(does({ which: 0, kind: 'put' })))
    const { asOf, entries } = await ok(list(service)('fullBoxes', { limit: 10 }))
    expect(asOf >= (last.events[0]?.recordedAt ?? '')).toBe(true)
    expect(things(entries)).toEqual([2, 2, 3, 4, 5])
    await ok(execute(service)(does({ which: 0, kind: 'put' })))
    expect((await ok(list(service)('fullBoxes', { limit: 1 }))).asOf > asOf).toBe(true)
  })

  test.each([
    ['name', 'constructor', { limit: 1 }],
    ['limit', 'fullBoxes', { limit: 0 }],
    ['limit', 'fullBoxes', { limit: 10_001 }],
    ['limit', 'fullBoxes', { limit: Number.NaN }],
    ['limit', 'fullBoxes', {}],
    ['upTo', 'fullBoxes', { limit: 1, upTo: 'tomorrow' }],
    ['upTo', 'fullBoxes', { limit: 1, upTo: '2026-02-29' }],
    ['upTo', 'fullBoxes', { limit: 1, upTo: '2026-02-03T09:00:00.000Z' }],
    ['upTo', 'byMoment', { limit: 1, upTo: '2026-02-03' }],
    ['from', 'fullBoxes', { limit: 1, from: 20_000 }],
    ['from', 'byMoment', { limit: 1, from: 'now' }],
    ['after', 'fullBoxes', { limit: 1, after: 'box' }],
    ['after.key', 'fullBoxes', { limit: 1, after: { listedAt: dateOf(1) } }],
    ['after.listedAt', 'fullBoxes', { limit: 1, after: { listedAt: 1, key: boxStream } }],
    ['upto', 'fullBoxes', { limit: 1, upto: dateOf(1) }],
    ['', 'fullBoxes', null],
    ['', 'fullBoxes', [1]],
  ])('with a wrong %s is malformed: %s %j', async (field, name, asked) => {
    const byMoment: AnyReadModel = { ...(fullBoxes as AnyReadModel), name: 'byMoment', upTo: 'instant' }
    const service = serviceOf({ parts: { readModels: [fullBoxes, byMoment] } })
    const malformed = await fault(list(service)(name, asked as never))
    expect(malformed).toMatchObject({
      tag: 'Malformed',
      faults: [{ field, rule: expect.stringMatching(/^(must|is) /), clause: name === 'constructor' ? 'C11' : 'C8' }],
    })
    expect(JSON.stringify(malformed)).not.toContain('tomorrow')
  })

  test('in order of instants is asked up to an instant', async () => {
    const byMoment: AnyReadModel = {
      ...(fullBoxes as AnyReadModel),
      name: 'byMoment',
      upTo: 'instant',
      initial: (key) => ({ key, last: null }),
      on: {
        ThingsPut: (row: { last: string | null }, e) => {
          row.last = e.recordedAt
        },
      },
      listedAt: (row) => row.last,
    }
    const service = serviceOf({ parts: { readModels: [byMoment] } })
    const recorded: string[] = []
    for (const n of [1, 2, 3])
      recorded.push((await ok(execute(service)(put(n, {}, uuid(100 + n))))).events[0]?.recordedAt ?? '')
    const upTo = recorded[1]
    expect(await listed(service, 'byMoment', { upTo, limit: 9 })).toMatchObject(
      recorded.slice(0, 2).map((at) => ({ listedAt: at })),
    )
    expect(await listed(service, 'byMoment', { from: upTo, upTo: undefined, limit: 9 })).toHaveLength(2)
  })

  test('shows its entries as the model says, by the policy', async () => {
    const shown: AnyReadModel = {
      ...(fullBoxes as AnyReadModel),
      entry: (row, key, world) => ({ box: key, holds: row.things, world }),
    }
    const service = serviceOf({ parts: { readModels: [shown] } })
    await ok(execute(service)(put(2)))
    expect(await listed(service, 'fullBoxes', { limit: 1 })).toEqual([
      { key: boxStream, listedAt: dateOf(2), entry: { box: boxStream, holds: 2, world: { synthetic: true } } },
    ])
  })
})

describe('E6 · a read model', () => {
  test('of several keys an event takes it into each of their rows, once', async () => {
    const byKind: AnyReadModel = {
      ...(fullBoxes as AnyReadModel),
      name: 'byKind',
      keysOf: (e) => ['all', e.stream, 'all'],
      initial: (key) => ({ key, things: 0 }),
    }
    const service = serviceOf({ parts: { readModels: [byKind] } })
    for (const which of [0, 1, 0]) await ok(execute(service)(does({ which, kind: 'put' })))
    expect((await listed(service, 'byKind', { limit: 9 })).map(({ key, entry }) => [key, entry])).toEqual([
      [`case-${uuid(100)}`, { key: `case-${uuid(100)}`, things: 2 }],
      [`case-${uuid(101)}`, { key: `case-${uuid(101)}`, things: 2 }],
      ['all', { key: 'all', things: 4 }],
    ])
  })

  test.each([
    [true, '2026-02', 2],
    [false, '1', 1],
  ])(
    'that follows the policy (%s) is built anew under another one, and its recipes are given it',
    async (follows, seen, builds) => {
      const stores = memoryStores()
      let applied = 0
      const model: AnyReadModel = {
        ...(fullBoxes as AnyReadModel),
        followsPolicy: follows,
        on: {
          ThingsPut: (row: { things: number; world: unknown }, _: unknown, world: unknown) => {
            applied += 1
            row.things += 1
            row.world = world
          },
        },
        listedAt: (_, world) => (world as { listedAt: string }).listedAt,
      }
      const under = (policyVersion: string) =>
        serviceOf({
          stores,
          parts: { readModels: [model], policyVersion, world: { policyVersion, listedAt: dateOf(1) } },
        })
      await ok(execute(under('1'))(put(1)))
      await ok(list(under('1'))('fullBoxes', { limit: 1 }))
      expect(await listed(under('2026-02'), 'fullBoxes', { limit: 1 })).toMatchObject([
        { listedAt: dateOf(1), entry: { things: 1, world: { policyVersion: seen } } },
      ])
      expect(applied).toBe(builds)
    },
  )

  test('and processes together are what a service keeps: two of one name are not', () => {
    const [first] = boxReadModels
    expect(() => serviceOf({ parts: { readModels: [first, first] as never } })).toThrow('must be given once')
  })
})

describe('E6 · kept up to date', () => {
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 1))
  }

  test('in the background, until it is stopped', async () => {
    const stores = memoryStores()
    const service = serviceOf({ stores })
    await ok(execute(service)(does({ which: 0, kind: 'put' })))
    const errors: unknown[] = []
    const kept = keepUpToDate(service, (error) => errors.push(error))
    await until(async () => (await rowsOf(stores)).length === 1)
    await ok(execute(service)(does({ which: 1, kind: 'put' })))
    await until(async () => (await rowsOf(stores)).length === 2)
    await kept.stop()
    await ok(execute(service)(does({ which: 2, kind: 'put' })))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect((await rowsOf(stores)).length).toBe(2)
    expect(errors).toEqual([])
  })

  test('also those that stood elsewhere when it began', async () => {
    const models = [fullBoxes, changedPuts]
    const stores = memoryStores()
    const direct = serviceOf({ stores, parts: { readModels: models } })
    await ok(execute(direct)(put(1, {}, uuid(100))))
    await ok(catchUp(direct)(fullBoxes))
    let reads = 0
    const readAll: typeof stores.events.readAll =
      (...given) =>
      async () => {
        // Appended after the first model was caught up and before the second one is.
        if (++reads === 2) await ok(execute(direct)(put(5, {}, uuid(100))))
        return stores.events.readAll(...given)()
      }
    const service = serviceOf({
      stores: { ...stores, events: { ...stores.events, readAll } },
      parts: { readModels: models },
    })
    const kept = keepUpToDate(service, (error) => {
      throw new Error(error.tag)
    })
    await until(async () => (await rowsOf(stores)).some(({ row }) => (row as { things: number }).things === 6))
    await kept.stop()
  })

  test('a failure ends it and is told', async () => {
    const stores = memoryStores()
    await ok(execute(serviceOf({ stores }))(does({ which: 0, kind: 'put' })))
    const events = changedOnRead(stores.events, (event) => ({ ...event, body: new Uint8Array(3) }))
    const error = await new Promise(
      (resolve) => void keepUpToDate(serviceOf({ stores: { ...stores, events } }), resolve),
    )
    expect(error).toMatchObject({ tag: 'Tampered' })
  })
})
