import {
  accessStream,
  type CaseId,
  caseStream,
  categoryOf,
  type Instant,
  instantOf,
  type Malformed,
  millisOf,
  type PersonId,
  type Provision,
  personStream,
  provision,
  type StreamId,
  subjectOf,
} from '@casetrail/kernel'
import { ask, type NotFound, type Opens, openNothing, type Runtime, type StoreError } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Session, SessionClosed } from './Session.js'

/* A look goes on for a time and no longer than its ground: after that it takes another look, on record (C42). */

const aSessionIsClosedByItsHolder = provision('aSessionIsClosedByItsHolder', 'C42', 'The session was closed.')

const aSessionEnds = provision(
  'aSessionEnds',
  'C42',
  'A session ends after a time: looking on takes another look, on record.',
)

/** What is asked of another record. */
export const aSessionShowsItsOwnCases = provision(
  'aSessionShowsItsOwnCases',
  'C42',
  'A session shows the cases that it was opened for, and whom they are about.',
)

/** What a session stands on. */
export interface Standing {
  /** Null: whatever `opensCase` lets in. */
  readonly cases: readonly CaseId[] | null
  readonly minutes: number
  /** Asked before a case opens for the first time, when its look must be on record; null: it opens. */
  readonly opensCase: (caseId: CaseId) => TE.TaskEither<AnswerError, Provision | null>
  /** Null: the ground still holds; else why it does not. Judged anew for every answer. */
  readonly lapsed: () => TE.TaskEither<AnswerError, Provision | null>
}

/** What our own questions can fail with. */
export type AnswerError = Malformed | NotFound | StoreError

const over = (why: Provision): E.Either<SessionClosed, never> => E.left({ tag: 'SessionClosed', why })

/** Whom a case is about, asked with closed parts. */
const personOf = (runtime: Runtime, caseId: CaseId): TE.TaskEither<AnswerError, StreamId | null> =>
  pipe(
    ask(runtime, openNothing)('howDoesTheCaseStand', { caseId }),
    TE.map((stand) => {
      const { personId } = stand as { readonly personId: PersonId | null }
      return personId === null ? null : personStream(personId)
    }),
  )

/** The record that a question is about; null: none, or the parameters are not its own, as the answer will say. */
const aboutOf = (runtime: Runtime, name: string, params: unknown): StreamId | null => {
  const question = runtime.questions.get(name)
  return question?.params.is(params) === true ? question.about(params) : null
}

/** Opens what it stands on, and nothing else: also within one answer. */
export const sessionOver = (runtime: Runtime, { cases, minutes, lapsed, opensCase }: Standing): Session<any> => {
  const streams = new Set<StreamId>()
  const opens: Opens = (stream) => streams.has(stream)
  const until: Instant = instantOf(millisOf(runtime.clock.now()) + minutes * 60_000)
  let isClosed = false

  const closedBy = (): Provision | null => {
    if (isClosed) return aSessionIsClosedByItsHolder
    return runtime.clock.now() >= until ? aSessionEnds : null
  }
  const stillOpen = (): TE.TaskEither<SessionClosed | AnswerError, void> => {
    const why = closedBy()
    return why !== null
      ? TE.fromEither(over(why))
      : pipe(
          lapsed(),
          TE.chainEitherKW((found) => (found === null ? E.right(undefined) : over(found))),
        )
  }
  const mayOpen = (caseId: CaseId): TE.TaskEither<SessionClosed | AnswerError, void> =>
    pipe(
      cases === null || cases.includes(caseId) ? opensCase(caseId) : TE.right(aSessionShowsItsOwnCases),
      TE.chainEitherKW((denied) => (denied === null ? E.right(undefined) : over(denied))),
    )
  /** Opens a case, and whom it is about: that must be known before their record opens. */
  const opened = (about: StreamId): TE.TaskEither<SessionClosed | AnswerError, void> => {
    const caseId = subjectOf(about) as CaseId
    return pipe(
      mayOpen(caseId),
      TE.chainW(() => personOf(runtime, caseId)),
      TE.chainIOK((person) => () => {
        for (const stream of [caseStream(caseId), accessStream(caseId), person])
          if (stream !== null) streams.add(stream)
      }),
    )
  }
  const reached = (about: StreamId | null): TE.TaskEither<SessionClosed | AnswerError, void> => {
    if (about === null || streams.has(about)) return TE.right(undefined)
    return categoryOf(about) === 'case' ? opened(about) : TE.fromEither(over(aSessionShowsItsOwnCases))
  }
  return {
    cases,
    until,
    ask: (name, params, asOf) =>
      pipe(
        stillOpen(),
        TE.chainW(() => reached(aboutOf(runtime, String(name), params))),
        TE.chainW(() => ask(runtime, opens)(String(name), params, asOf)),
      ) as never,
    close: () => {
      isClosed = true
    },
  }
}
