import {
  type AnyDecision,
  type AnyEventDefinition,
  type AnyRoom,
  type Command,
  type DomainEvent,
  decide,
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
import { eventIdOf } from '@casetrail/ledger'
import type { Policy } from '@casetrail/policy'
import { foundingIdOf, type InForce, type Policies } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { v5 } from 'uuid'
import { byHeader } from './byHeader.js'
import { home } from './cast.js'
import { idsIn } from './idsIn.js'
import { wiredUnder } from './versions.js'

/** What a command comes to: nothing for one whose id was taken before, be it repeated or refused. */
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
  #isFounded = false
  readonly #decisions: ReadonlyMap<string, AnyDecision>
  readonly #definitions: ReadonlyMap<string, AnyEventDefinition>
  readonly #policies: Policies
  readonly #worlds: ReadonlyMap<string, unknown>
  readonly #folds = new Map<Fold<any>, Fold<any>>()

  constructor(
    rooms: readonly AnyRoom[],
    readonly policy: Policy,
  ) {
    this.#decisions = new Map(rooms.flatMap(({ decisions }) => decisions.map((one) => [one.type, one])))
    this.#definitions = new Map(rooms.flatMap(({ events }) => events.map((one) => [one.type, one])))
    this.#policies = wiredUnder(policy).policies as Policies
    this.#worlds = new Map(this.#policies.versions.map(({ version, world }) => [version, world]))
  }

  /** The policy in force. */
  #inForce(): InForce {
    const inForce = this.#policies.inForce(
      this.#stateOf({ view: 'policies', streams: [home], fold: this.#policies.fold, isTimeless: false }),
    )
    if (E.isLeft(inForce)) throw new TypeError(`no history adopts ${inForce.left}`)
    return inForce.right
  }

  /** Each event is folded under the policy that its header names. */
  #byHeader(fold: Fold<any>): Fold<any> {
    const known = this.#folds.get(fold) ?? byHeader(fold, ({ policyVersion }) => this.#worlds.get(policyVersion))
    this.#folds.set(fold, known)
    return known
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

  /** Whether a command of this id was taken, whatever it said (L23). */
  hasTaken({ commandId }: Pick<Command, 'commandId'>): boolean {
    return this.#taken.has(commandId)
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

  /** Founds the service before anything else, as opening its log does; answers what that recorded, once. */
  found(now: Instant): readonly Recorded[] {
    if (this.#isFounded) return []
    this.#isFounded = true
    const { founding, system } = wiredUnder(this.policy)
    if (founding == null || !this.#decisions.has(founding.type)) return []
    const commandId = foundingIdOf(home)
    const envelope = { commandId, actor: system, occurredAt: now, correlationId: null, causationId: null }
    const founded = this.take({ ...founding, ...envelope }, now)
    return E.isRight(founded) ? founded.right : []
  }

  /** What a command would come to; nothing is kept but the founding. */
  judge(command: Command, now: Instant): Judged {
    this.found(now)
    const decision = this.#decisionOf(command.type)
    const { data } = command
    const outcome = decide(decision, {
      command,
      data,
      views: viewsFrom(decision.reads, { params: data, home }, (wanted) => this.#stateOf(wanted)),
      world: this.#inForce().world,
      now,
      today: localDateOf(now),
      idFor: (name) => v5(name, command.commandId),
    })
    return { decision, stream: decision.writes(data, home), outcome }
  }

  /** Takes a command as a service would. */
  take(command: Command, now: Instant): Rehearsed {
    if (this.hasTaken(command)) return E.right([])
    const { decision, stream, outcome } = this.judge(command, now)
    if (E.isLeft(outcome)) return outcome
    this.#taken.add(command.commandId)
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
      id: eventIdOf(command.commandId, i),
      stream,
      revision: (this.#byStream.get(stream)?.length ?? 0) + i,
      recordedAt: now,
      actor: command.actor,
      commandId: command.commandId,
      correlationId: command.correlationId ?? (command.commandId as string as Recorded['correlationId']),
      causationId: command.causationId,
      purpose: decision.purpose,
      basis: [],
      policyVersion: this.#inForce().version,
      serviceRevision:
        (this.#byStream.get(home)?.length ?? 0) - 1 < 0 ? null : (this.#byStream.get(home)?.length ?? 0) - 1,
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
    const state = replay(this.#byHeader(fold), events)
    states.set(key, { after, state })
    return state
  }
}
