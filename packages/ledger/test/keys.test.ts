import { createHmac } from 'node:crypto'
import { inspect } from 'node:util'
import { Digest } from '@casetrail/kernel'
import {
  DataKey,
  type KeyScope,
  newDataKey,
  systemRandom,
  unwrapKey,
  wrapKey,
  wrappingKeyFrom,
} from '@casetrail/ledger'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { right, stream, uuid } from './support/syntheticStream.js'

const scope: KeyScope = { record: stream, subject: 'client', purpose: 'case' }
/** SYNTHETIC key material: 32 bytes that a test can look for. */
const secret = Uint8Array.from({ length: 32 }, (_, i) => 0xa0 + i)
const key = new DataKey(scope, secret)
const wrapping = right(wrappingKeyFrom(Uint8Array.from({ length: 32 }, (_, i) => 0x40 + i)))

/** Every way of writing the bytes of a key that a log could hold. */
const writings = (bytes: Uint8Array): readonly string[] => {
  const buffer = Buffer.from(bytes)
  const spaced = [...bytes].map((byte) => byte.toString(16)).join(' ')
  return [
    buffer.toString('hex'),
    buffer.toString('base64'),
    buffer.toString('base64url'),
    [...bytes].join(','),
    spaced,
    '160,',
    '64,',
  ]
}

describe('B38 · a data key', () => {
  test('has an id that commits to it, without giving it away', () => {
    const expected = createHmac('sha256', secret).update('casetrail commit-v1').digest('base64url')
    expect(key.kid).toBe(expected)
    expect(Digest.is(key.kid)).toBe(true)
  })

  test('has the id of its bytes alone: two keys never share one', () => {
    const raw = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(raw, raw, (one, other) => {
        const same = Buffer.compare(one, other) === 0
        expect(new DataKey(scope, one).kid === new DataKey({ ...scope, subject: uuid(9) }, other).kid).toBe(same)
      }),
    )
  })

  test('is new each time: 32 bytes that follow from nothing', () => {
    const kids = Array.from({ length: 200 }, () => newDataKey(scope, systemRandom).kid)
    expect(new Set(kids).size).toBe(200)
  })

  test('keeps its own copy of the bytes, in memory that no other Buffer shares', () => {
    const raw = systemRandom.bytes(32)
    const needle = Uint8Array.from(raw)
    const made = new DataKey(scope, raw)
    raw.fill(0)
    const opened = right(unwrapKey(wrapping, scope, made.kid, wrapKey(wrapping, made, systemRandom)))
    expect(opened.kid).toBe(made.kid)
    expect(new DataKey(scope, needle).kid).toBe(made.kid)
    const pool = Buffer.from(Buffer.from('any small text').buffer)
    expect(pool.length).toBeGreaterThan(4096)
    expect(pool.toString('hex')).not.toContain(Buffer.from(needle.buffer).toString('hex'))
  })
})

describe('E21 · no key is ever printed', () => {
  const printers: Readonly<Record<string, (value: unknown) => string>> = {
    JSON: (value) => JSON.stringify({ value }),
    String: (value) => `${value} ${[value]}`,
    inspect: (value) => inspect({ value }, { depth: 9 }),
    'inspect, told to print everything': (value) =>
      inspect(value, { customInspect: false, showHidden: true, getters: true, depth: 9 }),
    entries: (value) => inspect(Object.entries(value as object), { depth: 9 }),
    'own symbols': (value) => inspect(Object.getOwnPropertySymbols(value).map((s) => Reflect.get(value as object, s))),
    'a copy': (value) => inspect({ ...(value as object) }, { depth: 9 }),
  }

  test.each(Object.entries(printers))('%s', (_, print) => {
    const printed = print(key) + print(wrapping)
    for (const writing of [...writings(secret), ...writings(Uint8Array.from({ length: 32 }, (_, i) => 0x40 + i))]) {
      expect(printed).not.toContain(writing)
    }
  })

  test('but something is printed, so that the place is seen', () => {
    expect([JSON.stringify(key), `${key}`, inspect(wrapping)]).toEqual(['"[key]"', '[key]', '[key]'])
  })
})

describe('B38 · a wrapped key', () => {
  const wrapped = wrapKey(wrapping, key, systemRandom)

  test('is 60 bytes, holds no byte run of the key, and opens to the same key', () => {
    expect(wrapped).toHaveLength(60)
    expect(Buffer.from(wrapped).includes(Buffer.from(secret.subarray(0, 4)))).toBe(false)
    const opened = right(unwrapKey(wrapping, scope, key.kid, wrapped))
    expect([opened.kid, opened.scope]).toEqual([key.kid, scope])
  })

  test('opens, whatever the key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (raw) => {
        const one = new DataKey(scope, raw)
        expect(right(unwrapKey(wrapping, scope, one.kid, wrapKey(wrapping, one, systemRandom))).kid).toBe(one.kid)
      }),
    )
  })

  const another = right(wrappingKeyFrom(systemRandom.bytes(32)))
  const anotherKid = newDataKey(scope, systemRandom).kid

  test.each([
    ['another wrapping key', () => unwrapKey(another, scope, key.kid, wrapped)],
    ['another record', () => unwrapKey(wrapping, { ...scope, record: `case-${uuid(2)}` as never }, key.kid, wrapped)],
    ['another subject', () => unwrapKey(wrapping, { ...scope, subject: uuid(9) }, key.kid, wrapped)],
    ['another purpose', () => unwrapKey(wrapping, { ...scope, purpose: 'safeguarding' }, key.kid, wrapped)],
    ['another id', () => unwrapKey(wrapping, scope, anotherKid, wrapped)],
  ])('does not open with %s', (_, open) => expect(open()).toEqual(E.left('WRONG_KEY')))

  test('does not open with any one byte changed', () => {
    for (let at = 0; at < 60; at++) {
      const changed = wrapped.map((byte, i) => (i === at ? byte ^ 1 : byte))
      expect(unwrapKey(wrapping, scope, key.kid, changed)).toEqual(E.left('WRONG_KEY'))
    }
  })

  test('of any other length is damaged', () => {
    const longer = Buffer.concat([wrapped, Buffer.alloc(4)])
    for (let length = 0; length <= 64; length++) {
      if (length !== 60)
        expect(unwrapKey(wrapping, scope, key.kid, longer.subarray(0, length))).toEqual(E.left('DAMAGED'))
    }
  })

  test.each([0, 16, 31, 33, 64])('a wrapping key of %i bytes is refused, without showing it', (length) => {
    expect(wrappingKeyFrom(new Uint8Array(length))).toMatchObject({
      _tag: 'Left',
      left: { what: 'wrapping key', faults: [{ rule: 'must be 32 bytes' }] },
    })
  })
})

describe('B38 · the generator', () => {
  test.each([0, 1, 12, 16, 32, 65_535, 65_536, 65_537, 200_000])('hands out %i bytes', (n) => {
    expect(systemRandom.bytes(n)).toHaveLength(n)
  })

  test('hands nothing out twice, across the refill of its pool', () => {
    const drawn = Array.from({ length: 10_000 }, () => Buffer.from(systemRandom.bytes(16)).toString('hex'))
    expect(new Set(drawn).size).toBe(10_000)
  })

  test('hands out memory of its own: changing it changes nothing that is drawn later', () => {
    const one = systemRandom.bytes(32)
    expect(one.buffer.byteLength).toBe(32)
  })
})
