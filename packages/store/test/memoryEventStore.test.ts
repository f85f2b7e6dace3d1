import type { EventId } from '@casetrail/kernel'
import { beginning, memoryEventStore, type NewEvent, type StoredEvent } from '@casetrail/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxStream, ok, uuid } from './support/service.js'

const megabyte = 1 << 20
const sizes = fc.oneof(fc.nat(5), fc.constantFrom(megabyte - 1, megabyte, megabyte + 1, megabyte / 2))

test('E21 · bytes of any size, also those around a page of memory, are read back as they were given', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(sizes, sizes), { minLength: 1, maxLength: 6 }), async (lengths) => {
      const store = memoryEventStore()
      const given = lengths.map(
        ([header, body], n): NewEvent => ({
          id: uuid(n) as EventId,
          header: new Uint8Array(header).fill(2 * n + 1),
          body: new Uint8Array(body).fill(2 * n + 2),
        }),
      )
      for (const [n, one] of given.entries()) {
        const sent = { ...one, header: one.header.slice(), body: one.body.slice() }
        await ok(store.append(boxStream, n === 0 ? 'noStream' : n - 1, [sent]))
        sent.header.fill(255)
        sent.body.fill(255)
      }
      const inStream: StoredEvent[] = []
      const inOrder: StoredEvent[] = []
      for (const n of given.keys()) {
        inStream.push(...(await ok(store.readStream(boxStream, n, 1))).events)
        inOrder.push(...(await ok(store.readAll(inOrder.at(-1)?.position ?? beginning, 1))).events)
      }
      for (const read of [inStream, inOrder]) {
        expect(read.map(({ header, body }) => [header.length, body.length])).toEqual(lengths)
        for (const [n, one] of read.entries()) {
          expect(Buffer.compare(one.header, given[n]?.header ?? Buffer.of())).toBe(0)
          expect(Buffer.compare(one.body, given[n]?.body ?? Buffer.of())).toBe(0)
          one.header.fill(255)
          one.body.fill(255)
        }
      }
    }),
    { numRuns: 25 },
  ))
