import { type AnyReadModel, applyTo, type Recorded, type StreamId } from '@casetrail/kernel'
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
import type { StoreError } from '../port/StoreError.js'
import { LeastRecentlyUsed } from '../run/LeastRecentlyUsed.js'
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

/** How far a read model is. @since 0.1.0 */
export interface CaughtUp {
  readonly checkpoint: Position
  /** Events read this time. */
  readonly events: number
}

/** Links of this many streams are kept while verifying; a colder one is read back from the store. */
const linksKept = 20_000

interface Pass {
  readonly runtime: Runtime
  readonly model: AnyReadModel
  readonly types: ReadonlySet<string>
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

/** The header of an event that the model reads, or null for one that it passes over. */
const headerOf = async (pass: Pass, stored: StoredEvent): Promise<E.Either<StoreError, Linked['header'] | null>> => {
  const type = publicTypeAtEnd(stored.header)
  const wanted = type === null || pass.types.has(type)
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
  const { runtime, model, options } = pass
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
    if (!Object.hasOwn(model.fold.on, type)) continue
    if (!right.known) return E.left(unknownEventOf(right, stored))
    events.push(right.event)
  }
  return E.right(events)
}

type Rows = Map<string, unknown>

/** Applies the events of a page to their rows; rows not at hand are loaded in one call. Answers the keys that changed. */
const apply = async (
  { runtime, model }: Pass,
  rows: Rows,
  events: readonly Recorded[],
): Promise<E.Either<StoreError, ReadonlySet<string>>> => {
  const keyed = events.map((event) => ({ event, key: model.keyOf(event) }))
  const changed = new Set<string>()
  for (const { key } of keyed) if (key !== null) changed.add(key)
  const missing = [...changed].filter((key) => !rows.has(key))
  if (missing.length > 0) {
    const loaded = await runtime.stores.readModels.load(model.name, missing)()
    if (E.isLeft(loaded)) return loaded
    for (const { key, row } of loaded.right) rows.set(key, row)
  }
  for (const { event, key } of keyed) {
    if (key === null) continue
    let row = rows.get(key)
    if (row === undefined) {
      row = model.fold.initial()
      rows.set(key, row)
    }
    applyTo(model.fold, row, event)
  }
  return E.right(changed)
}

/** Rows kept between pages of one pass; more than this and they are let go. */
const rowsKept = 20_000

const passOver = async (pass: Pass, from: Position | null): Promise<E.Either<StoreError, CaughtUp | 'moved'>> => {
  const { runtime, model, options } = pass
  const rows: Rows = new Map()
  let checkpoint = from
  let read = 0
  for (;;) {
    const page = await runtime.stores.events.readAll(
      checkpoint ?? beginning,
      options.pageSize ?? 2000,
      model.categories,
    )()
    if (E.isLeft(page)) return page
    const events = await relevant(pass, page.right.events)
    if (E.isLeft(events)) return events
    const changed = await apply(pass, rows, events.right)
    if (E.isLeft(changed)) return changed
    read += page.right.events.length
    if (page.right.next !== checkpoint) {
      const written = [...changed.right].map((key) => ({
        key,
        row: rows.get(key),
        listedAt: model.listedAt(rows.get(key)),
      }))
      const committed = await runtime.stores.readModels.commit(
        model.name,
        model.version,
        checkpoint,
        page.right.next,
        written,
      )()
      if (E.isLeft(committed)) return committed
      if (!committed.right) return E.right('moved')
      checkpoint = page.right.next
    }
    if (page.right.end) return E.right({ checkpoint: checkpoint ?? beginning, events: read })
    if (rows.size > rowsKept) rows.clear()
  }
}

/** Brings one read model up to the end of the store. Another process doing the same is noticed and waited out. */
export const catchUpModel = (
  runtime: Runtime,
  model: AnyReadModel,
  options: CatchUpOptions,
): Promise<E.Either<StoreError, CaughtUp>> =>
  runtime.turns.take(`readModel ${model.name}`, async () => {
    const types = publicTypesOf(runtime.registry, model)
    for (;;) {
      const checkpoint = await runtime.stores.readModels.checkpoint(model.name, model.version)()
      if (E.isLeft(checkpoint)) return checkpoint
      const pass: Pass = { runtime, model, types, options, links: new LeastRecentlyUsed(linksKept) }
      const caughtUp = await passOver(pass, checkpoint.right)
      if (E.isLeft(caughtUp)) return caughtUp
      if (caughtUp.right !== 'moved') return E.right(caughtUp.right)
    }
  })

/** Brings a read model up to the end of the store, from its checkpoint on. @since 0.1.0 */
export const catchUp =
  (runtime: Runtime) =>
  (model: AnyReadModel, options: CatchUpOptions = {}): TaskEither<StoreError, CaughtUp> =>
  () =>
    catchUpModel(runtime, model, options)

/** Forgets a read model and builds it again from the first event: same content, whatever the pages. @since 0.1.0 */
export const rebuild =
  (runtime: Runtime) =>
  (model: AnyReadModel, options: CatchUpOptions = {}): TaskEither<StoreError, CaughtUp> =>
  async () => {
    const reset = await runtime.stores.readModels.reset(model.name)()
    return E.isLeft(reset) ? reset : catchUpModel(runtime, model, options)
  }
