import { readdirSync, readFileSync } from 'node:fs'
import { canonicalBytes, canonicalText, deepestNesting } from '@casetrail/ledger'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { canonicalize as jsonCanonicalize } from 'json-canonicalize'
import { describe, expect, test } from 'vitest'
import { right } from './support/syntheticStream.js'

const vectors = new URL('./vectors/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, vectors), 'utf8')
const names = readdirSync(new URL('jcs/input/', vectors)).map((file) => file.replace('.json', ''))
const numbers: { cases: readonly { ieee754Hex: string; json: string }[] } = JSON.parse(read('rfc8785-numbers.json'))
const double = (hex: string): number => Buffer.from(hex, 'hex').readDoubleBE()

describe('B38 · the published vectors of RFC 8785', () => {
  test('are all there', () => expect([names.length, numbers.cases.length]).toEqual([6, 24]))

  test.each(names)('%s, as text and as bytes', (name) => {
    const value: unknown = JSON.parse(read(`jcs/input/${name}.json`))
    expect(canonicalText(value)).toEqual(E.right(read(`jcs/output/${name}.json`)))
    const hex = read(`jcs/outhex/${name}.txt`).replace(/\s+/g, '')
    expect(Buffer.from(right(canonicalBytes(value))).toString('hex')).toBe(hex)
  })

  test.each(numbers.cases)('the double $ieee754Hex is written $json', ({ ieee754Hex, json }) => {
    expect(canonicalText(double(ieee754Hex))).toEqual(E.right(json))
  })

  test.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('the double %s is refused', (hex) => {
    expect(E.isLeft(canonicalText(double(hex)))).toBe(true)
  })
})

const wellFormed = fc.string({ unit: 'binary' })
const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 })

describe('B38 · canonical text as laws', () => {
  test('two independent implementations write the same', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = right(canonicalText(value))
        expect(text).toBe(canonicalize(value))
        expect(text).toBe(jsonCanonicalize(value))
      }),
    )
  })

  test('what is written reads back equal, and is written the same again', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = right(canonicalText(value))
        const back: unknown = JSON.parse(text)
        expect(back).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalText(back)).toEqual(E.right(text))
      }),
    )
  })

  test('the order in which fields were set tells nothing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(wellFormed, json), { selector: ([name]) => name, maxLength: 8 }),
        (fields) => {
          const one = Object.fromEntries(fields)
          const other = Object.fromEntries([...fields].reverse())
          expect(canonicalText(one)).toEqual(canonicalText(other))
        },
      ),
    )
  })
})

/** What no JSON holds: each is tried as it is, and inside a field. */
const refused: readonly (readonly [string, unknown])[] = [
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
  ['undefined', undefined],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a bigint', 1n],
  ['a lone high surrogate', 'a\ud800b'],
  ['a lone low surrogate', '\udc00'],
  ['a lone surrogate in a name', { '\ud800': 1 }],
  ['a Date', new Date(0)],
  ['a Map', new Map([['a', 1]])],
  ['a Set', new Set([1])],
  ['a Uint8Array', new Uint8Array([1])],
  ['a boxed string', Object('a')],
  [
    'an instance of a class',
    new (class Person {
      name = 'Synthetic'
    })(),
  ],
  ['a prototype set by __proto__', { __proto__: { name: 'Synthetic' } }],
  ['a symbol key', { [Symbol('name')]: 'Synthetic' }],
  ['an array with a hole', Object.assign([1], { length: 3 })],
  ['an array with a field of its own', Object.assign([1], { name: 'Synthetic' })],
  ['an array with a symbol key', Object.assign([1], { [Symbol('name')]: 'Synthetic' })],
  ['a list of a class of its own', new (class List extends Array<number> {})(1)],
  ['a hidden field', Object.defineProperty({}, 'name', { value: 'Synthetic', enumerable: false })],
  ['the answer of a regular expression', /(?<name>S)/.exec('Synthetic')],
]

describe('B38 · what JSON cannot carry unchanged is refused, with its place and without its value', () => {
  test.each(refused)('%s', (_, value) => {
    for (const [given, field] of [
      [value, ''],
      [{ at: [true, value] }, 'at.1'],
    ] as const) {
      const refusal = canonicalText(given)
      if (E.isRight(refusal)) throw new Error(`written as ${refusal.right}`)
      expect(refusal.left).toMatchObject({ tag: 'Malformed', what: 'canonical JSON', faults: [{ clause: 'B38' }] })
      expect(refusal.left.faults[0].field).toBe(field)
      expect(JSON.stringify(refusal.left)).not.toContain('Synthetic')
    }
  })

  test('a name that may be personal is not repeated', () => {
    const refusal = canonicalText({ 'Synthetic Person, 1 Made-up Street': { age: Number.NaN } })
    expect(E.isLeft(refusal) && refusal.left.faults[0].field).toBe('(field).age')
  })

  test('both packages let some of it pass: that is why neither is used', () => {
    expect(canonicalize({ a: new Date(0) })).toBe('{"a":"1970-01-01T00:00:00.000Z"}')
    expect(jsonCanonicalize('\ud800')).toBe('"\\ud800"')
  })
})

describe('B38 · hostile values do no harm', () => {
  test('__proto__ and constructor are names like any other', () => {
    const hostile = '{"__proto__":{"admin":true},"constructor":1,"hasOwnProperty":2}'
    expect(canonicalText(JSON.parse(hostile))).toEqual(E.right(hostile))
    expect(canonicalText(Object.assign(Object.create(null), { a: 1 }))).toEqual(E.right('{"a":1}'))
  })

  const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

  test('the deepest nesting is written, one level more is refused', () => {
    expect(canonicalText(nested(deepestNesting))).toEqual(E.right('['.repeat(64) + ']'.repeat(64)))
    expect(canonicalText(nested(deepestNesting + 1))).toMatchObject({ _tag: 'Left' })
  })

  test.each([10_000, 1_000_000])('nesting %i deep is refused, not a crash', (depth) => {
    const refusal = canonicalText(nested(depth))
    expect(E.isLeft(refusal) && refusal.left.faults[0].rule).toBe('must not nest deeper than 64')
  })

  test('a ring is refused', () => {
    const ring: unknown[] = []
    ring.push(ring, ring)
    expect(E.isLeft(canonicalText(ring))).toBe(true)
  })

  test('a string of 10 MB is written; with one lone surrogate at its end it is refused', () => {
    const long = 'é'.repeat(5_000_000)
    expect(right(canonicalBytes(long)).length).toBe(10_000_002)
    expect(E.isLeft(canonicalText(`${long}\ud800`))).toBe(true)
  })
})
