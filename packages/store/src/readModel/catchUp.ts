import { type AnyReadModel, applyTo, categoryOf, type Recorded, type StreamCategory } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type Position } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import { LeastRecentlyUsed } from '../run/LeastRecentlyUsed.js'
import { ownCopy } from '../run/ownCopy.js'
import type { Runtime } from '../run/Runtime.js'
import { publicTypesOf } from './publicTypesOf.js'
import { type Reading, relevantEvents } from './relevantEvents.js'

/** How a read model is brought up to date. @since 0.1.0 */
export interface CatchUpOptions {
  /** Verify every event against its chain on the way; default true. False: only what the model reads is decoded. */
  readonly verify?: boolean
  /** Open sealed parts for the fold; the row must still hold nothing personal. */
  readonly open?: boolean
  /** Events a page, rows and checkpoint a commit. */
  readonly pageSize?: number
}

/** How far read models are. @since 0.1.0 */
export interface CaughtUp {
  /** Every one of them has seen all up to here. */
  readonly checkpoint: Position
  /** Events read this time. */
  readonly events: number
}

/** Links of this many streams are kept while verifying; a colder one is read back from the store. */
const linksKept = 5000

/** One model while it is built: its rows at hand, those changed since its last commit, and where that stands. */
interface Building {
  readonly model: AnyReadModel
  readonly categories: ReadonlySet<string>
  readonly rows: Map<string, unknown>
  readonly changed: Set<string>
  committed: Position | null
}

/** One pass over history, for every model that stands at the same checkpoint. */
interface Pass {
  readonly reading: Reading
  readonly building: readonly Building[]
  readonly pageSize: number
}

/** One page on its way into one model. */
interface Step {
  readonly runtime: Runtime
  readonly building: Building
  readonly to: Position
  /** The last page there is: commit whatever is left. */
  readonly end: boolean
  /** No model after this one sees the events: it may keep them. */
  readonly last: boolean
}

/**
 * Applies the events of a page to the rows of one model; rows not at hand are loaded in one call. While the model is
 * new there is nothing to load: what may lie there belongs to another version.
 */
const apply = async (
  { runtime, building, last }: Step,
  events: readonly Recorded[],
): Promise<E.Either<StoreError, void>> => {
  const { model, categories, rows, changed } = building
  const mine = events.filter(
    (event) => Object.hasOwn(model.fold.on, event.type) && categories.has(categoryOf(event.stream)),
  )
  const keyed = mine.map((event) => ({ event, key: model.keyOf(event) }))
  const missing = [...new Set(keyed.flatMap(({ key }) => (key === null || rows.has(key) ? [] : [key])))]
  if (missing.length > 0 && building.committed !== null) {
    const loaded = await runtime.stores.readModels.load(model.name, missing)()
    if (E.isLeft(loaded)) return loaded
    for (const { key, row } of loaded.right) rows.set(key, row)
  }
  for (const { event, key } of keyed) {
    if (key === null) continue
    const row: unknown = rows.get(key) ?? model.fold.initial()
    rows.set(key, row)
    changed.add(key)
    // A row may keep what an event holds, and change it: no two models fold the same one.
    applyTo(model.fold, row, last ? event : ownCopy(event))
  }
  return E.right(undefined)
}

/** A model commits when so many of its rows have changed, and at the end: a transaction a page would cost more than the rows. */
const rowsPerCommit = 1000

const write = async (step: Step, events: readonly Recorded[]): Promise<E.Either<StoreError, boolean>> => {
  const { runtime, building, to, end } = step
  const applied = await apply(step, events)
  if (E.isLeft(applied)) return applied
  const { model, rows, changed, committed } = building
  if (committed === to || (changed.size < rowsPerCommit && !end)) return E.right(true)
  const written = [...changed].map((key) => ({ key, row: rows.get(key), listedAt: model.listedAt(rows.get(key)) }))
  const done = await runtime.stores.readModels.commit(model.name, model.version, committed, to, written)()
  building.committed = to
  changed.clear()
  rows.clear()
  return done
}

/** One category is read by its index; of more, it is cheaper to read everything and pass over the rest unparsed. */
const categoriesToRead = (building: readonly Building[]): readonly StreamCategory[] | undefined => {
  const categories = [...new Set(building.flatMap(({ model }) => model.categories))]
  return categories.length === 1 ? categories : undefined
}

