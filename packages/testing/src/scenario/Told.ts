import type { Actor, AnyRoom, CommandId, Envelope, EventId, Instant, Recorded } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { commandIdOf, syntheticId } from '../arbitraries/cast.js'
import type { Reached } from '../reached/Reached.js'
import type { Fact } from './fact.js'

/** Where it is counted what scenarios reach. @since 0.2.0 */
export type Counting = Pick<Reached, 'record' | 'under'>

/** What a scenario has told so far: its history, and who acts next, when and under which policy. */
export interface Told {
  readonly rooms: readonly AnyRoom[]
  /** In the order of recording. */
  readonly events: readonly Recorded[]
  /** How many commands were put. */
  readonly commands: number
  readonly occurredAt: Instant
  /** null: whatever happens is recorded at once. */
  readonly recordedAt: Instant | null
  readonly actor: Actor
  readonly policy: Policy
  readonly counting: Counting
}

/** The id of the n-th event that a scenario is told, from 0. @since 0.2.0 */
export const eventIdOf = (n: number): EventId => syntheticId(2_000_000 + n)

/** The moment of recording. */
export const nowOf = ({ occurredAt, recordedAt }: Told): Instant => recordedAt ?? occurredAt

/** The id of the command that is put next. */
export const nextCommandId = ({ commands }: Told): CommandId => commandIdOf(commands)

const inOrderOfRecording = (a: Recorded, b: Recorded): number =>
  a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0

/** Numbers each stream from 0 without a gap. */
const numbered = (events: readonly Recorded[]): readonly Recorded[] => {
  const next: Record<string, number> = {}
  return events.map((event) => {
    const revision = next[event.stream] ?? 0
    next[event.stream] = revision + 1
    return event.revision === revision ? event : { ...event, revision }
  })
}

/** The facts as history holds them, after those that are told already. */
export const recordedIn = (
  told: Told,
  facts: readonly Fact[],
  purpose: string,
): { readonly added: readonly Recorded[]; readonly told: Told } => {
  const commandId = nextCommandId(told)
  const fresh = facts.map(({ stream, event: { type, occurredAt, data, parts }, recordedAt, by }, i): Recorded => {
    const envelope = {
      id: eventIdOf(told.events.length + i),
      stream,
      revision: -1,
      recordedAt,
      actor: by === null ? told.actor : { ...told.actor, performedBy: by, recordedBy: by, onBehalfOf: null },
      commandId,
      correlationId: commandId,
      causationId: null,
      purpose,
      basis: [],
      policyVersion: told.policy.version,
      serviceRevision: null,
    } as unknown as Envelope
    return { ...envelope, type, occurredAt, data, parts }
  })
  const events = numbered([...told.events, ...fresh].sort(inOrderOfRecording))
  const ids = new Set<string>(fresh.map(({ id }) => id))
  return { added: events.filter(({ id }) => ids.has(id)), told: { ...told, events, commands: told.commands + 1 } }
}
