import { type Actor, type AnyRoom, instantOf } from '@casetrail/kernel'
import { type Random, systemRandom } from '@casetrail/ledger'
import { basesFor, kirkleesPolicy, type Policy } from '@casetrail/policy'
import { whatIsOwed } from '@casetrail/reporting'
import {
  answer,
  ask,
  type Clock,
  execute,
  keepUpToDate,
  type Limits,
  type ListAsked,
  list,
  openNothing,
  processOutcomes,
  type Runtime,
  type RuntimeParts,
  rebuild,
  runProcesses,
  runtimeOf,
  type Stores,
} from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { auditTrail } from './auditTrail.js'
import type { ActingAs, Casetrail, CommandOptions, Desk, Founding, ListOf } from './Casetrail.js'
import { clockWords } from './clockWords.js'
import { newId } from './newId.js'
import { policiesOf } from './policiesOf.js'
import { policyDigest } from './policyDigest.js'
import { printError } from './print.js'
import { casetrailRooms } from './rooms.js'
import type { Holder } from './session/Holder.js'
import { openCase } from './session/openCase.js'
import { sessionOfRun } from './session/sessionOfRun.js'
import { triesOn } from './triesOn.js'
import { verify } from './verify.js'
import type { NoRooms } from './vocabulary.js'
import { withPartsClosed } from './withPartsClosed.js'
import { wrongObligation } from './wrongObligation.js'

/** What a service is opened with; only the stores have no default. @since 0.1.0 */
export interface CasetrailOptions<Own extends readonly AnyRoom[] = NoRooms> {
  readonly stores: Stores
  /** Rooms of your own beside ours: their events, commands, questions, lists, processes and obligations. */
  readonly rooms?: Own
  /**
   * The notice as data, which a log that begins is founded under; what is in force later, is what was adopted. Default:
   * Kirklees Council's.
   */
  readonly policy?: Policy
  /** Other versions of it that history names, or that are to be adopted. */
  readonly policies?: readonly Policy[]
  /**
   * Who first manages the service and guards its records; recorded once, when a log is opened for the first time. A
   * service that has begun knows its own and needs none.
   */
  readonly founding?: Founding
  /** Names the log for ever: `<your domain>/<service>`. Default: what the stores were opened for, else `casetrail.example/local`. */
  readonly origin?: string
  /** For how long a session shows what it opened, at most: 1 to 1440 minutes; default 30. */
  readonly sessionMinutes?: number
  readonly clock?: Clock
  readonly random?: Random
  readonly limits?: Partial<Limits>
}

const systemClock: Clock = { now: () => instantOf(Date.now()) }

/** The pseudonymous actor of processes: a program, bound by every rule (A12c). */
const processActor = '7d2f4c1e-5b0a-5c3d-9e6f-0a1b2c3d4e5f'

const systemOf = (policy: Policy): Actor =>
  ({
    kind: 'system',
    performedBy: processActor,
    recordedBy: processActor,
    onBehalfOf: null,
    role: 'system',
    organisation: policy.organisation,
  }) as unknown as Actor

const actorOf = (actor: ActingAs) => ({
  kind: 'person' as const,
  performedBy: actor.performedBy,
  recordedBy: actor.recordedBy ?? actor.performedBy,
  onBehalfOf: actor.onBehalfOf ?? null,
  role: actor.role,
  organisation: actor.organisation,
})

const envelopeOf = (actor: ActingAs, options: CommandOptions) => ({
  commandId: options.commandId ?? newId(),
  actor: actorOf(actor),
  occurredAt: options.occurredAt ?? null,
  correlationId: options.correlationId ?? null,
  causationId: options.causationId ?? null,
})

/** What is given and is no field of a founding goes along, for the decoder to name. */
const foundingOf = (policy: Policy, given: Founding) => ({
  type: 'FoundService',
  data: {
    managerRole: policy.roles.find(({ duties }) => duties.includes('manage'))?.code ?? null,
    deputies: [],
    ...given,
    policyDigest: policyDigest(policy),
  },
})

/** One list of what is owed, over the obligations of every room. */
const readModelsOf = (rooms: readonly AnyRoom[]): RuntimeParts['readModels'] => {
  const owed = whatIsOwed({
    obligations: rooms.flatMap(({ obligations }) => obligations),
    events: rooms.flatMap(({ events }) => events),
  })
  return rooms.flatMap(({ readModels }) => readModels).map((model) => (model.name === owed.name ? owed : model))
}

