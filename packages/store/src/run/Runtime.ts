import {
  Actor,
  type AnyDecision,
  type AnyEventDefinition,
  type AnyProcess,
  type AnyQuestion,
  type AnyReadModel,
  type Citation,
  type Code,
  type Command,
  commandOf,
  type Fold,
  type LawfulBasis,
  LogOrigin,
  type Malformed,
  malformed,
  PolicyVersion,
  type ReadList,
  readList,
} from '@casetrail/kernel'
import { type EventRegistry, type Random, registryOf } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { freeze } from 'immer'
import type * as t from 'io-ts'
import type { Clock, Stores } from '../port/Stores.js'
import { type KeyCache, keyCache } from './keyCache.js'
import { LeastRecentlyUsed } from './LeastRecentlyUsed.js'
import type { StreamMemory } from './StreamMemory.js'
import { Turns } from './Turns.js'

/** Why a purpose or a basis is not permitted (C11, C16). @since 0.1.0 */
export interface NotPermitted {
  readonly tag: string
  readonly clause: Citation
  readonly sentence: string
}

/** What the front door wires together. @since 0.1.0 */
export interface RuntimeParts {
  readonly stores: Stores
  readonly events: readonly AnyEventDefinition[]
  readonly decisions: readonly AnyDecision[]
  readonly questions: readonly AnyQuestion[]
  readonly readModels: readonly AnyReadModel[]
  readonly processes: readonly AnyProcess[]
  /** The actor of the program that runs processes, of kind `system`; it acts on behalf of whoever gave rise to it. */
  readonly system: Actor
  readonly origin: string
  /** The policy, handed to every rule, question, recipe and process. */
  readonly world: unknown
  readonly policyVersion: string
  readonly basesFor: (purpose: Code, hasSpecial: boolean) => E.Either<NotPermitted, readonly LawfulBasis[]>
  readonly clock: Clock
  readonly random: Random
  readonly limits?: Partial<Limits>
}

/** Bounds of the runtime. @since 0.1.0 */
export interface Limits {
  /** How often a command is decided again after a conflict before the conflict is the answer. */
  readonly maxAttempts: number
  /** How far, in milliseconds, the clock may read before the last event of a stream. */
  readonly clockToleranceMs: number
  /** How many streams' folded states are kept in memory; they hold personal data while they are. */
  readonly cachedStreams: number
  /** How many events a page of reading holds. */
  readonly pageSize: number
}

/** The defaults of {@link Limits}. @since 0.1.0 */
export const defaultLimits: Limits = { maxAttempts: 5, clockToleranceMs: 5000, cachedStreams: 2000, pageSize: 1000 }

/** A decision with what is prepared once for it. */
export interface PreparedDecision {
  readonly decision: AnyDecision
  readonly codec: t.Type<Command<string, any>, unknown, unknown>
  /** What decoding names: `command CloseCase`. */
  readonly what: string
  readonly reads: ReadList
  /** Learned as commands come: the folds of the written stream, to read a stream that is not at hand just once. */
  readonly written: Set<Fold<any>>
  readonly plainBases: E.Either<NotPermitted, readonly LawfulBasis[]>
  readonly specialBases: E.Either<NotPermitted, readonly LawfulBasis[]>
}

/** A wired runtime; its caches are its own. @since 0.1.0 */
export interface Runtime {
  readonly stores: Stores
  readonly registry: EventRegistry
  readonly decisions: ReadonlyMap<string, PreparedDecision>
  readonly questions: ReadonlyMap<string, AnyQuestion>
  readonly readModels: ReadonlyMap<string, AnyReadModel>
  readonly processes: ReadonlyMap<string, AnyProcess>
  readonly system: Actor
  readonly origin: LogOrigin
  readonly world: unknown
  readonly policyVersion: PolicyVersion
  readonly clock: Clock
  readonly random: Random
  readonly limits: Limits
  readonly streams: LeastRecentlyUsed<string, StreamMemory>
  readonly turns: Turns
  readonly keys: KeyCache
}

