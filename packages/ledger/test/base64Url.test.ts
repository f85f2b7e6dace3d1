import { fromBase64Url, toBase64Url } from '@casetrail/ledger'
import fc from 'fast-check'
import * as O from 'fp-ts/lib/Option.js'
import { describe, expect, test } from 'vitest'

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
const hex = (bytes: O.Option<Uint8Array>): string | null =>
  O.isSome(bytes) ? Buffer.from(bytes.value).toString('hex') : null

describe('B38 · base64url', () => {
  test.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('RFC 4648 section 10: “%s” is %s', (plain, text) => {
    expect(toBase64Url(Buffer.from(plain))).toBe(text)
    expect(hex(fromBase64Url(text))).toBe(Buffer.from(plain).toString('hex'))
  })

  test('bytes survive', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(hex(fromBase64Url(toBase64Url(bytes)))).toBe(Buffer.from(bytes).toString('hex'))
      }),
    )
  })

  test('a view into a longer buffer is encoded as itself', () => {
    expect(toBase64Url(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))).toBe('AgM')
  })

  test('any text is refused or is the one text of its bytes', () => {
    const near = fc.string({ unit: fc.constantFrom(...alphabet, '=', '+', '/', ' ', '\n', 'é') })
    fc.assert(
      fc.property(near, (text) => {
        const bytes = fromBase64Url(text)
        expect(O.isNone(bytes) || toBase64Url(bytes.value) === text).toBe(true)
      }),
    )
  })

  test.each([
    [1, 4],
    [2, 16],
  ])(
    'after %i bytes of the last group, only %i last characters are canonical; Node takes all 64',
    (bytes, canonical) => {
      const lead = bytes === 1 ? 'A' : 'AA'
      const taken = alphabet.filter((last) => O.isSome(fromBase64Url(lead + last)))
      expect(taken).toHaveLength(canonical)
      expect(alphabet.filter((last) => Buffer.from(lead + last, 'base64url').length === bytes)).toHaveLength(64)
    },
  )

  test.each(['A', 'AAAAA', 'AA==', 'AA=', 'A A', 'AAAA\n', 'A+AA', 'A/AA', 'AAÄA', '\u0000'])(
    '%j is refused',
    (text) => {
      expect(fromBase64Url(text)).toEqual(O.none)
    },
  )
})
