import type { AnyReadModel } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Page, Position } from '../port/EventStore.js'
import type { Checkpoint } from '../port/ReadModelStore.js'
import type { StoreError } from '../port/StoreError.js'
import { clocksAreKnown } from '../run/home.js'
import { inSteps } from '../run/inSteps.js'
import { policyAsOf } from '../run/policyInForce.js'
import type { Runtime } from '../run/Runtime.js'
import { goesOn, type Signal } from '../run/Signal.js'
import { apply, type Building, buildingOf, commit } from './building.js'
import { checkpointAfter, notBegun, type Standing, standingOf } from './checkpoints.js'
import { type Reading, readByIndex, readingOf } from './readingOf.js'
import { relevantEvents } from './relevantEvents.js'
import { versionOf } from './versionOf.js'

/** How a read model is brought up to date. @since 0.1.0 */
export interface CatchUpOptions {
  /** Verify every event against its chain on the way; default true. False: only what the model reads is decoded. */
  readonly verify?: boolean
  /** Open sealed parts for the fold; the row must still hold nothing personal. */
  readonly open?: boolean
  /** Events a page, rows and checkpoint a commit. */
  readonly pageSize?: number
  /** Told after each page how many events were read so far. */
  readonly onPage?: (events: number) => void
  /** Stops it between two pages, with `Stopped`: what was built stays, and the next time goes on from there. */
  readonly signal?: Signal
}

/** How far read models are. @since 0.1.0 */
export interface CaughtUp {
  /** Every one of them has seen all up to here. */
  readonly position: Position
  /** Events read this time. */
  readonly events: number
}

/** Another process wrote the same rows: look again. */
const moved = 'moved' as const

/** Small enough that a page dies young: larger ones cost memory and bring no speed. */
export const pageEvents = 250

/** One pass over history, for every model that stands at the same checkpoint. */
interface Pass {
  readonly reading: Reading
  readonly building: readonly Building[]
  readonly options: CatchUpOptions
}

/** Under which policy which runtime builds. */
type Under = Pick<Building, 'runtime' | 'policy' | 'readings'>

const passOf = (
  under: Under,
  models: readonly AnyReadModel[],
  from: Checkpoint | null,
  options: CatchUpOptions,
): Pass => ({
  reading: readingOf(
    under.runtime,
    models.flatMap((model) => Object.keys(model.on)),
    { open: options.open ?? false, verify: options.verify ?? true },
  ),
  building: models.map(buildingOf(under, from)),
  options,
})

/** A page into every model, one after the other. */
const takePage = ({ reading, building }: Pass, page: Page): TE.TaskEither<StoreError | typeof moved, void> =>
  pipe(
    clocksAreKnown(reading.runtime),
    TE.filterOrElseW(
      () => building.every(({ readings }) => readings === reading.runtime.home.readings),
      (): typeof moved => moved,
    ),
    TE.chainW(() => relevantEvents(reading, page.events)),
    TE.bindTo('events'),
    TE.bindW('checkpoint', () => checkpointAfter(reading.runtime, page)),
    TE.chainW(({ events, checkpoint }) =>
      pipe(
        building,
        TE.traverseSeqArray((one) =>
          pipe(
            apply(one, events),
            TE.chain(() => commit(one, checkpoint, page.end)),
            TE.filterOrElseW(
              (written) => written,
              (): typeof moved => moved,
            ),
          ),
        ),
      ),
    ),
    TE.map(() => undefined),
  )

const passOver = (
  { reading, building, options }: Pass,
  from: Position,
): TE.TaskEither<StoreError | typeof moved, CaughtUp> => {
  const { events } = reading.runtime.stores
  const { pageSize = pageEvents, onPage, signal } = options
  const categories = readByIndex(building.flatMap(({ model }) => model.categories))
  return inSteps<CaughtUp, StoreError | typeof moved, CaughtUp>({ position: from, events: 0 }, (at) =>
    pipe(
      goesOn(signal),
      TE.chain(() => events.readAll(at.position, pageSize, categories)),
      TE.chainFirstW((page) => takePage({ reading, building, options }, page)),
      TE.map((page) => {
        const reached = { position: page.next, events: at.events + page.events.length }
        onPage?.(reached.events)
        return page.end ? E.right(reached) : E.left(reached)
      }),
    ),
  )
}

