import {
  type AsOf,
  decodeWith,
  type Fold,
  Instant,
  localDateOf,
  type Malformed,
  malformed,
  type Recorded,
  replay,
  type StreamId,
} from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../port/StoreError.js'
import { foreignCopy, ownCopy } from './ownCopy.js'
import type { Runtime } from './Runtime.js'
import { readVerified } from './readVerified.js'

/** The clocks that a caller sets; see {@link asOfFrom} for the rest. @since 0.1.0 */
export type AsOfGiven = Partial<AsOf>

/**
 * Both clocks default to now; `knownAt` alone goes back to what was known, and true, then; `validAt` alone asks what
 * we now know was true then (A26).
 */
export const asOfFrom = (runtime: Pick<Runtime, 'clock'>, given: AsOfGiven): E.Either<Malformed, AsOf> => {
  const now = runtime.clock.now()
  const asOf = { knownAt: given.knownAt ?? now, validAt: given.validAt ?? given.knownAt ?? now }
  const rule = 'must be an instant in UTC with milliseconds, e.g. 2024-06-30T22:59:59.999Z'
  for (const [field, at] of Object.entries(asOf))
    if (!Instant.is(at)) return E.left(malformed('asOf', field, rule, 'A26'))
  return E.right(asOf)
}

/**
 * True when an event was known and had happened as of the clocks that were given. A clock that was not given leaves
 * nothing out: what is stored is known, even where another process' clock, within the tolerance, is ahead of ours.
 */
const isAsOf = ({ knownAt, validAt }: AsOfGiven, event: Recorded): boolean =>
  (knownAt === undefined || event.recordedAt <= knownAt) && (validAt === undefined || event.occurredAt <= validAt)

/**
 * Answers one question about one record, as of any instant on either clock, by replaying its streams: every event is
 * verified on the way. @since 0.1.0
 */
export const ask =
  (runtime: Runtime) =>
  (name: string, params: unknown, given: AsOfGiven = {}): TaskEither<Malformed | StoreError, unknown> =>
  async () => {
    const question = runtime.questions.get(name)
    if (question === undefined)
      return E.left(malformed('question', 'name', 'must name a question that this service answers', 'C11'))
    const what = `question ${question.name}`
    const copy = foreignCopy(what, params)
    if (E.isLeft(copy)) return copy
    const decoded = decodeWith(question.params, what, question.clauses[0])(copy.right)
    if (E.isLeft(decoded)) return decoded
    const asOf = asOfFrom(runtime, given)
    if (E.isLeft(asOf)) return asOf
    const views = await viewsAsOf(runtime, question.reads as Reads, decoded.right, given)
    if (E.isLeft(views)) return views
    const today = localDateOf(asOf.right.validAt)
    return E.right(
      question.answer(views.right, { params: decoded.right, asOf: asOf.right, today, world: runtime.world }),
    )
  }

type Reads = Readonly<
  Record<string, { readonly stream: (params: unknown, seen: unknown) => StreamId | null; readonly fold: Fold<unknown> }>
>

/** Reads each stream once, however many views are taken of it; each view folds events that no other view holds. */
const viewsAsOf = async (
  runtime: Runtime,
  reads: Reads,
  params: unknown,
  given: AsOfGiven,
): Promise<E.Either<StoreError, Readonly<Record<string, unknown>>>> => {
  const streams = new Map<StreamId, readonly Recorded[]>()
  const views: Record<string, unknown> = {}
  for (const [name, { stream: named, fold }] of Object.entries(reads)) {
    const stream = named(params, views)
    if (stream === null) {
      views[name] = replay(fold, [])
      continue
    }
    let events = streams.get(stream)
    if (events === undefined) {
      const read = await eventsOf(runtime, stream, given)
      if (E.isLeft(read)) return read
      events = read.right
      streams.set(stream, events)
    }
    views[name] = replay(fold, events.map(ownCopy))
  }
  return E.right(views)
}

const eventsOf = async (
  runtime: Runtime,
  stream: StreamId,
  given: AsOfGiven,
): Promise<E.Either<StoreError, readonly Recorded[]>> => {
  const events: Recorded[] = []
  const read = await readVerified(runtime, stream, null, true, (event) => {
    if (isAsOf(given, event)) events.push(event)
  })
  return E.isLeft(read) ? read : E.right(events)
}

/**
 * The events of some streams as of both clocks, in the order in which they became known: an audit trail. A stream
 * named twice is told once; events known at the same instant keep the order of the streams. Personal parts are open.
 * @since 0.1.0
 */
export const history =
  (runtime: Runtime) =>
  (streams: readonly StreamId[], given: AsOfGiven = {}): TaskEither<Malformed | StoreError, readonly Recorded[]> =>
  async () => {
    const asOf = asOfFrom(runtime, given)
    if (E.isLeft(asOf)) return asOf
    const all: Recorded[] = []
    for (const stream of new Set(streams)) {
      const events = await eventsOf(runtime, stream, given)
      if (E.isLeft(events)) return events
      for (const event of events.right) all.push(event)
    }
    return E.right(all.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0)))
  }
