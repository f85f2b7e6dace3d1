import {
  type AnyReadModel,
  applyTo,
  categoryOf,
  listensTo,
  type Recorded,
  type StreamCategory,
  tellOn,
} from '@casetrail/kernel'
import type { Readings } from '@casetrail/ledger'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Checkpoint, ReadRow } from '../port/ReadModelStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { InForce } from '../run/Policies.js'
import type { Runtime } from '../run/Runtime.js'
import { worldOf } from '../run/worldOf.js'
import { versionOf } from './versionOf.js'

/** One model while it is built: its rows at hand, those changed since its last commit, and where that stands. */
export interface Building {
  readonly runtime: Runtime
  /** In force: where a row is found may follow from it. */
  readonly policy: InForce
  /** Believed or not when it was begun. */
  readonly readings: Readings
  readonly model: AnyReadModel
  readonly categories: ReadonlySet<StreamCategory>
  readonly rows: Map<string, unknown>
  readonly changed: Set<string>
  committed: Checkpoint | null
}

/** Begins, or goes on, where the model stands. */
export const buildingOf =
  ({ runtime, policy, readings }: Pick<Building, 'runtime' | 'policy' | 'readings'>, committed: Checkpoint | null) =>
  (model: AnyReadModel): Building => ({
    runtime,
    policy,
    readings,
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
  keys: readonly string[],
): TE.TaskEither<StoreError, void> => {
  const missing = [...new Set(keys.filter((key) => !rows.has(key)))]
  if (missing.length === 0 || committed === null) return TE.right(undefined)
  const keep = (loaded: readonly ReadRow[]): void => {
    for (const { key, row } of loaded) rows.set(key, row)
  }
  return pipe(runtime.stores.readModels.load(model.name, missing), TE.map(keep))
}

const applyAll = ({ runtime, model, rows, changed }: Building, keyed: readonly Keyed[]): void => {
  for (const { event, keys } of keyed)
    for (const key of new Set(keys)) {
      const row: unknown = rows.get(key) ?? model.initial(key)
      rows.set(key, row)
      changed.add(key)
      applyTo(model, row, event, worldOf(runtime, event))
    }
}

/** Once a page: what is told is a copy, so that only the last of it counts. */
const tellOthers = (building: Building, keyed: readonly Keyed[]): TE.TaskEither<StoreError, void> => {
  const { model, rows, changed } = building
  const { tells } = model
  if (tells === null) return TE.right(undefined)
  const telling = [...new Set(keyed.flatMap(({ keys }) => keys))]
  const tellAll = (): void => {
    for (const key of tellOn(model, rows, telling)) changed.add(key)
  }
  return pipe(
    load(
      building,
      telling.flatMap((key) => tells.whom(rows.get(key))),
    ),
    TE.map(tellAll),
  )
}

/** Applies the events of a page to the rows of one model. */
export const apply = (building: Building, events: readonly Recorded[]): TE.TaskEither<StoreError, void> => {
  const keyed = keyedFor(building, events)
  return pipe(
    load(
      building,
      keyed.flatMap(({ keys }) => keys),
    ),
    TE.map(() => applyAll(building, keyed)),
    TE.chain(() => tellOthers(building, keyed)),
  )
}

/** A model commits when so many of its rows have changed, and at the end: a transaction a page would cost more than the rows. */
const rowsPerCommit = 1000

/** Writes what has changed, when it is time to; false: another process moved the model, and nothing was written. */
export const commit = (building: Building, to: Checkpoint, end: boolean): TE.TaskEither<StoreError, boolean> => {
  const { runtime, policy, model, rows, changed, committed } = building
  if (committed === to || (changed.size < rowsPerCommit && !end)) return TE.right(true)
  const written = [...changed].map((key) => ({
    key,
    row: rows.get(key),
    listedAt: model.listedAt(rows.get(key), policy.world),
  }))
  building.committed = to
  changed.clear()
  rows.clear()
  return runtime.stores.readModels.commit(model.name, versionOf(building, model), committed, to, written)
}
