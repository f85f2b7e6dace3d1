import {
  type AnyEventDefinition,
  type DomainEvent,
  decodeWith,
  type EventOf,
  type Instant,
  Part,
  type Plain,
  type StaffId,
  type StreamId,
} from '@casetrail/kernel'
import { momentOf } from './momentOf.js'
import { ScenarioFailed } from './ScenarioFailed.js'

/** A fact of the past, the stream it stands in, and when it was recorded if that was not at once. @since 0.2.0 */
export interface Fact<E extends DomainEvent = DomainEvent> {
  readonly stream: StreamId
  readonly event: E
  readonly recordedAt: Instant
  /** Whose hand it was; null: whoever acts in the story. */
  readonly by: StaffId | null
}

type PartsOf<E extends DomainEvent> = {
  readonly [K in keyof E['parts']]?: Part<never> | (E['parts'][K] extends Part<infer A> ? Plain<A> : never)
}

/** What is said of a fact; a date stands for ten hours into that day in London. @since 0.2.0 */
export interface FactSaid<E extends DomainEvent> {
  /** The id of the case, person, service or run whose fact it is. */
  readonly of: string
  /** When it happened. */
  readonly on: string
  /** When it was recorded; default: when it happened. */
  readonly recordedOn?: string
  /** Whose hand it was, and no other’s; default: whoever acts in the story. */
  readonly by?: string
  readonly data: Plain<E['data']>
  /** In plain, or {@link Part.disposed}; a part that is not given is closed. */
  readonly parts?: PartsOf<E>
}

type EventFor<D extends AnyEventDefinition> = Extract<EventOf<D>, DomainEvent>

const partsOf = (definition: AnyEventDefinition, given: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.keys(definition.parts).map((name) => {
      const value = given[name] ?? Part.closed
      return [name, value instanceof Part ? value : Part.open(value)]
    }),
  )

/** A fact as history would hold it, whatever decided it: `fact(CaseClosed, { of: caseId, on: '2026-03-02', data })`. @since 0.2.0 */
export const fact = <D extends AnyEventDefinition>(definition: D, said: FactSaid<EventFor<D>>): Fact<EventFor<D>> => {
  const data = decodeWith(definition.clear, definition.type)(said.data)
  if (data._tag === 'Left')
    throw new ScenarioFailed(
      `no ${definition.type} holds this: ${data.left.faults.map(({ field, rule }) => `${field} ${rule}`).join('; ')}`,
    )
  const occurredAt = momentOf(said.on)
  const event = { type: definition.type, occurredAt, data: data.right, parts: partsOf(definition, said.parts ?? {}) }
  return {
    stream: `${definition.category}-${said.of}` as StreamId,
    event: event as unknown as EventFor<D>,
    recordedAt: said.recordedOn === undefined ? occurredAt : momentOf(said.recordedOn),
    by: (said.by ?? null) as StaffId | null,
  }
}
