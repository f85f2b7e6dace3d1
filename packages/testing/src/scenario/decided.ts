import {
  type AnyDecision,
  type AnyEventDefinition,
  categoryOf,
  type DomainEvent,
  decide,
  decodeWith,
  localDateOf,
  type Recorded,
  type Refusal,
  revealed,
  type Situation,
  type StreamId,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as E from 'fp-ts/lib/Either.js'
import { home, syntheticId } from '../arbitraries/cast.js'
import { ScenarioFailed } from './ScenarioFailed.js'
import { nextCommandId, nowOf, recordedIn, type Told } from './Told.js'
import { viewsOf } from './viewsOf.js'
import { withAService } from './withAService.js'

/** What the next command calls a thing of a name: same command, same name, same id. */
export const thingIdOf = ({ commands }: Told, name: string): string => {
  const letters = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000, 7)
  return syntheticId(1_000_000_000 * (commands + 1) + letters)
}

const decoded = (decision: AnyDecision, data: object): object => {
  const result = decodeWith(decision.data, decision.type)(data)
  if (E.isRight(result)) return result.right
  const faults = result.left.faults.map(({ field, rule }) => `${field} ${rule}`)
  throw new ScenarioFailed(`${decision.type} takes other data: ${faults.join('; ')}`)
}

/** Everything that a decision may know if the command is put now, and the streams that it was read from. */
export const situationIn = (
  told: Told,
  decision: AnyDecision,
  given: object,
): { readonly situation: Situation<any, any, Policy>; readonly streams: readonly StreamId[] } => {
  const data = decoded(decision, given)
  const now = nowOf(told)
  const { views, streams } = viewsOf(withAService(told), decision.reads, data, now)
  const command = {
    type: decision.type,
    commandId: nextCommandId(told),
    actor: told.actor,
    occurredAt: told.occurredAt,
    correlationId: null,
    causationId: null,
    data,
  }
  const idFor = (name: string) => thingIdOf(told, name)
  return { situation: { command, data, views, world: told.policy, now, today: localDateOf(now), idFor }, streams }
}

const isHeldBy = ({ clear, parts }: AnyEventDefinition, event: DomainEvent): boolean =>
  clear.is(event.data) &&
  Object.keys(event.parts).length === Object.keys(parts).length &&
  Object.entries(parts).every(([name, { codec }]: [string, any]) => {
    const given = event.parts[name]
    return given !== undefined && codec.is(revealed(given))
  })

/** What a decision yields, it declares; its stream is one that it guards; and its definition can store it. */
const unsound = (
  decision: AnyDecision,
  stream: StreamId,
  read: readonly StreamId[],
  event: DomainEvent,
): string | null => {
  const definition = decision.yields.find(({ type }) => type === event.type)
  if (definition === undefined) return 'which it does not declare'
  if (definition.category !== categoryOf(stream)) return `which does not stand in a stream of ${categoryOf(stream)}`
  if (!read.includes(stream)) return 'in a stream that it does not read'
  return isHeldBy(definition, event) ? null : 'whose definition cannot store it'
}

/** What comes of a command that is put now: its events as history holds them, or its refusal; and what is told then. */
export const decidedIn = (
  told: Told,
  decision: AnyDecision,
  given: object,
): { readonly outcome: E.Either<Refusal, readonly Recorded[]>; readonly after: Told } => {
  const { situation, streams } = situationIn(told, decision, given)
  const outcome = decide(decision, situation)
  told.counting.record(decision.type, outcome)
  if (E.isLeft(outcome)) return { outcome, after: { ...told, commands: told.commands + 1 } }
  const stream = decision.writes(situation.data, home)
  for (const event of outcome.right) {
    const fault = unsound(decision, stream, streams, event)
    if (fault !== null) throw new ScenarioFailed(`${decision.type} brought about ${event.type}, ${fault}`)
  }
  const facts = outcome.right.map((event) => ({ stream, event, recordedAt: situation.now, by: null }))
  const { added, told: after } = recordedIn(told, facts, decision.purpose)
  return { outcome: E.right(added), after }
}
