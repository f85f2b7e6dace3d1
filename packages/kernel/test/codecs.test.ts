import {
  Code,
  decodeWith,
  FreeText,
  flag,
  idOf,
  integer,
  list,
  type Malformed,
  oneOf,
  orNull,
  record,
  ShortText,
  StreamId,
} from '@casetrail/kernel'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'

/* SYNTHETIC and hostile input. What is refused is said by field and rule; the value, which may be personal, never is. */

const Person = record('Person', {
  name: ShortText,
  age: integer(0, 150),
  kind: oneOf('child', 'adult'),
  agreed: flag,
  nickname: orNull(ShortText),
  reasons: list(Code, 1, 3),
})
const good = { name: 'A. Synthetic', age: 40, kind: 'adult', agreed: true, nickname: null, reasons: ['isolation'] }
const read = decodeWith(Person, 'person', 'C5')

const faults = (input: unknown): readonly string[] => {
  const result = read(input)
  return E.isLeft(result) ? result.left.faults.map((fault) => `${fault.field}: ${fault.rule}`) : []
}

/** A needle that no rule contains. */
const secret = 'Ms Zebedee Q. Synthetic'

describe('records', () => {
  test('B38 · a value that is right decodes to the very value it was', () => {
    const result = read(good)
    expect(E.isRight(result) && result.right).toBe(good)
  })

  test('B38 · the faults of all fields are collected, each with field, rule and clause', () => {
    const result = read({ ...good, name: ' ', age: -1, kind: 'other', agreed: 'yes', reasons: ['Nope', 'fine'] })
    const { faults: found, what } = (E.isLeft(result) ? result.left : { faults: [], what: '' }) as Malformed
    expect(what).toBe('person')
    expect(found.map((fault) => fault.field)).toEqual(['name', 'age', 'kind', 'agreed', 'reasons.0'])
    expect(new Set(found.map((fault) => fault.clause))).toEqual(new Set(['C5']))
  })

  test('B38 · a missing field, and an undefined one, are refused by name', () => {
    const { age: _, ...without } = good
    expect(faults(without)).toEqual(['age: is missing'])
    expect(faults({ ...good, age: undefined })).toEqual(['age: must be a whole number from 0 to 150'])
  })

  test('B38 · an unknown field is refused; a key that may be personal is not repeated', () => {
    expect(faults({ ...good, extra: 1 })).toEqual(['extra: is not a field of this record'])
    expect(faults({ ...good, [secret]: 1 })).toEqual(['(unknown field): is not a field of this record'])
  })

  test('B38 · prototype keys are keys like any other: refused as unknown, never taken for a field', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const hostile = JSON.parse(`{${JSON.stringify(key)}: {"age": 1}, ${JSON.stringify(good).slice(1)}`)
      expect(faults(hostile)).toEqual([`${key}: is not a field of this record`])
    }
    expect(({} as { age?: number }).age).toBeUndefined()
  })

  test('B38 · a field that stands on the prototype alone is missing', () => {
    const { age: _, ...without } = good
    expect(faults(Object.assign(Object.create({ age: 40 }), without))).toEqual([': must be a record'])
    const Inherited = record('Inherited', { toString: ShortText })
    expect(E.isLeft(decodeWith(Inherited, 'inherited')({}))).toBe(true)
  })

  test('B38 · an array, a class, a Map, a Date and a string are not records', () => {
    class Someone {
      readonly name = 'x'
    }
    for (const input of [[], [good], new Someone(), new Map(), new Date(0), 'text', 1, null, undefined, () => good])
      expect(faults(input)).toEqual([': must be a record'])
    const bare = Object.assign(Object.create(null), good)
    expect(E.isRight(read(bare))).toBe(true)
  })

  test('B38 · what is and what decodes agree for anything whatever', () => {
    const nearly = fc.record(
      {
        name: fc.oneof(fc.constant('A'), fc.anything()),
        age: fc.oneof(fc.integer(), fc.anything()),
        kind: fc.oneof(fc.constantFrom('child', 'adult'), fc.anything()),
        agreed: fc.oneof(fc.boolean(), fc.anything()),
        nickname: fc.oneof(fc.constant(null), fc.anything()),
        reasons: fc.oneof(fc.array(fc.constant('isolation')), fc.anything()),
      },
      { requiredKeys: ['name'] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (input) => {
        expect(Person.is(input)).toBe(E.isRight(Person.decode(input)))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('numbers, words and lists', () => {
  test('B38 · NaN, infinities, -0, fractions, unsafe integers, big integers and numerals are no whole numbers', () => {
    const any = integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -0, 0.5, 2 ** 53, 1n, '1', null, Object(1)])
      expect(any.is(bad)).toBe(false)
    for (const right of [0, -1, Number.MAX_SAFE_INTEGER]) expect(any.is(right)).toBe(true)
  })

  test('B38 · a word of a closed list is that word, not a property of the list', () => {
    const word = oneOf('one', 'two')
    for (const bad of ['One', 'one ', '', 'constructor', '__proto__', 'length', ['one'], Object('one')])
      expect(word.is(bad)).toBe(false)
    expect(word.is('two')).toBe(true)
  })

  test('B38 · true and false are the only flags', () => {
    for (const bad of ['true', 0, 1, null, undefined, Object(true)]) expect(flag.is(bad)).toBe(false)
  })

  test('B38 · a list has its bounds, and holes are not items', () => {
    const some = list(integer(0, 9), 1, 3)
    for (const bad of [[], [1, 2, 3, 4], { length: 1, 0: 1 }, new Uint8Array(2), 'ab']) expect(some.is(bad)).toBe(false)
    expect(E.isLeft(some.decode(new Array(2)))).toBe(true)
    expect(some.is([1, 2, 3])).toBe(true)
  })

  test('B38 · a list that is far too long is refused by its length, without a fault for each item', () => {
    const result = decodeWith(list(integer(0, 9), 0, 10), 'list')(new Array(100_000).fill('x'))
    expect(E.isLeft(result) && result.left.faults).toHaveLength(1)
  })
})

describe('text', () => {
  test('A14, C44 · text of white space and invisible characters is blank', () => {
    for (const blank of ['', ' ', '\t\n\u2003', '\u00a0', '\u200b\u200d\ufeff', '\u0000', '\u2060\u00ad'])
      expect(FreeText.is(blank)).toBe(false)
    for (const said of ['a', ' a ', '0', '👍', 'e\u0301']) expect(FreeText.is(said)).toBe(true)
  })

  test('B38 · a lone surrogate is no text: canonical bytes could not hold it', () => {
    for (const bad of ['\ud800', 'a\udc00', '\udc00\ud800']) expect(FreeText.is(bad)).toBe(false)
    expect(FreeText.is('\ud83d\udc4d')).toBe(true)
  })

  test('B38 · 10 MB of text is refused for its length', () => {
    for (const huge of ['x'.repeat(10_000_000), ' '.repeat(10_000_000)]) {
      expect(FreeText.is(huge)).toBe(false)
      expect(Code.is(huge)).toBe(false)
      expect(StreamId.is(huge)).toBe(false)
    }
    expect(ShortText.is('x'.repeat(200))).toBe(true)
    expect(ShortText.is('x'.repeat(201))).toBe(false)
  })

  test('B38 · an id is a lower-case UUID of version 1 to 8, and of the RFC’s variant', () => {
    const id = idOf('thing')
    expect(id.is('f81d4fae-7dec-41d0-a765-00a0c91e6bf6')).toBe(true)
    for (const bad of [
      'F81D4FAE-7DEC-41D0-A765-00A0C91E6BF6',
      'f81d4fae-7dec-91d0-a765-00a0c91e6bf6',
      'f81d4fae-7dec-41d0-c765-00a0c91e6bf6',
      '{f81d4fae-7dec-41d0-a765-00a0c91e6bf6}',
      'f81d4fae7dec41d0a76500a0c91e6bf6',
      'f81d4fae-7dec-41d0-a765-00a0c91e6bf6\n',
    ])
      expect(id.is(bad)).toBe(false)
  })
})

describe('refusals', () => {
  test('B38, L17 · a value never stands in a message, wherever it is wrong', () => {
    const inputs: readonly unknown[] = [
      secret,
      [secret],
      { ...good, name: `${secret}\ud800` },
      { ...good, age: secret },
      { ...good, kind: secret },
      { ...good, agreed: secret },
      { ...good, nickname: { secret } },
      { ...good, reasons: [secret] },
      { ...good, reasons: secret },
      { ...good, [secret]: secret },
      { [secret]: secret },
    ]
    for (const input of inputs) {
      const result = read(input)
      expect(E.isLeft(result)).toBe(true)
      expect(JSON.stringify(result)).not.toMatch(/Zebedee/)
    }
  })

  test('B38 · at most fifty faults are told', () => {
    const many = list(integer(0, 1), 0, 1000)
    const result = decodeWith(many, 'many')(new Array(1000).fill(2))
    expect(E.isLeft(result) && result.left.faults).toHaveLength(50)
  })
})
