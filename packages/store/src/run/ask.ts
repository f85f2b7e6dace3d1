import {
  type AnyQuestion,
  type AsOf,
  categoryOf,
  decodeWith,
  Instant,
  localDateOf,
  type Malformed,
  malformed,
  millisOf,
  type Recorded,
  readList,
  type StreamId,
  type Wanted,
  wantedBy,
} from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../port/StoreError.js'
import { answeredAsOf, nowIn } from './answeredAsOf.js'
import { eventsOf, eventsOfAll } from './eventsOf.js'
import { folded } from './folded.js'
import { foreignCopy } from './foreignCopy.js'
import { clocksAreKnown } from './home.js'
import { inSteps } from './inSteps.js'
import type { NotFound } from './NotFound.js'
import { type Opens, openNothing, readingFor } from './Opens.js'
import { hasBegun } from './ofThisService.js'
import { policyAsOf } from './policyInForce.js'
import type { Runtime } from './Runtime.js'
import type { Views } from './readViews.js'

/**
 * The clocks that a caller sets, each a UTC instant with milliseconds; see {@link asOfFrom} for the rest. @since 0.1.0
 */
export interface AsOfGiven {
  readonly knownAt?: string | undefined
  readonly validAt?: string | undefined
}

/**
 * Both clocks default to now; `knownAt` alone goes back to what was known, and true, then; `validAt` alone asks what
 * we now know was true then (A26).
 */
export const asOfFrom = (
  runtime: Pick<Runtime, 'clock' | 'moments' | 'limits'>,
  given: AsOfGiven,
): E.Either<Malformed, AsOf> => {
  if (typeof given !== 'object' || given === null)
    return E.left(malformed('asOf', '', 'must be a record { knownAt, validAt }', 'A26'))
  // A misspelt clock would be answered as of now.
  const unknown = Object.keys(given).find((field) => field !== 'knownAt' && field !== 'validAt')
  if (unknown !== undefined) return E.left(malformed('asOf', unknown, 'is not a field of this record', 'A26'))
  const now = nowIn(runtime)
  const asOf = { knownAt: given.knownAt ?? now, validAt: given.validAt ?? given.knownAt ?? now }
  const rule = 'must be an instant in UTC with milliseconds, e.g. 2024-06-30T22:59:59.999Z'
  for (const [field, at] of Object.entries(asOf))
    if (!Instant.is(at)) return E.left(malformed('asOf', field, rule, 'A26'))
  return E.right(asOf as AsOf)
}

/**
 * Both clocks, once nothing that was recorded by then is still on its way (L2). Whoever is not told as of when the answer
 * stands is promised what the clock reads: were it the present, which may be ahead of it, questions and commands in turn
 * would drive the moment of recording ahead of the clock without end.
 */
const answeredFrom = (runtime: Runtime, given: AsOfGiven, isTold: boolean): TE.TaskEither<Malformed, AsOf> =>
  pipe(
    TE.fromEither(asOfFrom(runtime, given)),
    TE.chainFirstTaskK(({ knownAt }) =>
      answeredAsOf(runtime, isTold || given.knownAt !== undefined ? knownAt : runtime.clock.now()),
    ),
  )

/** An answer, and as of when. @since 0.2.0 */
export interface Answered<Answer = unknown> {
  readonly answer: Answer
  readonly asOf: AsOf & {
    /**
     * False: `knownAt` is younger than the clocks of the processes that write may differ, so another one may still record
     * something of that time. Ask again later for an answer that never changes (L2).
     */
    readonly settled: boolean
  }
}

const isSettled = ({ clock, limits }: Runtime, knownAt: Instant): boolean =>
  millisOf(knownAt) < millisOf(clock.now()) - limits.clockToleranceMs

/**
 * True when an event was known and had happened as of the clocks that were given. A clock that was not given leaves
 * nothing out: what is stored is known, even where another process' clock, within the tolerance, is ahead of ours.
 */
const isAsOf =
  ({ knownAt, validAt }: AsOfGiven) =>
  (event: Recorded): boolean =>
    (knownAt === undefined || event.recordedAt <= knownAt) && (validAt === undefined || event.occurredAt <= validAt)

const questionNamed = (runtime: Runtime, name: string): E.Either<Malformed, AnyQuestion> =>
  E.fromNullable(malformed('question', 'name', 'must name a question that this service answers', 'C11'))(
    runtime.questions.get(name),
  )

const paramsOf = (question: AnyQuestion, given: unknown): E.Either<Malformed, unknown> => {
  const what = `question ${question.name}`
  return pipe(foreignCopy(what, given), E.chain(decodeWith(question.params, what, question.clauses[0])))
}

/** The record that a question with these parameters is about; null: about none. @since 0.2.0 */
export const recordAsked =
  (runtime: Runtime) =>
  (name: string, params: unknown): E.Either<Malformed, StreamId | null> =>
    pipe(
      questionNamed(runtime, name),
      E.chain((question) => pipe(paramsOf(question, params), E.map(question.about))),
    )

/** Whether anything of a record was known as of a clock; null: now, which the store answers by its head. */
const isBegun = (runtime: Runtime, stream: StreamId, knownAt: string | null): TE.TaskEither<StoreError, boolean> =>
  knownAt === null
    ? pipe(
        runtime.stores.events.head(stream),
        TE.map((head) => head !== null),
      )
    : pipe(
        eventsOf(readingFor(runtime, openNothing, stream), stream, ({ recordedAt }) => recordedAt <= knownAt),
        TE.map((events) => events.length > 0),
      )

