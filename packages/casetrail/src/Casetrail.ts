import type { AlertRow } from '@casetrail/access'
import type { StaleCaseRow } from '@casetrail/casework'
import type { CaseId, Malformed } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { DueEntry } from '@casetrail/retention'
import type {
  AsOfGiven,
  CaughtUp,
  Executed,
  ExecuteError,
  Runtime,
  StoreError,
  Subscription,
  Verification,
} from '@casetrail/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { AuditLine } from './auditTrail.js'
import type { CommandData, CommandType, QuestionAnswer, QuestionName, QuestionParams } from './vocabulary.js'

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
  /** `system` for a program that acts by itself; it bypasses nothing (A12c). Default `person`. */
  readonly kind?: 'person' | 'system'
}

/** What a sender may say of a command beside its data. @since 0.1.0 */
export interface CommandOptions {
  /** Random UUID; give your own to make a retry have one effect. Default: a new one. */
  readonly commandId?: string
  /** When it happened, a UTC instant with milliseconds. Default: now. */
  readonly occurredAt?: string
  readonly correlationId?: string
  readonly causationId?: string
}

/** Commands in the name of one actor. @since 0.1.0 */
export interface Desk {
  readonly execute: <T extends CommandType>(
    type: T,
    data: CommandData[T],
    options?: CommandOptions,
  ) => TaskEither<ExecuteError, Executed>
}

/** Which entries of a list: at most `limit` (default 100), after an earlier page's last one. @since 0.1.0 */
export interface PageOf {
  readonly limit?: number
  readonly after?: { readonly listedAt: string; readonly key: string }
}

/** One case of the due list. @since 0.1.0 */
export interface DueCase extends DueEntry {
  readonly caseId: CaseId
}

/** One service's case records: commands in, questions out. @since 0.1.0 */
export interface Casetrail {
  /** Commands in the name of one actor, typed by the command's name. */
  readonly as: (actor: ActingAs) => Desk
  /** A whole command of unknown origin, decoded first: for queues, files and wires. */
  readonly execute: (command: unknown) => TaskEither<ExecuteError, Executed>
  /** A question about one record, as of any instant on either clock (A26). */
  readonly ask: <N extends QuestionName>(
    name: N,
    params: QuestionParams[N],
    asOf?: AsOfGiven,
  ) => TaskEither<Malformed | StoreError, QuestionAnswer[N]>
  /** What may be disposed of on or before a date, earliest first, with class, flags and blockers (C24–C29, E6). */
  readonly whatIsDueBy: (date: string, page?: PageOf) => TaskEither<Malformed | StoreError, readonly DueCase[]>
  /** Alerts whose investigation has no outcome yet, oldest first (C43, C45). */
  readonly whichAlertsAreOpen: (page?: PageOf) => TaskEither<Malformed | StoreError, readonly AlertRow[]>
  /** Open cases without any event after a date, longest silent first: never closed, they would never expire (C24). */
  readonly whichCasesAreStale: (
    since: string,
    page?: PageOf,
  ) => TaskEither<Malformed | StoreError, readonly StaleCaseRow[]>
  /** What became known of a case, in that order, by whom and why. */
  readonly auditTrail: (caseId: string, asOf?: AsOfGiven) => TaskEither<Malformed | StoreError, readonly AuditLine[]>
  /** Determines anew whether cases supported a child, for persons whose date of birth became known (A3). Idempotent. */
  readonly followUp: () => TaskEither<ExecuteError, number>
  /** Verifies every hash chain (L16); needs no key. */
  readonly verify: (options?: {
    readonly strict?: boolean
    readonly onPage?: (events: number) => void
  }) => TaskEither<StoreError, Verification>
  /** Builds every read model again from the first event, in one pass. */
  readonly rebuild: () => TaskEither<StoreError, CaughtUp>
  /** Keeps the lists up to date in the background until stopped. */
  readonly keepUpToDate: (onError: (error: StoreError) => void) => Subscription
  readonly policy: Policy
  /** The wired runtime, for adapters and benchmarks. */
  readonly runtime: Runtime
  /** Closes the three stores. */
  readonly close: () => Promise<void>
}
