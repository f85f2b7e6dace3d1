import { publicTypeAtEnd, type StoredBytes, systemRandom, verifyLink } from '@casetrail/ledger'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { VisitCounted } from './support/syntheticEvents.js'
import { anyStory, KeyRing, storedAs } from './support/syntheticStream.js'

const occurredAt = '2026-02-03T00:00:00.000Z' as never
const visit = { definition: VisitCounted, event: { type: 'VisitCounted', occurredAt, data: { visits: 3 }, parts: {} } }
const [stored] = storedAs([visit], new KeyRing(systemRandom)) as [StoredBytes]
const header = Buffer.from(stored.header).toString('utf8')

describe('B38 · the public type at the end of a header', () => {
  test('is the type of the header, for every event that we write', () => {
    fc.assert(
      fc.property(anyStory(4), ({ facts, stored }) => {
        expect(stored.map((one) => publicTypeAtEnd(one.header))).toEqual(
          facts.map((fact) => fact.definition.publicType),
        )
      }),
    )
  })

  test('of the longest name is found', () => {
    const longest = `V${'x'.repeat(63)}`
    expect(publicTypeAtEnd(Buffer.from(header.replace('VisitCounted', longest)))).toBe(longest)
  })

  test.each<readonly [string, string]>([
    ['an escape in the name', header.replace('VisitCounted', '\\u0056isitCounted')],
    ['another order', header.replace(/^\{(.*),"v":1\}$/, '{"v":1,$1}')],
    ['a space', header.replace('"v":1}', '"v":1 }')],
    ['the name twice', header.replace('"type":', '"type":"NoteWritten","type":')],
    ['the name in another place', header.replace(/^\{(.*),"type":"VisitCounted"/, '{"type":"VisitCounted",$1')],
  ])('in a header with %s, is left to the parser or is what the parser says', (_, text) => {
    const linked = verifyLink(null, { ...stored, header: Buffer.from(text) })
    if (E.isLeft(linked)) throw new Error('not a header')
    expect([null, linked.right.header.type]).toContain(publicTypeAtEnd(Buffer.from(text)))
  })

  test('of any bytes is answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(publicTypeAtEnd(bytes)).toBe(null)
      }),
    )
  })
})
