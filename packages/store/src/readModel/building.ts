import {
  type AnyReadModel,
  applyTo,
  categoryOf,
  listensTo,
  type Recorded,
  type StreamCategory,
} from '@casetrail/kernel'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Position } from '../port/EventStore.js'
import type { ReadRow } from '../port/ReadModelStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from '../run/Runtime.js'
import { worldOf } from '../run/worldOf.js'
import { versionOf } from './versionOf.js'

/** One model while it is built: its rows at hand, those changed since its last commit, and where that stands. */
export interface Building {
  readonly runtime: Runtime
  readonly model: AnyReadModel
  readonly categories: ReadonlySet<StreamCategory>
  readonly rows: Map<string, unknown>
  readonly changed: Set<string>
  committed: Position | null
}

/** Begins, or goes on, where the model stands. */
export const buildingOf =
  (runtime: Runtime, committed: Position | null) =>
  (model: AnyReadModel): Building => ({
    runtime,
    model,
    categories: new Set(model.categories),
    rows: new Map(),
    changed: new Set(),
    committed,
  })

interface Keyed {
  readonly event: Recorded
  readonly keys: readonly string[]
}

const keyedFor = ({ model, categories }: Building, events: readonly Recorded[]): readonly Keyed[] =>
  events
    .filter((event) => listensTo(model, event.type) && categories.has(categoryOf(event.stream)))
    .map((event) => ({ event, keys: model.keysOf(event) }))

/**
 * Rows not at hand are loaded in one call. While the model is new there is nothing to load: what may lie there belongs
 * to another version.
 */
const load = (
  { runtime, model, rows, committed }: Building,
  keyed: readonly Keyed[],
): TE.TaskEither<StoreError, readonly ReadRow[]> => {
  const missing = [...new Set(keyed.flatMap(({ keys }) => keys.filter((key) => !rows.has(key))))]
  return missing.length === 0 || committed === null ? TE.right([]) : runtime.stores.readModels.load(model.name, missing)
}

/** Applies the events of a page to the rows of one model. */
export const apply = (building: Building, events: readonly Recorded[]): TE.TaskEither<StoreError, void> => {
  const { runtime, model, rows, changed } = building
  const keyed = keyedFor(building, events)
  const applyAll = (loaded: readonly ReadRow[]): void => {
    for (const { key, row } of loaded) rows.set(key, row)
    for (const { event, keys } of keyed)
      for (const key of new Set(keys)) {
        const row: unknown = rows.get(key) ?? model.initial(key)
        rows.set(key, row)
        changed.add(key)
        applyTo(model, row, event, worldOf(runtime, event))
      }
  }
  return pipe(load(building, keyed), TE.map(applyAll))
}

/** A model commits when so many of its rows have changed, and at the end: a transaction a page would cost more than the rows. */
const rowsPerCommit = 1000

/** Writes what has changed, when it is time to; false: another process moved the model, and nothing was written. */
export const commit = (building: Building, to: Position, end: boolean): TE.TaskEither<StoreError, boolean> => {
  const { runtime, model, rows, changed, committed } = building
  if (committed === to || (changed.size < rowsPerCommit && !end)) return TE.right(true)
  const written = [...changed].map((key) => ({
    key,
    row: rows.get(key),
    listedAt: model.listedAt(rows.get(key), runtime.world),
  }))
  building.committed = to
  changed.clear()
  rows.clear()
  return runtime.stores.readModels.commit(model.name, versionOf(runtime, model), committed, to, written)
}
