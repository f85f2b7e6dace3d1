import type { EventId, StreamId } from '@casetrail/kernel'
import { beginning, type Checkpoint, memoryEventStore, memoryKeyStore, memoryReadModelStore } from '@casetrail/store'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ok, uuid } from './support/service.js'

/* What the contract of `@casetrail/testing` leaves to each adapter. */

const stream = `case-${uuid(1)}` as StreamId

describe('B38 · the in-memory event store keeps bytes of its own', () => {
  // `slice` copies a Uint8Array and shares a Buffer: the ledger hands out Buffers.
  test.each([
    ['Buffer', (n: number) => Buffer.from([n, n, n])],
    ['Uint8Array', (n: number) => Uint8Array.of(n, n, n)],
  ])('given as %s', async (_, bytes) => {
    const store = memoryEventStore()
    const given = { id: uuid(2) as EventId, header: bytes(1), body: bytes(2) }
    await ok(store.append(stream, 'noStream', [given]))
    given.header.fill(9)
    given.body.fill(9)
    const reads = [
      async () => (await ok(store.readStream(stream, 0, 1))).events[0],
      async () => (await ok(store.readStreamBack(stream, 1))).events[0],
      async () => (await ok(store.readAll(beginning, 1))).events[0],
    ]
    for (const read of [...reads, ...reads]) {
      const one = await read()
      expect([[...(one?.header ?? [])], [...(one?.body ?? [])]]).toEqual([
        [1, 1, 1],
        [2, 2, 2],
      ])
      one?.header.fill(7)
      one?.body.fill(7)
    }
    const head = await ok(store.head(stream))
    head?.header.fill(7)
    expect([...((await ok(store.head(stream)))?.header ?? [])]).toEqual([1, 1, 1])
  })
})

describe('E21 · the in-memory key store', () => {
  const scope = (subject: string) => ({ record: stream, subject, purpose: 'case' }) as const

  test('gives one key a scope, in the order asked, and finds it by its id', async () => {
    const store = memoryKeyStore()
    const [a, b, again] = await ok(store.provide([scope('client'), scope(uuid(7)), scope('client')]))
    expect(again).toBe(a)
    expect(b?.kid).not.toBe(a?.kid)
    expect((await ok(store.find([b?.kid as never, 'none' as never, a?.kid as never]))).map((key) => key?.kid)).toEqual([
      b?.kid,
      undefined,
      a?.kid,
    ])
  })

  test('never takes two scopes for one, whatever they are called', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ minLength: 1, unit: fc.constantFrom('a', '"', ',', '/', '[') }), { maxLength: 6 }),
        async (subjects) => {
          const keys = await ok(memoryKeyStore().provide(subjects.map(scope)))
          expect(new Set(keys.map(({ kid }) => kid)).size).toBe(subjects.length)
        },
      ),
    ))

  test('answers nothing once it is closed', async () => {
    const store = memoryKeyStore()
    await store.close()
    await store.close()
    for (const task of [store.provide([scope('client')]), store.find([])])
      expect(await task()).toMatchObject({ left: { tag: 'StoreUnavailable' } })
  })
})

describe('E6 · the in-memory read-model store', () => {
  const key = fc.nat(60).map((n) => `k${n}`)
  const listedAt = fc.option(fc.nat(20).map((n) => `2030-01-${String(n + 10)}`))
  const commits = fc.array(fc.array(fc.record({ key, listedAt, row: fc.nat() }), { maxLength: 12 }), { maxLength: 12 })
  const bound = fc.option(
    fc.nat(20).map((n) => `2030-01-${String(n + 10)}`),
    { nil: undefined },
  )

  test('lists as a sorted array does, whatever was written and moved, within any bounds', () =>
    fc.assert(
      fc.asyncProperty(commits, bound, bound, fc.integer({ min: 1, max: 9 }), async (written, from, to, limit) => {
        const store = memoryReadModelStore()
        const model = new Map<string, { key: string; listedAt: string | null; row: unknown }>()
        let at: Checkpoint | null = null
        for (const [i, rows] of written.entries()) {
          const next = String(i) as Checkpoint
          await ok(store.commit('m', '1', at, next, rows))
          for (const row of rows) model.set(row.key, row)
          at = next
        }
        const order = (row: { listedAt: string | null; key: string }) => `${row.listedAt} ${row.key}`
        const expected = [...model.values()]
          .filter(
            (row) =>
              row.listedAt !== null &&
              (from === undefined || row.listedAt >= from) &&
              (to === undefined || row.listedAt <= to),
          )
          .sort((a, b) => (order(a) < order(b) ? -1 : 1))
        const bounds = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
        const listed: unknown[] = []
        for (let after: { listedAt: string; key: string } | undefined; ; ) {
          const page = await ok(store.list('m', { ...bounds, limit, ...(after === undefined ? {} : { after }) }))
          listed.push(...page)
          if (page.length < limit) break
          after = page.at(-1) as { listedAt: string; key: string }
        }
        expect(listed).toEqual(expected)
      }),
    ))

  test('keeps order and pages across many chunks: 5,000 rows put in and moved', async () => {
    const store = memoryReadModelStore()
    const rows = Array.from({ length: 5000 }, (_, n) => ({
      key: `k${n}`,
      listedAt: String((n * 7919) % 5000).padStart(6, '0'),
      row: n,
    }))
    await ok(store.commit('m', '1', null, '1' as Checkpoint, rows))
    const moved = rows.map((row, n) =>
      n % 3 === 0 ? { ...row, listedAt: n % 2 === 0 ? null : `x${row.listedAt}` } : row,
    )
    await ok(store.commit('m', '1', '1' as Checkpoint, '2' as Checkpoint, moved))
    const expected = moved
      .filter((row) => row.listedAt !== null)
      .map(({ listedAt }) => listedAt)
      .sort()
    expect((await ok(store.list('m', { limit: 10_000 }))).map((row) => row.listedAt)).toEqual(expected)
    const [from, to] = [expected[1000] as string, expected[1002] as string]
    expect((await ok(store.list('m', { from, to, limit: 10 }))).map((row) => row.listedAt)).toEqual(
      expected.slice(1000, 1003),
    )
  })

  test('a reader that changes a row changes nothing stored, nor does a writer that goes on with it', async () => {
    const store = memoryReadModelStore()
    const row = { things: [1] }
    await ok(store.commit('m', '1', null, '1' as Checkpoint, [{ key: 'a', listedAt: 'x', row }]))
    row.things.push(2)
    for (const read of [() => store.load('m', ['a']), () => store.list('m', { limit: 1 })]) {
      const [one] = await ok(read())
      expect(one?.row).toEqual({ things: [1] })
      const given = one?.row as typeof row
      given.things.push(3)
    }
    expect((await ok(store.load('m', ['a'])))[0]?.row).toEqual({ things: [1] })
  })
})
