import { type AnyReadModel, applyTo, categoryOf, type Recorded, type StreamId } from '@casetrail/kernel'
import {
  closed,
  type Link,
  type Linked,
  linkOf,
  publicTypeAtEnd,
  readEvent,
  readHeader,
  verifyLink,
} from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { beginning, type Position, type StoredEvent } from '../port/EventStore.js'
import type { ReadRow } from '../port/ReadModelStore.js'
import type { StoreError } from '../port/StoreError.js'
import { LeastRecentlyUsed } from '../run/LeastRecentlyUsed.js'
import { ownCopy } from '../run/ownCopy.js'
import type { Runtime } from '../run/Runtime.js'
import { storeErrorOf, unknownEventOf } from '../run/readVerified.js'
import { publicTypesOf } from './publicTypesOf.js'

/** How a read model is brought up to date. @since 0.1.0 */
export interface CatchUpOptions {
  /** Verify every event against its chain on the way; else only the events that the model reads are decoded. */
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
const linksKept = 20_000

/** One model while it is built: what it reads, and the rows at hand. */
interface Building {
  readonly model: AnyReadModel
  readonly types: ReadonlySet<string>
  readonly categories: ReadonlySet<string>
  readonly rows: Map<string, unknown>
}

/** One pass over history, for every model that stands at the same checkpoint. */
interface Pass {
  readonly runtime: Runtime
  readonly building: readonly Building[]
  readonly options: CatchUpOptions
  readonly links: LeastRecentlyUsed<StreamId, Link>
}

const previousLink = async (
  { runtime, links }: Pass,
  stored: StoredEvent,
): Promise<E.Either<StoreError, Link | null>> => {
  if (stored.revision === 0) return E.right(null)
  const held = links.get(stored.stream)
  if (held !== undefined) return E.right(held)
  const before = await runtime.stores.events.readStream(stored.stream, stored.revision - 1, 1)()
  if (E.isLeft(before)) return before
  const event = before.right[0]
  if (event === undefined)
    return E.left({ tag: 'Tampered', stream: stored.stream, revision: stored.revision, code: 'E_REV_GAP' })
  const header = readHeader(event)
  return E.isLeft(header) ? E.left(storeErrorOf(header.left)) : E.right(linkOf(header.right, event.header))
}

const linkedOf = async (pass: Pass, stored: StoredEvent): Promise<E.Either<StoreError, Linked>> => {
  const previous = await previousLink(pass, stored)
  if (E.isLeft(previous)) return previous
  const linked = verifyLink(previous.right, stored)
  if (E.isLeft(linked)) return E.left(storeErrorOf(linked.left))
  pass.links.set(stored.stream, linked.right.link)
  return linked
}

/** The header of an event that some model reads, or null for one that all of them pass over. */
const headerOf = async (pass: Pass, stored: StoredEvent): Promise<E.Either<StoreError, Linked['header'] | null>> => {
  const type = publicTypeAtEnd(stored.header)
  const wanted = type === null || pass.building.some(({ types }) => types.has(type))
  if (pass.options.verify === true) {
    const linked = await linkedOf(pass, stored)
    if (E.isLeft(linked)) return linked
    return E.right(wanted ? linked.right.header : null)
  }
  if (!wanted) return E.right(null)
  const header = readHeader(stored)
  return E.isLeft(header) ? E.left(storeErrorOf(header.left)) : header
}

/**
 * The events of a page that the model has a recipe for. An event of an unknown type cannot be one of them; one of a
 * newer version can, and stops the model rather than be left out of it.
 */
const relevant = async (
  pass: Pass,
  page: readonly StoredEvent[],
): Promise<E.Either<StoreError, readonly Recorded[]>> => {
  const { runtime, options } = pass
  const found: { readonly stored: StoredEvent; readonly header: Linked['header'] }[] = []
  for (const stored of page) {
    const header = await headerOf(pass, stored)
    if (E.isLeft(header)) return header
    if (header.right !== null) found.push({ stored, header: header.right })
  }
  const kids = found.flatMap(({ header }) => header.keys)
  const opener = options.open === true ? await runtime.keys.openerOf(kids) : E.right(closed)
  if (E.isLeft(opener)) return opener
  const events: Recorded[] = []
  for (const { stored, header } of found) {
    const read = readEvent(runtime.registry, header, stored, opener.right)
    if (E.isLeft(read)) return E.left(storeErrorOf(read.left))
    const { right } = read
    const type = right.known ? right.event.type : right.type
    if (!pass.building.some(({ model }) => Object.hasOwn(model.fold.on, type))) continue
    if (!right.known) return E.left(unknownEventOf(right, stored))
    events.push(right.event)
  }
  return E.right(events)
}

/** One page of one model on its way to the store. */
interface Commit {
  readonly runtime: Runtime
  readonly building: Building
  readonly from: Position | null
  readonly to: Position
}

/**
 * Applies the events of a page to the rows of one model; rows not at hand are loaded in one call. Answers what changed.
 * On the first page there is nothing to load: what may lie there belongs to another version.
 */
const apply = async (
  { runtime, building: { model, categories, rows }, from }: Commit,
  events: readonly Recorded[],
): Promise<E.Either<StoreError, readonly ReadRow[]>> => {
  const mine = events.filter(
    (event) => Object.hasOwn(model.fold.on, event.type) && categories.has(categoryOf(event.stream)),
  )
  const keyed = mine.map((event) => ({ event, key: model.keyOf(event) }))
  const changed = new Set(keyed.flatMap(({ key }) => key ?? []))
  const missing = [...changed].filter((key) => !rows.has(key))
  if (missing.length > 0 && from !== null) {
    const loaded = await runtime.stores.readModels.load(model.name, missing)()
    if (E.isLeft(loaded)) return loaded
    for (const { key, row } of loaded.right) rows.set(key, row)
  }
  for (const { event, key } of keyed) {
    if (key === null) continue
    const row: unknown = rows.get(key) ?? model.fold.initial()
    rows.set(key, row)
    applyTo(model.fold, row, event)
  }
  return E.right([...changed].map((key) => ({ key, row: rows.get(key), listedAt: model.listedAt(rows.get(key)) })))
}

/** Rows kept of one model between pages of one pass; more than this and they are let go. */
const rowsKept = 20_000

const write = async (commit: Commit, events: readonly Recorded[]): Promise<E.Either<StoreError, boolean>> => {
  const changed = await apply(commit, events)
  if (E.isLeft(changed)) return changed
  const { runtime, building, from, to } = commit
  if (from === to) return E.right(true)
  const { model, rows } = building
  const committed = await runtime.stores.readModels.commit(model.name, model.version, from, to, changed.right)()
  if (rows.size > rowsKept) rows.clear()
  return committed
}

const passOver = async (pass: Pass, from: Position | null): Promise<E.Either<StoreError, CaughtUp | 'moved'>> => {
  const { runtime, building, options } = pass
  const categories = [...new Set(building.flatMap(({ model }) => model.categories))]
  let checkpoint = from
  let read = 0
  for (;;) {
    const page = await runtime.stores.events.readAll(checkpoint ?? beginning, options.pageSize ?? 2000, categories)()
    if (E.isLeft(page)) return page
    const events = await relevant(pass, page.right.events)
    if (E.isLeft(events)) return events
    for (const [i, one] of building.entries()) {
      // A row may keep what an event holds, and change it: no two models fold the same one.
      const own = i === building.length - 1 ? events.right : events.right.map(ownCopy)
      const written = await write({ runtime, building: one, from: checkpoint, to: page.right.next }, own)
      if (E.isLeft(written)) return written
      if (!written.right) return E.right('moved')
    }
    read += page.right.events.length
    checkpoint = page.right.next
    if (page.right.end) return E.right({ checkpoint, events: read })
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

const buildingOf = (runtime: Runtime, model: AnyReadModel): Building => ({
  model,
  types: publicTypesOf(runtime.registry, model),
  categories: new Set(model.categories),
  rows: new Map(),
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
    const building = group.map((model) => buildingOf(runtime, model))
    const pass: Pass = { runtime, building, options, links: new LeastRecentlyUsed(linksKept) }
    const done = await passOver(pass, from)
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
