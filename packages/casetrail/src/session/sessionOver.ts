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
  type Recorded,
  type StreamId,
  subjectOf,
} from '@casetrail/kernel'
import {
  answer,
  ask,
  type NotFound,
  type Opens,
  openNothing,
  type Runtime,
  recordAsked,
  type StoreError,
} from '@casetrail/store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Session, SessionClosed, SessionError } from './Session.js'

/* A look goes on for a time and no longer than its ground: after that it takes another look, on record (C42). */

const aSessionIsClosedByItsHolder = provision('aSessionIsClosedByItsHolder', 'C42', 'The session was closed.')

const aSessionEnds = provision(
  'aSessionEnds',
  'C42',
  'A session ends after a time: looking on takes another look, on record.',
)

const aSessionShowsItsOwnCases = provision(
  'aSessionShowsItsOwnCases',
  'C42',
  'A session shows the cases that it was opened for, and whom they are about.',
)

/** What our own questions can fail with. */
export type AnswerError = Malformed | NotFound | StoreError

/** What a session stands on. */
export interface Standing {
  /** Null: every case. */
  readonly cases: readonly CaseId[] | null
  readonly until: Instant
  /** Null: the ground still holds; else why it does not. Judged anew for every answer. */
  readonly lapsed: () => TE.TaskEither<AnswerError, Provision | null>
  /** Puts on record, before a case opens for the first time, that it does; false: the session is not about it. */
  readonly entered: (caseId: CaseId) => TE.TaskEither<Malformed | StoreError, boolean>
  /** The cases that are open from the beginning. */
  readonly atOnce: readonly CaseId[]
  /** What it opens beside its cases. */
  readonly besides: Opens
}

/** A session ends some minutes after the look that it is of was recorded: sent again, it is the same look. */
export const endOf = ([first]: readonly Recorded[], minutes: number, now: Instant): Instant =>
  instantOf(millisOf(first?.recordedAt ?? now) + minutes * 60_000)

const over = (why: Provision): TE.TaskEither<SessionClosed, never> => TE.left({ tag: 'SessionClosed', why })

/** Whom a case is about, asked with closed parts. */
const personOf = (runtime: Runtime, caseId: CaseId): TE.TaskEither<AnswerError, StreamId | null> =>
  pipe(
    ask(runtime, openNothing)('howDoesTheCaseStand', { caseId }),
    TE.map((stands) => {
      const { personId } = stands as { readonly personId: PersonId | null }
      return personId === null ? null : personStream(personId)
    }),
  )

/** The streams that a session has opened so far: each case with its access log, and whom it is about. */
const opening = (runtime: Runtime, { cases, entered }: Standing) => {
  const open = new Set<StreamId>()
  const enter = (caseId: CaseId): TE.TaskEither<SessionError, void> =>
    pipe(
      personOf(runtime, caseId),
      TE.bindTo('person'),
      TE.bindW('isIn', () => entered(caseId)),
      TE.chainW(({ person, isIn }) => {
        if (!isIn) return over(aSessionShowsItsOwnCases)
        for (const stream of [caseStream(caseId), accessStream(caseId), person]) if (stream !== null) open.add(stream)
        return TE.right(undefined)
      }),
    )
  const isOpen: Opens = (stream) => open.has(stream)
  return {
    isOpen,
    /** Opens the record, if it is one of its cases. */
    admit: (about: StreamId | null): TE.TaskEither<SessionError, void> => {
      if (about === null || open.has(about)) return TE.right(undefined)
      const caseId = categoryOf(about) === 'case' ? (subjectOf(about) as CaseId) : null
      return caseId !== null && (cases === null || cases.includes(caseId))
        ? enter(caseId)
        : over(aSessionShowsItsOwnCases)
    },
  }
}

/** Opens what it stands on, and nothing else: also within one answer. */
export const sessionOver = (runtime: Runtime, standing: Standing): Session<any> => {
  const { cases, until, lapsed, atOnce, besides } = standing
  const { isOpen, admit } = opening(runtime, standing)
  const opens: Opens = (stream) => isOpen(stream) || besides(stream)
  let isClosed = false

  const stillOpen = (): TE.TaskEither<SessionClosed | AnswerError, void> => {
    if (isClosed) return over(aSessionIsClosedByItsHolder)
    if (runtime.clock.now() >= until) return over(aSessionEnds)
    return pipe(
      lapsed(),
      TE.chainW((why) => (why === null ? TE.right(undefined) : over(why))),
    )
  }
  const within: Session<any>['answer'] = (name, params, asOf) =>
    pipe(
      TE.Do,
      TE.chainW(stillOpen),
      TE.chainW(() => pipe(atOnce.map(caseStream), TE.traverseSeqArray(admit))),
      TE.chainEitherKW(() => recordAsked(runtime)(String(name), params)),
      TE.chainW(admit),
      TE.chainW(() => answer(runtime, opens)(String(name), params, asOf)),
    ) as never
  return {
    cases,
    until,
    answer: within,
    ask: (name, params, asOf) =>
      pipe(
        within(name, params, asOf),
        TE.map((answered) => answered.answer),
      ) as never,
    close: () => {
      isClosed = true
    },
  }
}