const passOver = async (pass: Pass, from: Position | null): Promise<E.Either<StoreError, CaughtUp | 'moved'>> => {
  const { reading, building, pageSize } = pass
  const { runtime } = reading
  const categories = categoriesToRead(building)
  let checkpoint = from
  let read = 0
  for (;;) {
    const page = await runtime.stores.events.readAll(checkpoint ?? beginning, pageSize, categories)()
    if (E.isLeft(page)) return page
    const events = await relevantEvents(reading, page.right.events)
    if (E.isLeft(events)) return events
    const { next: to, end } = page.right
    for (const [i, one] of building.entries()) {
      const written = await write({ runtime, building: one, to, end, last: i === building.length - 1 }, events.right)
      if (E.isLeft(written)) return written
      if (!written.right) return E.right('moved')
    }
    read += page.right.events.length
    checkpoint = to
    if (end) return E.right({ checkpoint, events: read })
  }
}

const checkpointsOf = async (
  runtime: Runtime,
  models: readonly AnyReadModel[],
): Promise<E.Either<StoreError, ReadonlyMap<Position | null, readonly AnyReadModel[]>>> => {
  const groups = new Map<Position | null, AnyReadModel[]>()
  for (const model of models) {
    const checkpoint = await runtime.stores.readModels.checkpoint(model.name, model.version)()
    if (E.isLeft(checkpoint)) return checkpoint
    groups.set(checkpoint.right, [...(groups.get(checkpoint.right) ?? []), model])
  }
  return E.right(groups)
}

/** Small enough that a page dies young: larger ones cost memory and bring no speed. */
const pageEvents = 250

const passOf = (
  runtime: Runtime,
  models: readonly AnyReadModel[],
  from: Position | null,
  options: CatchUpOptions,
): Pass => ({
  reading: {
    runtime,
    types: new Set(models.flatMap((model) => Object.keys(model.fold.on))),
    publicTypes: new Set(models.flatMap((model) => [...publicTypesOf(runtime.registry, model)])),
    open: options.open === true,
    links: options.verify !== false ? new LeastRecentlyUsed(linksKept) : null,
  },
  building: models.map((model) => ({
    model,
    categories: new Set(model.categories),
    rows: new Map(),
    changed: new Set(),
    committed: from,
  })),
  pageSize: options.pageSize ?? pageEvents,
})

/** Each group of models at one checkpoint makes one pass; `moved`: another process wrote, so look again. */
const passes = async (
  runtime: Runtime,
  models: readonly AnyReadModel[],
  options: CatchUpOptions,
): Promise<E.Either<StoreError, CaughtUp | 'moved'>> => {
  const groups = await checkpointsOf(runtime, models)
  if (E.isLeft(groups)) return groups
  let events = 0
  let least: Position | null = null
  for (const [from, group] of groups.right) {
    const done = await passOver(passOf(runtime, group, from, options), from)
    if (E.isLeft(done) || done.right === 'moved') return done
    events += done.right.events
    least ??= done.right.checkpoint
  }
  // The first group was caught up earliest: what was appended since then is news to it.
  return E.right({ checkpoint: least ?? beginning, events })
}

/** Brings read models up to the end of the store, those at one checkpoint in one pass. */
export const catchUpModels = (
  runtime: Runtime,
  models: readonly AnyReadModel[],
  options: CatchUpOptions,
): Promise<E.Either<StoreError, CaughtUp>> =>
  runtime.turns.take('readModels', async () => {
    for (;;) {
      const done = await passes(runtime, models, options)
      if (E.isLeft(done)) return done
      if (done.right !== 'moved') return E.right(done.right)
    }
  })

/** Brings a read model up to the end of the store, from its checkpoint on. @since 0.1.0 */
export const catchUp =
  (runtime: Runtime) =>
  (model: AnyReadModel, options: CatchUpOptions = {}): TaskEither<StoreError, CaughtUp> =>
  () =>
    catchUpModels(runtime, [model], options)

/** Forgets read models and builds them again from the first event, in one pass: same content, whatever the pages. @since 0.1.0 */
export const rebuild =
  (runtime: Runtime) =>
  (models: readonly AnyReadModel[], options: CatchUpOptions = {}): TaskEither<StoreError, CaughtUp> =>
  async () => {
    for (const model of models) {
      const reset = await runtime.stores.readModels.reset(model.name)()
      if (E.isLeft(reset)) return reset
    }
    return catchUpModels(runtime, models, options)
  }