/** Everything that rooms offer, wired on these stores. @since 0.2.0 */
export const partsOf = (options: CasetrailOptions<readonly AnyRoom[]>): RuntimeParts => {
  const rooms: readonly AnyRoom[] = [...casetrailRooms, ...(options.rooms ?? [])]
  const policy = options.policy ?? kirkleesPolicy
  return {
    stores: options.stores,
    events: rooms.flatMap(({ events }) => events),
    decisions: rooms.flatMap(({ decisions }) => decisions),
    questions: rooms.flatMap(({ questions }) => questions),
    readModels: readModelsOf(rooms),
    processes: rooms.flatMap(({ processes }) => processes),
    founding: options.founding === undefined ? null : foundingOf(policy, options.founding),
    onOutsider: triesOn,
    system: systemOf(policy),
    origin: options.origin ?? options.stores.origin ?? 'casetrail.example/local',
    world: policy,
    policyVersion: policy.version,
    policies: policiesOf(policy, options.policies ?? []),
    clockWords,
    basesFor: (purpose, hasSpecial, world) => basesFor(world as Policy, purpose, hasSpecial),
    clock: options.clock ?? systemClock,
    random: options.random ?? systemRandom,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  }
}

/** What is no record goes along as it is, for the decoder to say so. */
const askedOf = (which: ListOf = {}): ListAsked =>
  typeof which === 'object' && which !== null ? { ...which, limit: which.limit ?? 100 } : which

const close = async ({ stores }: Runtime): Promise<void> => {
  await stores.events.close()
  await stores.keys.close()
  await stores.readModels.close()
}

/**
 * Opens a service on its stores. A malformed origin or founding, a policy version that is none or that has two
 * contents, and rooms that do not fit together are bugs of the caller and throw a TypeError; everything else answers on
 * the left. @since 0.1.0
 */
export const openCasetrail = <const Own extends readonly AnyRoom[] = NoRooms>(
  options: CasetrailOptions<Own>,
): Casetrail<Own> => {
  const wrong = wrongObligation([...casetrailRooms, ...(options.rooms ?? [])])
  if (wrong !== undefined) throw new TypeError(wrong)
  const { stores, origin } = options
  if (origin !== undefined && stores.origin !== undefined && origin !== stores.origin)
    throw new TypeError('openCasetrail: origin must be the one that the stores were opened for')
  const parts = partsOf(options)
  const wired = runtimeOf(parts)
  if (E.isLeft(wired)) throw new TypeError(printError(wired.left))
  const runtime = wired.right
  const minutes = options.sessionMinutes ?? 30
  if (!(Number.isSafeInteger(minutes) && minutes >= 1 && minutes <= 1440))
    throw new TypeError('openCasetrail: sessionMinutes must be a whole number from 1 to 1440')
  const desk = (given: ActingAs): Desk<Own> => {
    const holder: Holder = { runtime, actor: actorOf(given) as unknown as Actor, minutes }
    // What is given and is no option goes along, for the decoder to name.
    const put = (type: unknown, data: unknown, more: CommandOptions = {}) =>
      execute(runtime)({ ...more, type, ...envelopeOf(given, more), data })
    return {
      execute: (type, data, more) => pipe(put(type, data, more), TE.map(withPartsClosed)) as never,
      openCase: openCase(holder),
      runReport: (run, more) =>
        pipe(
          put('RunInternalReport', run, more),
          TE.map((executed) => sessionOfRun(holder, executed)),
        ),
    }
  }
  return {
    as: desk,
    execute: (command) => pipe(execute(runtime)(command), TE.map(withPartsClosed)),
    ask: (name, params, asOf) => ask(runtime, openNothing)(String(name), params, asOf) as never,
    answer: (name, params, asOf) => answer(runtime, openNothing)(String(name), params, asOf) as never,
    list: (name, which) =>
      pipe(
        runProcesses(runtime),
        TE.chainW(() => list(runtime)(String(name), askedOf(which))),
      ) as never,
    auditTrail: auditTrail(runtime),
    runProcesses: () => runProcesses(runtime),
    processOutcomes: (process, which) => processOutcomes(runtime)(process, askedOf(which)),
    verify: verify(runtime),
    rebuild: (given) => rebuild(runtime)([...runtime.readModels.values()], given),
    keepUpToDate: (onError) => keepUpToDate(runtime, onError),
    policy: parts.world as Policy,
    runtime,
    close: () => close(runtime),
  }
}
