import { type AsOf, decodeWith, Instant, localDateOf, type Malformed, malformed, type Recorded, replay, type StreamId } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../port/StoreError.js'
import { readVerified } from './readVerified.js'
import type { Runtime } from './Runtime.js'

/** The clocks that a caller sets; see {@link asOfFrom} for the rest. @since 0.1.0 */
export type AsOfGiven = Partial<AsOf>

/**
 * Both clocks default to now; `knownAt` alone goes back to what was known, and true, then; `validAt` alone asks what
 * we now know was true then (A26).
 */
export const asOfFrom = (runtime: Pick<Runtime, 'clock'>, given: AsOfGiven): E.Either<Malformed, AsOf> => {
  const now = runtime.clock.now()
  const asOf = { knownAt: given.knownAt ?? now, validAt: given.validAt ?? given.knownAt ?? now }
  for (const [field, at] of Object.entries(asOf))
    if (!Instant.is(at)) return E.left(malformed('asOf', field, 'must be an instant in UTC with milliseconds, e.g. 2024-06-30T22:59:59.999Z', 'A26'))
  return E.right(asOf)
}

/** True when an event was known and had happened as of both clocks. */
export const isAsOf = (asOf: AsOf, event: Recorded): boolean => event.recordedAt <= asOf.knownAt && event.occurredAt <= asOf.validAt

/**
 * Answers one question about one record, as of any instant on either clock, by replaying its streams: every event is
 * verified on the way. @since 0.1.0
 */
export const ask =
  (runtime: Runtime) =>
  (name: string, params: unknown, given: AsOfGiven = {}): TaskEither<Malformed | StoreError, unknown> =>
  async () => {
    const question = runtime.questions.get(name)
    if (question === undefined) return E.left(malformed('question', 'name', 'must name a question that this service answers', 'C11'))
    const decoded = decodeWith(question.params, `question ${question.name}`, question.clauses[0])(params)
    if (E.isLeft(decoded)) return decoded
    const asOf = asOfFrom(runtime, given)
    if (E.isLeft(asOf)) return asOf
    const streams = new Map<StreamId, readonly Recorded[]>()
    const views: Record<string, unknown> = {}
    for (const [view, read] of Object.entries(question.reads as Record<string, { stream: (p: unknown, s: unknown) => StreamId | null; fold: any }>)) {
      const stream = read.stream(decoded.right, views)
      if (stream !== null && !streams.has(stream)) {
        const events = await eventsOf(runtime, stream, asOf.right)
        if (E.isLeft(events)) return events
        streams.set(stream, events.right)
      }
      views[view] = replay(read.fold, stream === null ? [] : (streams.get(stream) ?? []))
    }
    const asked = { params: decoded.right, asOf: asOf.right, today: localDateOf(asOf.right.validAt), world: runtime.world }
    return E.right(question.answer(views, asked))
  }

const eventsOf = async (runtime: Runtime, stream: StreamId, asOf: AsOf): Promise<E.Either<StoreError, readonly Recorded[]>> => {
  const events: Recorded[] = []
  const read = await readVerified(runtime, stream, null, true, (event) => {
    if (isAsOf(asOf, event)) events.push(event)
  })
  return E.isLeft(read) ? read : E.right(events)
}

/**
 * The events of some streams as of both clocks, in the order in which they became known: an audit trail. Personal
 * parts are open. @since 0.1.0
 */
export const history =
  (runtime: Runtime) =>
  (streams: readonly StreamId[], given: AsOfGiven = {}): TaskEither<Malformed | StoreError, readonly Recorded[]> =>
  async () => {
    const asOf = asOfFrom(runtime, given)
    if (E.isLeft(asOf)) return asOf
    const all: Recorded[] = []
    for (const stream of streams) {
      const events = await eventsOf(runtime, stream, asOf.right)
      if (E.isLeft(events)) return events
      all.push(...events.right)
    }
    return E.right(all.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0)))
  }