/**
 * The record that a question is about was known as of the asked instant: so no later event changes the answer (L2).
 * One that was known and had not begun by then is answered. @since 0.2.0
 */
export const found = (
  runtime: Runtime,
  stream: StreamId | null,
  { knownAt = null }: { readonly knownAt?: string | null | undefined },
): TE.TaskEither<NotFound | StoreError, void> =>
  stream === null
    ? TE.right(undefined)
    : pipe(
        isBegun(runtime, stream, knownAt),
        TE.chainW((begun) =>
          begun ? TE.right(undefined) : TE.left<NotFound>({ tag: 'NotFound', what: categoryOf(stream), stream }),
        ),
      )

/**
 * Answers one question about one record, as of any instant on either clock, by replaying its streams: every event is
 * verified on the way. A personal part is open only in the streams that the reader may open (C42). @since 0.1.0
 */
export const ask =
  (runtime: Runtime, opens: Opens) =>
  (name: string, params: unknown, given: AsOfGiven = {}): TE.TaskEither<Malformed | NotFound | StoreError, unknown> =>
    pipe(
      answeredBy({ runtime, opens, isTold: false })(name, params, given),
      TE.map((answered) => answered.answer),
    )

/** {@link ask}, and with it as of when the answer stands, and whether it does for ever. @since 0.2.0 */
export const answer = (runtime: Runtime, opens: Opens): ReturnType<typeof answeredBy> =>
  answeredBy({ runtime, opens, isTold: true })

interface Asking {
  readonly runtime: Runtime
  readonly opens: Opens
  /** Whether whoever asks is told as of when the answer stands. */
  readonly isTold: boolean
}

const answeredBy =
  ({ runtime, opens, isTold }: Asking) =>
  (name: string, params: unknown, given: AsOfGiven = {}): TE.TaskEither<Malformed | NotFound | StoreError, Answered> =>
    pipe(
      TE.Do,
      TE.bindW('question', () => TE.fromEither(questionNamed(runtime, name))),
      TE.bindW('params', ({ question }) => TE.fromEither(paramsOf(question, params))),
      TE.chainFirstW(() => clocksAreKnown(runtime)),
      TE.bindW('asOf', () => answeredFrom(runtime, given, isTold)),
      TE.chainFirstW(({ question, params }) => found(runtime, question.about(params), given)),
      TE.bindW('views', ({ question, params }) =>
        viewsAsOf({ runtime, opens }, wantedBy(readList(question.reads), params, runtime.home.stream), given),
      ),
      TE.bindW('policy', () => policyAsOf(runtime, (given.knownAt as Instant | undefined) ?? null)),
      TE.map(({ question, params, asOf, views, policy: { world } }) => ({
        answer: question.answer(views, { params, asOf, today: localDateOf(asOf.validAt), world }),
        asOf: { ...asOf, settled: isSettled(runtime, asOf.knownAt) },
      })),
    )

/** Reads each stream once, however many views are taken of it. */
const viewsAsOf = (
  { runtime, opens }: { readonly runtime: Runtime; readonly opens: Opens },
  wanting: ReturnType<typeof wantedBy>,
  given: AsOfGiven,
): TE.TaskEither<StoreError, Views> => {
  const known = new Map<StreamId, readonly Recorded[]>()
  const read = (stream: StreamId): TE.TaskEither<StoreError, readonly Recorded[]> => {
    const events = known.get(stream)
    return events === undefined
      ? pipe(
          eventsOf(readingFor(runtime, opens, stream), stream, isAsOf({ knownAt: given.knownAt })),
          TE.chainFirstIOK((events) => () => known.set(stream, events)),
        )
      : TE.right(events)
  }
  const viewOf = ({ streams, fold, isTimeless }: Wanted): TE.TaskEither<StoreError, unknown> =>
    pipe(
      eventsOfAll(streams, read),
      TE.map((events) =>
        folded(runtime, fold, isTimeless || given.validAt === undefined ? events : events.filter(isAsOf(given))),
      ),
    )
  return inSteps<IteratorResult<Wanted, Views>, StoreError, Views>(wanting.next(), (at) =>
    at.done === true
      ? TE.right(E.right(at.value))
      : pipe(
          viewOf(at.value),
          TE.map((view) => E.left(wanting.next(view))),
        ),
  )
}

/**
 * The events of some streams as of both clocks, in the order in which they became known: an audit trail. A stream
 * named twice is told once; events known at the same instant keep the order of the streams. Every personal part is
 * closed. @since 0.1.0
 */
export const history =
  (runtime: Runtime) =>
  (streams: readonly StreamId[], given: AsOfGiven = {}): TE.TaskEither<Malformed | StoreError, readonly Recorded[]> =>
    pipe(
      TE.Do,
      TE.chainFirstW(() => clocksAreKnown(runtime)),
      TE.chainW(() => answeredFrom(runtime, given, false)),
      TE.chainFirstW(() => (runtime.policies === null ? TE.right(true) : hasBegun(runtime))),
      TE.chainW(() =>
        eventsOfAll(streams, (stream) => eventsOf(readingFor(runtime, openNothing, stream), stream, isAsOf(given))),
      ),
    )
