import type { KeyPurpose } from '@casetrail/kernel'
import { DataKey, type KeyScope, type SealPlace, seal, sha256, systemRandom, unseal } from '@casetrail/ledger'
import fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'
import { fixedRandom } from './support/fixedRandom.js'
import { origin, stream, uuid } from './support/syntheticStream.js'

const scope: KeyScope = { record: stream, subject: 'client', purpose: 'case' as KeyPurpose }
const key = new DataKey(scope, fixedRandom('synthetic test key').bytes(32))
const other = new DataKey(scope, fixedRandom('another synthetic test key').bytes(32))
const place: SealPlace = {
  origin,
  stream,
  event: uuid(7) as SealPlace['event'],
  type: 'NoteWritten',
  schema: 1,
  part: 'client',
  kid: key.kid,
}

const text = fc.string({ unit: 'binary', maxLength: 300 })
const flipped = (bytes: Uint8Array, at: number, by: number): Uint8Array =>
  bytes.map((byte, i) => (i === at ? byte ^ by : byte))

describe('B38 · a sealed part', () => {
  test('opens to its text, whatever the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { nonce, sealed } = seal(key, place, given, systemRandom)
        expect(unseal(key, place, nonce, sealed)).toEqual(O.some(given))
      }),
    )
  })

  test.each(['', '\u0000', 'a\u0080\u0000', '€'.repeat(21), 'x'.repeat(63), 'x'.repeat(64)])('opens to %j', (given) => {
    const { nonce, sealed } = seal(key, place, given, systemRandom)
    expect(unseal(key, place, nonce, sealed)).toEqual(O.some(given))
  })

  const elsewhere: { readonly [K in keyof SealPlace]: SealPlace[K] } = {
    origin: 'casetrail.example/other' as SealPlace['origin'],
    stream: `case-${uuid(2)}` as SealPlace['stream'],
    event: uuid(8) as SealPlace['event'],
    type: 'ConcernReported',
    schema: 2,
    part: 'related',
    kid: other.kid,
  }

  test.each(Object.keys(elsewhere) as (keyof SealPlace)[])('does not open at another %s', (field) => {
    const { nonce, sealed } = seal(key, place, 'Synthetic', systemRandom)
    expect(unseal(key, { ...place, [field]: elsewhere[field] }, nonce, sealed)).toEqual(O.none)
  })

  test('does not open where the same letters are cut into other fields', () => {
    const { nonce, sealed } = seal(key, { ...place, type: 'AB', part: 'c' }, 'Synthetic', systemRandom)
    expect(unseal(key, { ...place, type: 'A', part: 'Bc' }, nonce, sealed)).toEqual(O.none)
    const quoted = seal(key, { ...place, type: 'A","1' }, 'Synthetic', systemRandom)
    expect(unseal(key, { ...place, type: 'A' }, quoted.nonce, quoted.sealed)).toEqual(O.none)
  })

  test('does not open under another key', () => {
    fc.assert(
      fc.property(text, fc.uint8Array({ minLength: 32, maxLength: 32 }), (given, raw) => {
        const { nonce, sealed } = seal(key, place, given, systemRandom)
        expect(unseal(new DataKey(scope, raw), place, nonce, sealed)).toEqual(O.none)
      }),
    )
  })

  test('does not open with any one byte of ciphertext, tag or nonce changed', () => {
    const { nonce, sealed } = seal(key, place, 'Synthetic text of one bucket', systemRandom)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 255 }), (by) => {
        for (let at = 0; at < sealed.length; at++)
          expect(O.isNone(unseal(key, place, nonce, flipped(sealed, at, by)))).toBe(true)
        for (let at = 0; at < 12; at++) expect(O.isNone(unseal(key, place, flipped(nonce, at, by), sealed))).toBe(true)
      }),
      { numRuns: 8 },
    )
  })

  test('does not open cut short or made longer', () => {
    const { nonce, sealed } = seal(key, place, 'x'.repeat(100), systemRandom)
    for (let length = 0; length < sealed.length; length++) {
      expect(O.isNone(unseal(key, place, nonce, sealed.subarray(0, length)))).toBe(true)
    }
    expect(unseal(key, place, nonce, Buffer.concat([sealed, Buffer.alloc(64)]))).toEqual(O.none)
    expect(unseal(key, place, nonce.subarray(0, 11), sealed)).toEqual(O.none)
    expect(unseal(key, place, Buffer.alloc(16), sealed)).toEqual(O.none)
  })

  test('has a length of 64, 128, 256, … bytes and a tag, and tells nothing finer', () => {
    const bucket = (bytes: number): number => Math.max(64, 2 ** Math.ceil(Math.log2(bytes + 1)))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (given) => {
        const { sealed } = seal(key, place, given, systemRandom)
        expect(sealed.length).toBe(bucket(Buffer.byteLength(given)) + 16)
      }),
    )
    const lengths = [0, 1, 30, 63].map((n) => seal(key, place, 'x'.repeat(n), systemRandom).sealed.length)
    expect(lengths).toEqual([80, 80, 80, 80])
    expect(seal(key, place, 'x'.repeat(64), systemRandom).sealed.length).toBe(144)
  })

  test('has a nonce of its own each time, and so other bytes for the same text', () => {
    const made = Array.from({ length: 500 }, () => seal(key, place, 'Synthetic', systemRandom))
    expect(new Set(made.map(({ nonce }) => Buffer.from(nonce).toString('hex'))).size).toBe(500)
    expect(new Set(made.map(({ sealed }) => sha256(sealed))).size).toBe(500)
  })
})
