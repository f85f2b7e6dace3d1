import {
  type AnyDecision,
  type AnyQuestion,
  type AnyReadModel,
  type Citation,
  type Code,
  type Command,
  commandOf,
  type EventDefinition,
  type Fold,
  type LawfulBasis,
  LogOrigin,
  type Malformed,
  malformed,
  PolicyVersion,
} from '@casetrail/kernel'
import { type EventRegistry, type Random, registryOf } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
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
  readonly events: readonly EventDefinition<string, any, any>[]
  readonly decisions: readonly AnyDecision[]
  readonly questions: readonly AnyQuestion[]
  readonly readModels: readonly AnyReadModel[]
  readonly origin: string
  /** The policy, handed to every rule and question. */
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
  readonly reads: readonly {
    readonly name: string
    readonly stream: (data: any, seen: any) => any
    readonly fold: Fold<any>
  }[]
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

const prepared = (parts: RuntimeParts, decision: AnyDecision): PreparedDecision => ({
  decision,
  codec: commandOf(decision.type, decision.data),
  what: `command ${decision.type}`,
  reads: Object.entries(decision.reads as Record<string, { stream: any; fold: Fold<any> }>).map(([name, read]) => ({
    name,
    ...read,
  })),
  written: new Set(),
  plainBases: parts.basesFor(decision.purpose, false),
  specialBases: parts.basesFor(decision.purpose, true),
})

const twice = (names: readonly string[]): string | undefined => names.find((name, i) => names.indexOf(name) !== i)

/** Checks and wires the parts: names are unique, every purpose is a code, origin and policy version are well formed. @since 0.1.0 */
export const runtimeOf = (parts: RuntimeParts): E.Either<Malformed, Runtime> => {
  const registry = registryOf(parts.events)
  if (E.isLeft(registry)) return registry
  if (!LogOrigin.is(parts.origin))
    return E.left(malformed('runtime', 'origin', 'must be a log origin, e.g. casetrail.example/kirklees', 'B38'))
  if (!PolicyVersion.is(parts.policyVersion))
    return E.left(malformed('runtime', 'policyVersion', 'must be a policy version', 'E22'))
  const repeated =
    twice(parts.decisions.map((d) => d.type)) ??
    twice(parts.questions.map((q) => q.name)) ??
    twice(parts.readModels.map((m) => m.name))
  if (repeated !== undefined) return E.left(malformed('runtime', repeated, 'must be given once', 'E22'))
  const limits = { ...defaultLimits, ...parts.limits }
  for (const [name, limit] of Object.entries(limits))
    if (!Number.isSafeInteger(limit) || limit < (name === 'clockToleranceMs' ? 0 : 1))
      return E.left(
        malformed('runtime', `limits.${name}`, 'must be a whole number of 1 or more (tolerance: of 0 or more)', 'E21'),
      )
  return E.right({
    stores: parts.stores,
    registry: registry.right,
    decisions: new Map(parts.decisions.map((d) => [d.type, prepared(parts, d)])),
    questions: new Map(parts.questions.map((q) => [q.name, q])),
    readModels: new Map(parts.readModels.map((m) => [m.name, m])),
    origin: parts.origin,
    world: parts.world,
    policyVersion: parts.policyVersion,
    clock: parts.clock,
    random: parts.random,
    limits,
    streams: new LeastRecentlyUsed(limits.cachedStreams),
    turns: new Turns(),
    keys: keyCache(parts.stores.keys, 10_000),
  })
}