interface Group {
  readonly from: Standing
  readonly models: readonly AnyReadModel[]
}

/** The models by the checkpoint at which they stand. */
const groupsOf = (under: Under, models: readonly AnyReadModel[]): TE.TaskEither<StoreError, readonly Group[]> =>
  pipe(
    models,
    TE.traverseSeqArray((model) =>
      pipe(
        standingOf(under.runtime, model.name, versionOf(under, model)),
        TE.map((from) => ({ model, from })),
      ),
    ),
    TE.map((standing) => {
      const groups = new Map<Checkpoint | null, Group>()
      for (const { model, from } of standing) {
        const group = groups.get(from.checkpoint)
        groups.set(from.checkpoint, { from, models: [...(group?.models ?? []), model] })
      }
      return [...groups.values()]
    }),
  )

/** Each group of models at one checkpoint makes one pass. */
const passes = (
  under: Under,
  models: readonly AnyReadModel[],
  options: CatchUpOptions,
): TE.TaskEither<StoreError | typeof moved, CaughtUp> =>
  pipe(
    groupsOf(under, models),
    TE.chainW((groups) =>
      pipe(
        groups,
        TE.traverseSeqArray(({ from, models }) =>
          passOver(passOf(under, models, from.checkpoint, options), from.position),
        ),
      ),
    ),
    // The first group was caught up earliest: what was appended since then is news to it.
    TE.map((done) => ({
      position: done[0]?.position ?? notBegun.position,
      events: done.reduce((sum, { events }) => sum + events, 0),
    })),
  )

const untilNobodyMoves = (
  task: TE.TaskEither<StoreError | typeof moved, CaughtUp>,
): TE.TaskEither<StoreError, CaughtUp> =>
  inSteps<null, StoreError, CaughtUp>(null, () =>
    pipe(
      task,
      TE.match(
        (error) => (error === moved ? E.right(E.left(null)) : E.left(error)),
        (caughtUp) => E.right(E.right(caughtUp)),
      ),
    ),
  )

/** {@link catchUpModels}, under the policy that is in force. */
export const catchUpUnder =
  (
    under: Omit<Under, 'readings'>,
    models: readonly AnyReadModel[],
    options: CatchUpOptions = {},
  ): TE.TaskEither<StoreError, CaughtUp> =>
  () => {
    const { runtime } = under
    const pass = (): ReturnType<ReturnType<typeof passes>> =>
      passes({ ...under, readings: runtime.home.readings }, models, options)()
    return runtime.turns.take('readModels', untilNobodyMoves(pass))
  }

/** Brings read models up to the end of the store, those at one checkpoint in one pass. */
export const catchUpModels = (
  runtime: Runtime,
  models: readonly AnyReadModel[],
  options: CatchUpOptions = {},
): TE.TaskEither<StoreError, CaughtUp> =>
  pipe(
    policyAsOf(runtime, null),
    TE.chain((policy) => catchUpUnder({ runtime, policy }, models, options)),
  )

/** Brings a read model up to the end of the store, from its checkpoint on. @since 0.1.0 */
export const catchUp =
  (runtime: Runtime) =>
  (model: AnyReadModel, options: CatchUpOptions = {}): TE.TaskEither<StoreError, CaughtUp> =>
    catchUpModels(runtime, [model], options)

/** Forgets read models and builds them again from the first event, in one pass: same content, whatever the pages. @since 0.1.0 */
export const rebuild =
  (runtime: Runtime) =>
  (models: readonly AnyReadModel[], options: CatchUpOptions = {}): TE.TaskEither<StoreError, CaughtUp> =>
    pipe(
      models,
      TE.traverseSeqArray(({ name }) => runtime.stores.readModels.reset(name)),
      TE.chain(() => catchUpModels(runtime, models, options)),
    )
