import {
  Actor,
  type AnyDecision,
  type AnyEventDefinition,
  type AnyProcess,
  type AnyQuestion,
  type AnyReadModel,
  type Citation,
  type Code,
  commandOf,
  decodeWith,
  type Fold,
  type LawfulBasis,
  LogOrigin,
  type Malformed,
  malformed,
  PolicyVersion,
  type ReadList,
  readList,
  type SentCommand,
  type StreamId,
} from '@casetrail/kernel'
import { type EventRegistry, type Random, type Readings, registryOf } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type * as t from 'io-ts'
import type { Clock, Stores } from '../port/Stores.js'
import type { ClockWords } from './ClockWords.js'
import { homeOf } from './homeOf.js'
import { type KeyCache, keyCache } from './keyCache.js'
import { LeastRecentlyUsed } from './LeastRecentlyUsed.js'
import { Moments } from './Moments.js'
import type { InForce, Policies } from './Policies.js'
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
  /**
   * The command that founds the service where its log is empty; null: it must have been founded before. Left out by
   * rooms that know no service.
   */
  readonly founding?: Pick<SentCommand<string, object>, 'type' | 'data'> | null
  /**
   * What to record of a command that was refused to somebody without a ground, in one record or several. Left out: never
   * anything.
   */
  readonly onOutsider?: (
    command: SentCommand<string, any>,
    rule: string,
  ) => readonly Pick<SentCommand<string, object>, 'type' | 'data'>[]
  /** How home says which readings of a clock were wrong. Left out: every reading is believed. */
  readonly clockWords?: ClockWords
  /** The actor of the program that runs processes, of kind `system`; it acts on behalf of whoever gave rise to it. */
  readonly system: Actor
  readonly origin: string
  /** The policy, handed to every rule, question, recipe and process: always, or where `policies` do not say otherwise. */
  readonly world: unknown
  readonly policyVersion: string
  /** Which version was in force when. Left out by rooms that know one policy for ever. */
  readonly policies?: Policies
  readonly basesFor: (
    purpose: Code,
    hasSpecial: boolean,
    world: unknown,
  ) => E.Either<NotPermitted, readonly LawfulBasis[]>
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
export const defaultLimits: Limits = { maxAttempts: 5, clockToleranceMs: 5000, cachedStreams: 2000, pageSize: 250 }

/** The bases that a decision's events rest on, or why there are none. */
export type Bases = E.Either<NotPermitted, readonly LawfulBasis[]>

/** A decision with what is prepared once for it. */
export interface PreparedDecision {
  readonly decision: AnyDecision
  /** Decodes it as it is sent from outside. */
  readonly sent: t.Type<SentCommand<string, any>, unknown, unknown>
  /** Decodes it as a process gives rise to it. */
  readonly following: t.Type<SentCommand<string, any>, unknown, unknown>
  /** What decoding names: `command CloseCase`. */
  readonly what: string
  readonly reads: ReadList
  /** Learned as commands come: the folds of the written stream, to read a stream that is not at hand just once. */
  readonly written: Set<Fold<any>>
  /** Learned as policies come into force. */
  readonly bases: Map<string, Bases>
}

/** The service whose log it is, and how far it is known here. */
export interface Home {
  readonly stream: StreamId
  readonly founding: RuntimeParts['founding']
  /** The store's mark when it was last read to its head; null: never, or the store has no marks. */
  mark: string | null
  /** Whether it is known to have begun, or none is needed. */
  isFounded: boolean
  /** Which readings of a clock it disowned, as far as it was read. */
  readings: Readings
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
  /** Null: one policy for ever. */
  readonly policies: Policies | null
  /** The world of each version that history may name. */
  readonly worlds: ReadonlyMap<string, unknown>
  /** In force where no policies are told apart. */
  readonly always: InForce
  readonly basesFor: RuntimeParts['basesFor']
  /** Null: every reading is believed. */
  readonly clockWords: ClockWords | null
  readonly moments: Moments
  readonly clock: Clock
  readonly random: Random
  readonly limits: Limits
  readonly home: Home
  readonly onOutsider: NonNullable<RuntimeParts['onOutsider']>
  readonly streams: LeastRecentlyUsed<string, StreamMemory>
  readonly turns: Turns
  readonly keys: KeyCache
}

