import {
  type AnyDecision,
  type AnyEventDefinition,
  type AnyRoom,
  type Command,
  type DomainEvent,
  decide,
  type EventId,
  type Fold,
  type Instant,
  localDateOf,
  type Recorded,
  type Refusal,
  replay,
  type StreamId,
  subjectOf,
  viewsFrom,
  type Wanted,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { v5 } from 'uuid'
import { idsIn } from './idsIn.js'

/** What a command comes to: nothing for one that was taken before. */
type Rehearsed = E.Either<Refusal, readonly Recorded[]>

interface Judged {
  readonly decision: AnyDecision
  readonly stream: StreamId
  readonly outcome: E.Either<Refusal, readonly DomainEvent[]>
}

/** A state, and how many events there were when it was folded. */
interface Folded {
  readonly after: number
  readonly state: unknown
}

/**
 * Decides commands without a store: the rooms' decisions over the folds that they declare, and nothing else. Whoever
 * writes a history learns here what came of each step, so that the next one can name what there is by then.
 */
export class Rehearsal {
  /** In the order of recording. */
  readonly events: Recorded[] = []
  readonly #byStream = new Map<StreamId, Recorded[]>()
  readonly #states = new Map<Fold<any>, Map<string, Folded>>()
  readonly #taken = new Set<string>()
  readonly #ids = new Map<string, Map<string, string>>()
  readonly #decisions: ReadonlyMap<string, AnyDecision>
  readonly #definitions: ReadonlyMap<string, AnyEventDefinition>

  constructor(
    rooms: readonly AnyRoom[],
    readonly policy: Policy,
  ) {
    this.#decisions = new Map(rooms.flatMap(({ decisions }) => decisions.map((one) => [one.type, one])))
    this.#definitions = new Map(rooms.flatMap(({ events }) => events.map((one) => [one.type, one])))
  }

  /** The ids of a kind that events have brought in: those of one record, and those of all others. */
  idsOf(
    brand: string,
    record: string | null,
  ): { readonly here: readonly string[]; readonly elsewhere: readonly string[] } {
    const all = [...(this.#ids.get(brand) ?? [])]
    return {
      here: all.filter(([, of]) => of === record).map(([id]) => id),
      elsewhere: all.filter(([, of]) => of !== record).map(([id]) => id),
    }
  }

  /** Whether a command was taken: an id is known to its stream, and another stream does not know it. */
  hasTaken(command: Command): boolean {
    return this.#taken.has(this.#takenAs(command))
  }

  #takenAs({ type, commandId, data }: Command): string {
    return `${this.#decisionOf(type).writes(data)}/${commandId}`
  }

  #decisionOf(type: string): AnyDecision {
    const decision = this.#decisions.get(type)
    if (decision === undefined) throw new TypeError(`no room takes the command ${type}`)
    return decision
  }

  /** The codec of each field of a command. */
  fieldsOf(type: string): Readonly<Record<string, t.Mixed>> {
    return (this.#decisions.get(type)?.data as { readonly fields?: Record<string, t.Mixed> } | undefined)?.fields ?? {}
  }

  /** What a command would come to; nothing is kept. */
  judge(command: Command, now: Instant): Judged {
    const decision = this.#decisionOf(command.type)
    const { data } = command
    const outcome = decide(decision, {
      command,
      data,
      views: viewsFrom(decision.reads, data, (wanted) => this.#stateOf(wanted)),
      world: this.policy,
      now,
      today: localDateOf(now),
      idFor: (name) => v5(name, command.commandId),
    })
    return { decision, stream: decision.writes(data), outcome }
  }

  /** Takes a command as a service would. */
  take(command: Command, now: Instant): Rehearsed {
    if (this.hasTaken(command)) return E.right([])
    const { decision, stream, outcome } = this.judge(command, now)
    if (E.isLeft(outcome)) return outcome
    this.#taken.add(this.#takenAs(command))
    const events = this.#byStream.get(stream) ?? []
    this.#byStream.set(stream, events)
    const recorded = outcome.right.map((event, i) => this.#recorded({ decision, stream, command, now }, event, i))
    for (const event of recorded) {
      events.push(event)
      this.events.push(event)
      this.#learn(event)
    }
    return E.right(recorded)
  }

  #recorded(
    of: { readonly decision: AnyDecision; readonly stream: StreamId; readonly command: Command; readonly now: Instant },
    event: DomainEvent,
    i: number,
  ): Recorded {
    const { decision, stream, command, now } = of
    return {
      ...event,
      // As the store makes it, so that what a step names is what it will find.
      id: v5(`${stream}/${i}`, command.commandId) as EventId,
      stream,
      revision: (this.#byStream.get(stream)?.length ?? 0) + i,
      recordedAt: now,
      actor: command.actor,
      commandId: command.commandId,
      correlationId: command.correlationId ?? (command.commandId as string as Recorded['correlationId']),
      causationId: command.causationId,
      purpose: decision.purpose,
      basis: [],
      policyVersion: this.policy.version,
    }
  }

  #learn(event: Recorded): void {
    const definition = this.#definitions.get(event.type)
    if (definition === undefined) return
    for (const [brand, id] of idsIn(definition, event)) {
      const known = this.#ids.get(brand) ?? new Map<string, string>()
      this.#ids.set(brand, known)
      if (!known.has(id)) known.set(id, subjectOf(event.stream))
    }
  }

  #stateOf({ streams, fold }: Wanted): unknown {
    const key = streams.join(' ')
    const states = this.#states.get(fold) ?? new Map<string, Folded>()
    this.#states.set(fold, states)
    const after = streams.reduce((n, stream) => n + (this.#byStream.get(stream)?.length ?? 0), 0)
    const found = states.get(key)
    if (found?.after === after) return found.state
    const [one, ...more] = streams
    const events =
      one === undefined
        ? []
        : more.length === 0
          ? (this.#byStream.get(one) ?? [])
          : this.events.filter(({ stream }) => streams.includes(stream))
    const state = replay(fold, events, this.policy)
    states.set(key, { after, state })
    return state
  }
}