/** The policy's own list is left as it is; every event of the decision holds this one. */
const basesOf = (parts: RuntimeParts, decision: AnyDecision, hasSpecial: boolean): PreparedDecision['plainBases'] =>
  pipe(
    parts.basesFor(decision.purpose, hasSpecial),
    E.map((bases) => freeze([...bases])),
  )

const prepared = (parts: RuntimeParts, decision: AnyDecision): PreparedDecision => ({
  decision,
  codec: commandOf(decision.type, decision.data),
  what: `command ${decision.type}`,
  reads: readList(decision.reads),
  written: new Set(),
  plainBases: basesOf(parts, decision, false),
  specialBases: basesOf(parts, decision, true),
})

const twice = (names: readonly string[]): string | undefined => names.find((name, i) => names.indexOf(name) !== i)

const repeatedName = ({ decisions, questions, readModels, processes }: RuntimeParts): string | undefined =>
  twice(decisions.map(({ type }) => type)) ??
  twice(questions.map(({ name }) => name)) ??
  twice(readModels.map(({ name }) => name)) ??
  twice(processes.map(({ name }) => name))

/** A process that listens to what nobody defines, or looks up what nobody keeps, would never do anything. */
const idleProcess = ({ processes, events, readModels }: RuntimeParts): string | undefined =>
  processes.find(
    ({ on, looksUp }) =>
      !on.every((type) => events.some((event) => event.type === type)) ||
      !readModels.some(({ name }) => name === looksUp.model.name),
  )?.name

const wrongLimit = (limits: Limits): string | undefined =>
  Object.entries(limits).find(
    ([name, limit]) => !Number.isSafeInteger(limit) || limit < (name === 'clockToleranceMs' ? 0 : 1),
  )?.[0]

type Wrong = readonly [field: string, rule: string, clause: Citation]

/** The first thing that is wrong with the parts, beside the events. */
const wrongIn = (parts: RuntimeParts, limits: Limits): Wrong | null => {
  if (!LogOrigin.is(parts.origin)) return ['origin', 'must be a log origin, e.g. casetrail.example/kirklees', 'B38']
  if (!PolicyVersion.is(parts.policyVersion)) return ['policyVersion', 'must be a policy version', 'E22']
  if (!(Actor.is(parts.system) && parts.system.kind === 'system'))
    return ['system', 'must be an actor of kind system', 'A12c']
  const repeated = repeatedName(parts)
  if (repeated !== undefined) return [repeated, 'must be given once', 'E22']
  const idle = idleProcess(parts)
  if (idle !== undefined) return [idle, 'must listen to events and look up a read model that are given', 'E22']
  const limit = wrongLimit(limits)
  return limit === undefined
    ? null
    : [`limits.${limit}`, 'must be a whole number of 1 or more (tolerance: of 0 or more)', 'E21']
}

const wired = (parts: RuntimeParts, limits: Limits, registry: EventRegistry): Runtime => ({
  stores: parts.stores,
  registry,
  decisions: new Map(parts.decisions.map((d) => [d.type, prepared(parts, d)])),
  questions: new Map(parts.questions.map((q) => [q.name, q])),
  readModels: new Map(parts.readModels.map((m) => [m.name, m])),
  processes: new Map(parts.processes.map((p) => [p.name, p])),
  system: parts.system,
  origin: parts.origin as LogOrigin,
  world: parts.world,
  policyVersion: parts.policyVersion as PolicyVersion,
  clock: parts.clock,
  random: parts.random,
  limits,
  streams: new LeastRecentlyUsed(limits.cachedStreams),
  turns: new Turns(),
  keys: keyCache(parts.stores.keys, 10_000),
})

/**
 * Checks and wires the parts: names are unique, every purpose is a code, origin and policy version are well formed, and
 * processes have what they listen to and look up. @since 0.1.0
 */
export const runtimeOf = (parts: RuntimeParts): E.Either<Malformed, Runtime> => {
  const limits = { ...defaultLimits, ...parts.limits }
  const wrong = wrongIn(parts, limits)
  return pipe(
    registryOf(parts.events),
    E.filterOrElse(
      () => wrong === null,
      () => malformed('runtime', ...(wrong as Wrong)),
    ),
    E.map((registry) => wired(parts, limits, registry)),
  )
}