const prepared = (decision: AnyDecision): PreparedDecision => ({
  decision,
  sent: commandOf(decision.type, decision.data, 'outside'),
  following: commandOf(decision.type, decision.data, 'process'),
  what: `command ${decision.type}`,
  reads: readList(decision.reads),
  written: new Set(),
  bases: new Map(),
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

/** Nobody could act in a service whose founding is none. */
const wrongFounding = ({ founding, decisions }: RuntimeParts): Wrong | null => {
  if (founding === undefined || founding === null) return null
  const decision = decisions.find(({ type }) => type === founding.type)
  if (decision === undefined) return ['founding', 'must be a command that this service takes', 'A28']
  const decoded = decodeWith(decision.data, 'founding', 'A28')(founding.data)
  if (E.isRight(decoded)) return null
  const [fault] = decoded.left.faults
  return [`founding.${fault?.field}`, fault?.rule ?? '', 'A28']
}

/** The first thing that is wrong with the parts, beside the events. */
const wrongIn = (parts: RuntimeParts, limits: Limits): Wrong | null => {
  if (!LogOrigin.is(parts.origin)) return ['origin', 'must be a log origin, e.g. casetrail.example/kirklees', 'B38']
  if (!PolicyVersion.is(parts.policyVersion)) return ['policyVersion', 'must be a policy version', 'E22']
  if (!(Actor.is(parts.system) && parts.system.kind === 'system'))
    return ['system', 'must be an actor of kind system', 'A12c']
  const founding = wrongFounding(parts)
  if (founding !== null) return founding
  const repeated = repeatedName(parts)
  if (repeated !== undefined) return [repeated, 'must be given once', 'E22']
  const idle = idleProcess(parts)
  if (idle !== undefined) return [idle, 'must listen to events and look up a read model that are given', 'E22']
  const limit = wrongLimit(limits)
  return limit === undefined
    ? null
    : [`limits.${limit}`, 'must be a whole number of 1 or more (tolerance: of 0 or more)', 'E21']
}

const wired = (
  parts: RuntimeParts,
  limits: Limits,
  { registry, home }: { readonly registry: EventRegistry; readonly home: StreamId },
): Runtime => ({
  stores: parts.stores,
  registry,
  decisions: new Map(parts.decisions.map((d) => [d.type, prepared(d)])),
  questions: new Map(parts.questions.map((q) => [q.name, q])),
  readModels: new Map(parts.readModels.map((m) => [m.name, m])),
  processes: new Map(parts.processes.map((p) => [p.name, p])),
  system: parts.system,
  origin: parts.origin as LogOrigin,
  policies: parts.policies ?? null,
  worlds: new Map(
    (parts.policies?.versions ?? [{ version: parts.policyVersion, world: parts.world }]).map(({ version, world }) => [
      version,
      world,
    ]),
  ),
  always: {
    version: parts.policyVersion as PolicyVersion,
    world: parts.world,
    edition: parts.policyVersion,
  },
  basesFor: parts.basesFor,
  clockWords: parts.clockWords ?? null,
  moments: new Moments(),
  clock: parts.clock,
  random: parts.random,
  limits,
  onOutsider: parts.onOutsider ?? (() => []),
  home: {
    stream: home,
    founding: parts.founding,
    mark: null,
    isFounded: parts.founding === undefined,
    readings: { wrong: [], sayingSo: parts.clockWords?.sayingSo ?? [] },
  },
  streams: new LeastRecentlyUsed(limits.cachedStreams, home),
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
    E.map((registry) => wired(parts, limits, { registry, home: homeOf(parts.origin as LogOrigin) })),
  )
}
