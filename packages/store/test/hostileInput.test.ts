import { ask, execute, openEverything } from '@casetrail/store'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { boxDecisions, shelfFold } from './support/boxes.js'
import { box, boxStream, command, fault, memoryStores, ok, put, serviceOf, shelf } from './support/service.js'

/* What a stranger may send instead of a command: nothing is stored, and the fields at fault are named. */

type Refused = { readonly tag: string; readonly faults?: readonly { readonly field: string }[] }

/** What is said of an input that must not be taken; nothing may have been stored. */
const refusedFields = async (input: unknown): Promise<readonly string[]> => {
  const stores = memoryStores()
  const malformed = (await fault(execute(serviceOf({ stores }))(input))) as Refused
  expect(malformed.tag).toBe('Malformed')
  expect((await ok(stores.events.readAll('' as never, 10))).events).toEqual([])
  return (malformed.faults ?? []).map(({ field }) => field).sort()
}

const note = (text: unknown) => command('KeepNote', { caseId: box, text })
const withData = (json: string) => ({ ...put(1), data: JSON.parse(json.replace('BOX', box)) as unknown })

class Count {
  readonly caseId = box
  readonly count = 1
}

const cyclic: Record<string, unknown> = { caseId: box, count: 1 }
Object.assign(cyclic, { self: cyclic, again: cyclic })

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let i = 0; i < depth; i++) value = [value]
  return value
}

describe('B38 · hostile input is malformed at', () => {
  test.each([
    ['data.__proto__', 'a prototype key with a number', withData('{"caseId":"BOX","count":1,"__proto__":5}')],
    ['data.__proto__', 'a prototype key with null', withData('{"caseId":"BOX","count":1,"__proto__":null}')],
    ['data.__proto__', 'a prototype key with a record', withData('{"caseId":"BOX","count":1,"__proto__":{"count":2}}')],
    ['data.constructor', 'a constructor key', withData('{"caseId":"BOX","count":1,"constructor":{}}')],
    ['data.count', 'not a number', { ...put(1), data: { caseId: box, count: Number.NaN } }],
    ['data.count', 'an infinite number', { ...put(1), data: { caseId: box, count: Number.POSITIVE_INFINITY } }],
    ['data.count', 'a negative zero', { ...put(1), data: { caseId: box, count: -0 } }],
    ['data.count', 'a boxed number', { ...put(1), data: { caseId: box, count: Object(1) } }],
    ['data.count', 'a list', { ...put(1), data: { caseId: box, count: [1] } }],
    ['data.count', 'a list 100,000 deep', { ...put(1), data: { caseId: box, count: nested(100_000) } }],
    ['data.again data.self', 'a record that holds itself, twice', { ...put(1), data: cyclic }],
    ['data', 'a list for a record', { ...put(1), data: [box, 1] }],
    ['data', 'an instance of a class', { ...put(1), data: new Count() }],
    ['data.text', 'a text of ten megabytes', note('y'.repeat(10_000_000))],
    ['data.text', 'a lone surrogate', note('synthetic \ud800')],
    ['data.text', 'only what cannot be seen', note('\u200b\u2028\u00a0')],
    ['commandId', 'an id of ten megabytes', { ...put(1), commandId: 'a'.repeat(10_000_000) }],
    ['commandId', 'an id in capitals', { ...put(1), commandId: put(1).commandId.replace('0', 'A') }],
    ['commandId', 'an id with a line break', { ...put(1), commandId: `${put(1).commandId}\n` }],
    ['occurredAt', 'a day that does not exist', { ...put(1), occurredAt: '2026-02-29T08:00:00.000Z' }],
    ['occurredAt', 'an offset', { ...put(1), occurredAt: '2026-02-03T08:00:00.000+00:00' }],
    ['surprise', 'a field that nobody knows', { ...put(1), surprise: true }],
  ])('%s: %s', async (fields, _, input) => {
    expect(await refusedFields(input)).toEqual(fields.split(' '))
  })

  test('a key that is not a plain word is not repeated', async () => {
    expect(await refusedFields({ ...put(1), 'Zebedee Synthetic': 1 })).toEqual(['(unknown field)'])
  })

  test('a field that throws when it is read', async () => {
    const throws = {
      get caseId(): never {
        throw new Error('Zebedee Synthetic')
      },
      count: 1,
    }
    expect(await refusedFields({ ...put(1), data: throws })).toEqual([''])
    const asked = ask(serviceOf(), openEverything)('whatIsInTheBox', throws)
    expect(await fault(asked)).toMatchObject({ tag: 'Malformed' })
    expect(JSON.stringify(await fault(asked))).not.toContain('Zebedee')
  })

  test('a field that says something else each time it is read is read once', async () => {
    const service = serviceOf()
    let reads = 0
    const data = {
      caseId: box,
      get count() {
        reads += 1
        return reads
      },
    }
    expect((await ok(execute(service)({ ...put(1), data }))).events[0]?.data).toEqual({ count: 1 })
    expect(reads).toBe(1)
  })

  test('whatever it is, it is answered and never thrown', () =>
    fc.assert(
      fc.asyncProperty(
        fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }),
        fc.constantFrom('', 'data', 'actor', 'occurredAt'),
        async (thing, where) => {
          // Null is one way to say that it happened as it is recorded.
          fc.pre(!(where === 'occurredAt' && thing === null))
          const service = serviceOf()
          const input = where === '' ? thing : { ...put(1), [where]: thing }
          expect(await execute(service)(input)()).toMatchObject({ left: { tag: 'Malformed' } })
          const params = await ask(service, openEverything)('whatIsInTheBox', thing)()
          expect(E.isLeft(params)).toBe(true)
        },
      ),
    ))
})

describe('E21 · a fold with a fault of its own', () => {
  test('stops the command that met it; nothing half-applied is remembered of the stream that it read', async () => {
    const stores = memoryStores()
    const [other, once] = [serviceOf({ stores }), { throws: true }]
    const counts = {
      initial: () => ({ limits: 0 }),
      on: {
        LimitSet: (state: { limits: number }) => {
          state.limits += 1
        },
      },
    }
    const faulty = {
      initial: shelfFold.initial,
      on: {
        LimitSet: (state: { most: number }, e: { data: { most: number } }) => {
          if (once.throws) throw new Error('synthetic fault')
          state.most = e.data.most
        },
      },
    }
    const putThings = boxDecisions.find(({ type }) => type === 'PutThings') as (typeof boxDecisions)[number]
    const stream = () => `service-${shelf}`
    const { box: boxRead } = putThings.reads
    const reads = { counts: { stream, fold: counts }, box: boxRead, shelf: { stream, fold: faulty } }
    const decision = {
      ...putThings,
      reads,
      rules: [],
      events: (s: { views: { counts: { limits: number } } }) => {
        seen.push(s.views.counts.limits)
        return putThings.events(s as never)
      },
    } as never
    const seen: number[] = []
    const service = serviceOf({ stores, parts: { decisions: [decision] } })
    await ok(execute(service)(put(1)))
    await ok(execute(other)(command('SetLimit', { shelf, caseId: box, most: 50 })))
    await expect(execute(service)(put(1))()).rejects.toThrow('synthetic fault')
    once.throws = false
    await ok(execute(service)(put(1)))
    expect(seen).toEqual([0, 1])
    expect((await ok(stores.events.readStream(boxStream, 0, 10))).events).toHaveLength(2)
  })
})
