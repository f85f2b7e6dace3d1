import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Digest } from '@casetrail/kernel'
import { leafHash, sha256 } from '@casetrail/ledger'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const vectors = JSON.parse(readFileSync(new URL('./vectors/rfc6962-leaves.json', import.meta.url), 'utf8'))
const leaves: readonly (readonly [string, string])[] = vectors.leafInputsHex.map((leaf: string, i: number) => [
  leaf,
  vectors.leafHashesHex[i],
])
const inHex = (digest: string): string => Buffer.from(digest, 'base64url').toString('hex')

describe('B38 · hashes', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('FIPS 180-4: SHA-256 of “%s”', (text, hex) => expect(inHex(sha256(Buffer.from(text)))).toBe(hex))

  test('there are eight published leaves', () => expect(leaves).toHaveLength(8))

  test.each(leaves)('RFC 6962: the leaf hash of the bytes “%s”', (leaf, hash) => {
    expect(inHex(leafHash(Buffer.from(leaf, 'hex')))).toBe(hash)
  })

  test('of any bytes, also of a view into a longer buffer, as a hash object computes them', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(8), (bytes, skip) => {
        const view = bytes.subarray(Math.min(skip, bytes.length))
        expect(sha256(view)).toBe(createHash('sha256').update(view).digest('base64url'))
        expect(leafHash(view)).toBe(sha256(new Uint8Array([0, ...view])))
        expect(Digest.is(sha256(view))).toBe(true)
      }),
    )
  })

  test('one after another, shorter after longer: no leaf hash holds a byte of the one before', () => {
    const length = fc.oneof(fc.nat(5000), fc.constantFrom(0, 1, 4094, 4095, 4096, 4097, 70_000))
    fc.assert(
      fc.property(fc.array(fc.tuple(length, fc.integer({ min: 1, max: 255 })), { minLength: 2 }), (headers) => {
        for (const [size, byte] of headers) {
          const header = Buffer.alloc(size, byte)
          const expected = createHash('sha256').update('\0').update(header).digest('base64url')
          expect(leafHash(header)).toBe(expected)
        }
      }),
    )
  })
})
