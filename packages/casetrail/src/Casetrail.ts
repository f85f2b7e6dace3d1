import type { AnyRoom, Malformed, Refusal } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type {
  Answered,
  CatchUpOptions,
  CaughtUp,
  Executed,
  ListAnswer,
  ListFault,
  NotFound,
  ProcessOutcome,
  ProcessRun,
  Runtime,
  StoreError,
  Subscription,
  Verification,
  VerifyOptions,
} from '@casetrail/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AsOfClocks } from './AsOfClocks.js'
import type { AuditLine } from './auditTrail.js'
import type { Opened, Opening, Session } from './session/Session.js'
import type {
  CommandData,
  CommandEvents,
  CommandType,
  ListEntry,
  ListName,
  NoRooms,
  QuestionAnswer,
  QuestionName,
  QuestionParams,
} from './vocabulary.js'

/** Who acts, in the three roles of the envelope (C14); the last two default to the first and to nobody. @since 0.1.0 */
export interface ActingAs {
  /** Pseudonymous staff id (UUID). */
  readonly performedBy: string
  /** Who typed it, where that was another. */
  readonly recordedBy?: string
  readonly onBehalfOf?: string
  /** A role of the policy, e.g. `socialPrescriber`. */
  readonly role: string
  /** An organisation code, e.g. `kirkleesCouncil`. */
  readonly organisation: string
}

/** Who holds the first duties of a service: revision 0 of its log (A28, C43). Pseudonymous staff ids (UUIDs). @since 0.2.0 */
export interface Founding {
  /** Grants roles, appoints and stands down officers; nobody whom they appoint. */
  readonly manager: string
  /** The role of the policy that they hold. Default: the first that manages. */
  readonly managerRole?: string
  /** The privacy officer. */
  readonly officer: string
  /** Sub privacy officers. */
  readonly deputies?: readonly string[]
}

/** What a sender may say of a command beside its data. @since 0.1.0 */
export interface CommandOptions {
  /** Random UUID (version 4); give your own to make a retry have one effect. Default: a new one. */
  readonly commandId?: string
  /** When it happened, a UTC instant with milliseconds. Default: at the moment of recording. */
  readonly occurredAt?: string
  readonly correlationId?: string
  readonly causationId?: string
}

/** What became of a command, with its events typed. @since 0.2.0 */
export interface ExecutedAs<Event> extends Executed {
  readonly events: readonly (Executed['events'][number] & Event)[]
}

/** Why a command did nothing: not of the documented shape, refused by a rule, or a store that failed. @since 0.2.0 */
export type CommandError = Malformed | Refusal | StoreError

/** Commands in the name of one actor. @since 0.1.0 */
export interface Desk<Own extends readonly AnyRoom[] = NoRooms> {
  readonly execute: <T extends CommandType<Own>>(
    type: T,
    data: CommandData<Own>[T],
    options?: CommandOptions,
  ) => TaskEither<CommandError, ExecutedAs<CommandEvents<Own>[T]>>
  /** Asks to look at a case: on record, judged and answered in one call; a look that is granted comes with a session. */
  readonly openCase: (opening: Opening) => TaskEither<CommandError, Opened<Own>>
  /** Runs an identifiable report or export over cases: one access to each, with its batch alert, and a session over them. */
  readonly runReport: (
    run: CommandData['RunInternalReport'],
    options?: CommandOptions,
  ) => TaskEither<CommandError, Session<Own>>
}

/** Which entries of a list. @since 0.2.0 */
export interface ListOf {
  /** No later than this: a date, or an instant where the list is in order of instants. */
  readonly upTo?: string
  readonly from?: string
  /** 1 to 10,000; default 100. */
  readonly limit?: number
  /** Continue after an earlier page's last entry. */
  readonly after?: { readonly listedAt: string; readonly key: string }
}

/** How to verify. @since 0.2.0 */
export interface Verify extends Omit<VerifyOptions, 'readings'> {
  /** Builds every list once more beside the one that answers, and compares; default false. */
  readonly lists?: boolean
}

/** What a verification found: nothing where both lists of faults are empty. @since 0.2.0 */
export interface Verified extends Verification {
  /** Rows that are not what the log makes of them; empty too where lists were not asked for. */
  readonly listFaults: readonly ListFault[]
}

/** One service's case records: commands in, questions out. @since 0.1.0 */
export interface Casetrail<Own extends readonly AnyRoom[] = NoRooms> {
  /** Commands in the name of one actor, typed by the command's name. */
  readonly as: (actor: ActingAs) => Desk<Own>
  /** A whole command of unknown origin, decoded first: for queues, files and wires. */
  readonly execute: (command: unknown) => TaskEither<CommandError, Executed>
  /**
   * A question about one record, as of any instant on either clock (A26); a record of which nothing was known is
   * `NotFound`. Personal parts are closed: a session opens them (`openCase`).
   */
  readonly ask: <N extends QuestionName<Own>>(
    name: N,
    params: QuestionParams<Own>[N],
    asOf?: AsOfClocks,
  ) => TaskEither<Malformed | NotFound | StoreError, QuestionAnswer<Own>[N]>
  /** {@link ask}, and as of when the answer stands: one that is not settled may still change (L2). */
  readonly answer: <N extends QuestionName<Own>>(
    name: N,
    params: QuestionParams<Own>[N],
    asOf?: AsOfClocks,
  ) => TaskEither<Malformed | NotFound | StoreError, Answered<QuestionAnswer<Own>[N]>>
  /** A list across records, in order of its sort key, and as of when; processes and the list catch up first. */
  readonly list: <N extends ListName<Own>>(
    name: N,
    which?: ListOf,
  ) => TaskEither<CommandError, ListAnswer<ListEntry<Own>[N]>>
  /** What became known of a case, in that order, by whom and why. */
  readonly auditTrail: (
    caseId: string,
    asOf?: AsOfClocks,
  ) => TaskEither<Malformed | NotFound | StoreError, readonly AuditLine[]>
  /** Runs every process on what was recorded since: what one record's news means for others. Idempotent. */
  readonly runProcesses: () => TaskEither<CommandError, readonly ProcessRun[]>
  /** What a process made of each event, oldest first: done, refused by which rule, or nothing and why. */
  readonly processOutcomes: (
    process: string,
    which?: ListOf,
  ) => TaskEither<Malformed | StoreError, readonly ProcessOutcome[]>
  /**
   * Verifies every hash chain, and that each event is found in each way that the store has (L16); needs no key. With `lists`,
   * that every row of every list is what the log makes of it too: a row that is not is named.
   */
  readonly verify: (options?: Verify) => TaskEither<StoreError, Verified>
  /** Builds every read model again from the first event, in one pass; stopped, it goes on the next time. */
  readonly rebuild: (options?: Pick<CatchUpOptions, 'onPage' | 'signal'>) => TaskEither<StoreError, CaughtUp>
  /** Runs processes and keeps the lists up to date in the background until stopped. */
  readonly keepUpToDate: (onError: (error: CommandError) => void) => Subscription
  /** The one that it was opened with; another one may be in force since. */
  readonly policy: Policy
  /** The wired runtime, for adapters and benchmarks. */
  readonly runtime: Runtime
  /** Closes the three stores. */
  readonly close: () => Promise<void>
}
