import type { StreamCategory, StreamId } from '@casetrail/kernel'
import { beginning, type EventStore, type NewEvent } from '@casetrail/store'
import * as fc from 'fast-check'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import { type StoreUnderTest, tried } from './ContractCase.js'
import { ok, same } from './expectations.js'
import { event, scriptSeed, stream, walk } from './samples.js'

/** The whole store, as simple as it can be said: one list. */
interface Entry {
  readonly stream: StreamId
  readonly revision: number
  readonly event: NewEvent
}

const categories: readonly StreamCategory[] = ['case', 'access', 'person']
const streams: readonly StreamId[] = categories.flatMap((category) => [stream(1, category), stream(2, category)])

type Step =
  | { readonly do: 'append'; readonly stream: StreamId; readonly off: number; readonly ids: readonly number[] }
  | { readonly do: 'readStream'; readonly stream: StreamId; readonly from: number; readonly limit: number }
  | { readonly do: 'readBack'; readonly stream: StreamId; readonly limit: number }
  | { readonly do: 'find'; readonly id: number }
  | {
      readonly do: 'readAll'
      readonly after: number
      readonly limit: number
      readonly categories: readonly StreamCategory[] | undefined
    }

const anyStream = fc.constantFrom(...streams)
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('append' as const),
        stream: anyStream,
        // Mostly right, sometimes behind or ahead, sometimes as if there were no stream; ids from a small range, so that
        // some come twice.
        off: fc.oneof(
          { weight: 4, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.integer({ min: -2, max: 2 }) },
          { weight: 1, arbitrary: fc.constant(Number.NEGATIVE_INFINITY) },
        ),
        ids: fc.array(fc.nat(400), { minLength: 1, maxLength: 4 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('readStream' as const),
        stream: anyStream,
        from: fc.nat(6),
        limit: fc.integer({ min: 1, max: 6 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('readBack' as const),
        stream: anyStream,
        limit: fc.integer({ min: 1, max: 6 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('find' as const), id: fc.nat(400) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('readAll' as const),
        after: fc.nat(40),
        limit: fc.integer({ min: 1, max: 7 }),
        categories: fc.option(fc.uniqueArray(fc.constantFrom(...categories), { minLength: 1 }), { nil: undefined }),
      }),
    },
  ),
  { maxLength: 40, size: 'max' },
)

const entryOf = ({ stream: name, revision, id, header, body }: Omit<Entry, 'event'> & NewEvent): Entry => ({
  stream: name,
  revision,
  event: { id, header, body },
})

const take = async (store: EventStore, model: Entry[], step: Step): Promise<void> => {
  const inModel = (name: StreamId): readonly Entry[] => model.filter((entry) => entry.stream === name)
  switch (step.do) {
    case 'append': {
      const actual = inModel(step.stream).length - 1
      const expected = actual + step.off < 0 ? 'noStream' : actual + step.off
      const added = step.ids.map(event) as unknown as NonEmptyArray<NewEvent>
      const taken = new Set(model.map((entry) => entry.event.id))
      for (const { id } of added) taken.add(id)
      const free = taken.size === model.length + added.length
      const wanted = expected !== (actual < 0 ? 'noStream' : actual) ? 'Conflict' : free ? 'Right' : 'IdTaken'
      const answer = await store.append(step.stream, expected, added)()
      const told = answer._tag === 'Left' ? answer.left.tag : 'Right'
      same(told, wanted, `an append at ${expected} to a stream at ${actual}`)
      if (answer._tag === 'Left') return
      same(answer.right.revision, actual + added.length, 'the answer names the last revision')
      for (const [at, one] of added.entries())
        model.push({ stream: step.stream, revision: actual + 1 + at, event: one })
      return
    }
    case 'readStream': {
      const read = (await ok(store.readStream(step.stream, step.from, step.limit))).events
      return same(read.map(entryOf), inModel(step.stream).slice(step.from).slice(0, step.limit), 'readStream')
    }
    case 'readBack': {
      const read = (await ok(store.readStreamBack(step.stream, step.limit))).events
      return same(read.map(entryOf), [...inModel(step.stream)].reverse().slice(0, step.limit), 'readStreamBack')
    }
    case 'find': {
      const { id } = event(step.id)
      const found = await ok(store.find(id))
      const wanted = model.find((entry) => entry.event.id === id)
      return same(found === null ? undefined : entryOf(found), wanted, 'find')
    }
    case 'readAll': {
      const whole = (await walk(store, beginning, 1000)).events
      const start = whole[Math.min(step.after, whole.length) - 1]?.position ?? beginning
      const read = (await walk(store, start, step.limit, step.categories)).events
      const wanted = model
        .slice(Math.min(step.after, whole.length))
        .filter(
          (entry) =>
            step.categories === undefined ||
            step.categories.some((category) => entry.stream.startsWith(`${category}-`)),
        )
      return same(read.map(entryOf), wanted, 'readAll')
    }
  }
}

/**
 * Any script of appends and reads has the answers that one plain list would give. The scripts are drawn from one seed,
 * so that a store has the same fault on every run.
 */
export const behavesLikeTheModel = (subject: StoreUnderTest<EventStore>): Promise<void> =>
  fc.assert(
    fc.asyncProperty(steps, (script) =>
      tried(subject, async (store) => {
        const model: Entry[] = []
        for (const step of script) await take(store, model, step)
        await take(store, model, { do: 'readAll', after: 0, limit: 7, categories: undefined })
        for (const category of categories)
          await take(store, model, { do: 'readAll', after: 0, limit: 3, categories: [category] })
      }),
    ),
    { numRuns: 40, seed: scriptSeed },
  )
