import { type CasetrailEvent, casetrailEvents } from '@casetrail/events'
import {
  type Actor,
  type AnyDecision,
  type AnyQuestion,
  type AnyReadModel,
  addDays,
  type Code,
  type CommandId,
  type CorrelationId,
  decide,
  type EventId,
  type Instant,
  type LocalDate,
  localDateOf,
  type OrganisationId,
  type Recorded,
  type Refusal,
  replay,
  revealed,
  type StaffId,
  type StreamId,
  startOfDay,
} from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import * as E from 'fp-ts/lib/Either.js'

/* SYNTHETIC histories: a store in 100 lines, so that a decision is tested with what really precedes it. */

/** The n-th synthetic id. */
export const id = <T extends string>(n: number): T => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as T

/** 10:00 in London on a day. */
export const at = (date: string, hours = 10): Instant => {
  const midnight = Date.parse(startOfDay(date as LocalDate))
  return new Date(midnight + hours * 3_600_000).toISOString() as Instant
}

/** SYNTHETIC: a link worker at the council. */
export const worker: Actor = {
  kind: 'person',
  performedBy: id<StaffId>(9001),
  recordedBy: id<StaffId>(9001),
  onBehalfOf: null,
  role: 'socialPrescriber' as Code,
  organisation: 'kirkleesCouncil' as OrganisationId,
}

/** When and by whom; recorded at the moment it happened unless `recorded` says later. */
export interface When {
  readonly on?: string
  readonly hours?: number
  readonly recorded?: string
  readonly actor?: Actor
}

/** A history that decisions are put to. */
export class Story {
  readonly #streams = new Map<StreamId, Recorded[]>()
  #commands = 0
  constructor(readonly policy: Policy = kirkleesPolicy) {}

  #views(reads: AnyDecision['reads'], params: unknown, knownAt: Instant): Record<string, unknown> {
    const seen: Record<string, unknown> = {}
    for (const [name, read] of Object.entries(reads)) {
      const stream = read.stream(params as never, seen)
      const events = stream === null ? [] : (this.#streams.get(stream) ?? [])
      seen[name] = replay(
        read.fold,
        events.filter((e) => e.recordedAt <= knownAt),
      )
    }
    return seen
  }

  /** Puts a command; what it yields is appended. */
  try(decision: AnyDecision, data: object, when: When = {}): E.Either<Refusal, readonly CasetrailEvent[]> {
    if (!decision.data.is(data)) throw new Error(`${decision.type}: the test gives malformed data`)
    const occurredAt = at(when.on ?? '2026-03-02', when.hours)
    const now = when.recorded === undefined ? occurredAt : at(when.recorded, when.hours)
    const n = ++this.#commands
    const command = {
      type: decision.type,
      commandId: id<CommandId>(n),
      actor: when.actor ?? worker,
      occurredAt,
      correlationId: null,
      causationId: null,
      data,
    }
    const idFor = () => id(500_000 + n)
    const views = this.#views(decision.reads, data, '9999-12-31T23:59:59.999Z' as Instant)
    const situation = { command, data, views, world: this.policy, now, today: localDateOf(now), idFor }
    const outcome = decide(decision, situation) as E.Either<Refusal, readonly CasetrailEvent[]>
    if (E.isLeft(outcome)) return outcome
    const stream = decision.writes(data)
    const past = this.#streams.get(stream) ?? []
    const added = outcome.right.map((event, i) => ({
      ...event,
      id: id<EventId>(n * 1000 + i),
      stream,
      revision: past.length + i,
      recordedAt: now,
      actor: command.actor,
      commandId: command.commandId,
      correlationId: id<CorrelationId>(n),
      causationId: null,
      purpose: decision.purpose,
      basis: [],
      policyVersion: this.policy.version,
    })) as Recorded[]
    this.#streams.set(stream, [...past, ...added])
    return outcome
  }

  /** Puts a command that must succeed. */
  given(decision: AnyDecision, data: object, when: When = {}): this {
    const outcome = this.try(decision, data, when)
    if (E.isLeft(outcome)) throw new Error(`${decision.type} was refused: ${outcome.left.rule}`)
    return this
  }

  /** The events that a command yields; it must succeed. */
  yields(decision: AnyDecision, data: object, when: When = {}): readonly CasetrailEvent[] {
    const outcome = this.try(decision, data, when)
    if (E.isLeft(outcome)) throw new Error(`${decision.type} was refused: ${outcome.left.rule}`)
    return outcome.right
  }

  /** The refusal of a command; it must be refused. */
  refuses(decision: AnyDecision, data: object, when: When = {}): Refusal {
    const outcome = this.try(decision, data, when)
    if (E.isRight(outcome)) throw new Error(`${decision.type} was not refused`)
    return outcome.left
  }

  /** The answer to a question at the end of a day, as far as was known at the end of another. */
  ask<Params, Answer>(
    question: AnyQuestion & { readonly answer: (views: any, asked: any) => Answer },
    params: Params,
    on = '2026-12-31',
    known = '9999-12-30',
  ): Answer {
    const validAt = at(on, 23)
    const views = this.#views(question.reads as AnyDecision['reads'], params, at(known, 23))
    const asOf = { validAt, knownAt: at(known, 23) }
    return question.answer(views, { params, asOf, today: localDateOf(validAt), world: this.policy })
  }

  /** Every event, streams one after another. */
  events(): readonly Recorded[] {
    return [...this.#streams.values()].flat()
  }

  /** A row of a read model; undefined: no event belongs to it. */
  row<Row>(model: AnyReadModel & { readonly listedAt: (row: Row) => string | null }, key: string): Row | undefined {
    const events = this.events().filter((e) => model.keyOf(e) === key)
    return events.length === 0 ? undefined : (replay(model.fold, events) as Row)
  }
}

const definitions = new Map<string, (typeof casetrailEvents)[number]>(casetrailEvents.map((one) => [one.type, one]))

/** Whether an event is one that its definition can store: every field and every sealed part. */
export const isStorable = (event: CasetrailEvent): boolean => {
  const definition = definitions.get(event.type)
  if (definition === undefined || !definition.clear.is(event.data)) return false
  const parts = Object.entries(definition.parts)
  const given = event.parts as Readonly<Record<string, Parameters<typeof revealed>[0]>>
  return (
    parts.length === Object.keys(given).length &&
    parts.every(([name, part]) => given[name] !== undefined && part.codec.is(revealed(given[name])))
  )
}

/** A day `days` after another, for tables of dates. */
export const later = (date: string, days: number): string => addDays(date as LocalDate, days)
