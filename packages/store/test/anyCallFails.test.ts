import {
  ask,
  catchUp,
  execute,
  memoryReadModelStore,
  openEverything,
  type Runtime,
  type Stores,
} from '@casetrail/store'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { describe, expect, test } from 'vitest'
import { fullBoxes } from './support/boxes.js'
import { lost } from './support/faultyStores.js'
import { box, command, memoryStores, ok, otherBox, put, serviceOf, shelf } from './support/service.js'

type Failure = 'before' | 'after' | null

/** Every call of every store may fail, before or after its work was done; once the failures are used up, none does. */
const failing = (stores: Stores, failures: readonly Failure[]): Stores => {
  let n = 0
  const one =
    <G extends readonly unknown[], L, A>(call: (...given: G) => TaskEither<L, A>) =>
    (...given: G) =>
    async (): Promise<E.Either<any, A>> => {
      const fails = failures[n++] ?? null
      if (fails === 'before') return E.left(lost)
      const answer = await call(...given)()
      return fails === 'after' ? E.left(lost) : answer
    }
  const { events, keys, readModels } = stores
  return {
    events: {
      ...events,
      append: one(events.append),
      readStream: one(events.readStream),
      readAll: one(events.readAll),
      find: one(events.find),
    },
    keys: { ...keys, provide: one(keys.provide), find: one(keys.find) },
    readModels: {
      ...readModels,
      checkpoint: one(readModels.checkpoint),
      load: one(readModels.load),
      commit: one(readModels.commit),
    },
  }
}

/** Asks again until the store answers; whatever else is answered is not tried again. */
const untilAnswered = async <L, A>(task: TaskEither<L, A>): Promise<E.Either<L, A>> => {
  for (;;) {
    const answer = await task()
    if (E.isRight(answer) || (answer.left as { tag: string }).tag !== 'StoreUnavailable') return answer
  }
}

const commands = fc.array(
  fc.record({
    kind: fc.constantFrom('put', 'note', 'limit', 'open'),
    n: fc.integer({ min: 1, max: 60 }),
    other: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
)

const made = ({ kind, n, other }: { kind: string; n: number; other: boolean }) => {
  const caseId = other ? otherBox : box
  if (kind === 'put') return put(n, {}, caseId)
  if (kind === 'note') return command('KeepNote', { caseId, text: 'Synthetic note' })
  if (kind === 'open') return command('OpenBox', { caseId, shelf })
  return command('SetLimit', { shelf, caseId, most: n })
}

/** What each command came to: the rule that refused it, or that it was done. */
const outcomes = async (service: Runtime, sent: readonly object[]): Promise<readonly unknown[]> => {
  const told: unknown[] = []
  for (const one of sent) {
    const answer = await untilAnswered(execute(service)(one))
    told.push(E.isRight(answer) ? 'done' : ((answer.left as { rule?: string }).rule ?? answer.left))
    await untilAnswered(catchUp(service)(fullBoxes, { pageSize: 2, open: true }))
  }
  return told
}

const boxes = async (service: Runtime): Promise<readonly unknown[]> =>
  Promise.all(
    [box, otherBox].map(async (caseId) => {
      const { asOf: _, ...views } = (await ok(ask(service, openEverything)('whatIsInTheBox', { caseId }))) as {
        asOf: unknown
      }
      return views
    }),
  )

const rows = (stores: Stores) =>
  ok(
    stores.readModels.load(
      fullBoxes.name,
      [box, otherBox].map((id) => `case-${id}`),
    ),
  )

describe('E21 · whichever call of whichever store fails, before or after its work was done', () => {
  test('commands sent again, and read models caught up again, come to what they come to undisturbed', () =>
    fc.assert(
      fc.asyncProperty(
        commands,
        fc.array(fc.constantFrom<Failure>('before', 'after', null, null), { maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        async (told, failures, cachedStreams) => {
          const sent = told.map(made)
          const [undisturbed, stores] = [memoryStores(), memoryStores()]
          const expected = await outcomes(serviceOf({ stores: undisturbed }), sent)
          const service = serviceOf({ stores: failing(stores, failures), limits: { cachedStreams } })
          expect(await outcomes(service, sent)).toEqual(expected)
          expect(await boxes(serviceOf({ stores }))).toEqual(await boxes(serviceOf({ stores: undisturbed })))
          expect(await rows(stores)).toEqual(await rows(undisturbed))
          const fresh = { ...stores, readModels: memoryReadModelStore() }
          await ok(catchUp(serviceOf({ stores: fresh }))(fullBoxes))
          expect(await rows(fresh)).toEqual(await rows(stores))
        },
      ),
      { numRuns: 60 },
    ))
})

describe('E21 · a memory of one stream', () => {
  test('is answered like a memory of all of them', () =>
    fc.assert(
      fc.asyncProperty(commands, async (told) => {
        const sent = told.map(made)
        const [small, large] = [serviceOf({ limits: { cachedStreams: 1, pageSize: 1 } }), serviceOf()]
        expect(await outcomes(small, sent)).toEqual(await outcomes(large, sent))
        expect(await boxes(small)).toEqual(await boxes(large))
      }),
      { numRuns: 30 },
    ))
})
