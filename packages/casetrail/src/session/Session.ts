import type { AccessVerdict } from '@casetrail/access'
import type { AnyRoom, Instant, Malformed, Provision, Refusal } from '@casetrail/kernel'
import type { LogVerdict } from '@casetrail/safeguarding'
import type { Answered, NotFound, StoreError } from '@casetrail/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AsOfClocks } from '../AsOfClocks.js'
import type { NoRooms, QuestionAnswer, QuestionName, QuestionParams } from '../vocabulary.js'

/** What somebody says when they open a case; only the case must be named. @since 0.2.0 */
export interface Opening {
  readonly caseId: string
  /** A code of the policy's `accessReasons`, and words: needed once access alerts (C44). */
  readonly reasonCode?: string
  readonly reason?: string
  /** The alert that an investigator opens the case for (A15). */
  readonly forAlert?: string
  /** Random UUID; give your own to make a retry have one effect. Default: a new one. */
  readonly commandId?: string
}

/** Why a session shows nothing (any more). @since 0.2.0 */
export interface SessionClosed {
  readonly tag: 'SessionClosed'
  /** Its sentence says why, its clause by what. */
  readonly why: Provision
}

/** Why a session gives no answer. @since 0.2.0 */
export type SessionError = Malformed | NotFound | StoreError | SessionClosed

/** What a session opens: these cases and whom they are about; for a time, while its ground holds. @since 0.2.0 */
export interface Session<Own extends readonly AnyRoom[] = NoRooms> {
  /** Null: every case that had begun when the report ran. */
  readonly cases: readonly string[] | null
  /** The instant from which it is closed, whoever holds it: counted from the look on record, not from a retry. */
  readonly until: Instant
  /** A question about a case of the session, or whom it is about, with personal parts open; of nothing else. */
  readonly ask: <N extends QuestionName<Own>>(
    name: N,
    params: QuestionParams<Own>[N],
    asOf?: AsOfClocks,
  ) => TaskEither<SessionError, QuestionAnswer<Own>[N]>
  /** {@link ask}, and as of when the answer stands, and whether it does for ever (L2). */
  readonly answer: <N extends QuestionName<Own>>(
    name: N,
    params: QuestionParams<Own>[N],
    asOf?: AsOfClocks,
  ) => TaskEither<SessionError, Answered<QuestionAnswer<Own>[N]>>
  /** Closes it before its time. */
  readonly close: () => void
}

/** A session over the one case that somebody opened. @since 0.2.0 */
export interface CaseSession<Own extends readonly AnyRoom[] = NoRooms> extends Session<Own> {
  /**
   * Asks to open the separate safeguarding log of the case too, on record: it opens to those on its own list (A8), for as
   * long as they are on it. Give a random UUID to make a retry have one effect.
   */
  readonly openLog: (commandId?: string) => TaskEither<Refusal | SessionError, LogVerdict>
}

/** What came of opening a case: the verdict, and a session if it was granted. @since 0.2.0 */
export type Opened<Own extends readonly AnyRoom[] = NoRooms> =
  | { readonly verdict: Extract<AccessVerdict, { readonly outcome: 'granted' }>; readonly session: CaseSession<Own> }
  | { readonly verdict: Extract<AccessVerdict, { readonly outcome: 'denied' }>; readonly session: null }
