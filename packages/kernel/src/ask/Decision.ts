import * as E from 'fp-ts/lib/Either.js'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import * as O from 'fp-ts/lib/Option.js'
import type * as t from 'io-ts'
import type { Citation } from '../clause/Citation.js'
import type { Provision } from '../clause/Provision.js'
import type { Code } from '../codec/text.js'
import type { AnyEventDefinition, DomainEvent } from '../event/EventDefinition.js'
import type { StreamId } from '../id/StreamId.js'
import { type By, ruleOf } from '../rule/Ground.js'
import type { Evidence, Refusal } from '../rule/Refusal.js'
import type { Rule } from '../rule/Rule.js'
import type { Instant } from '../time/Instant.js'
import type { LocalDate } from '../time/LocalDate.js'
import type { Command } from './Command.js'
import type { Reads } from './Reads.js'

/** Everything a decision may know: the command, what the streams say, the policy, the moment. @since 0.1.0 */
export interface Situation<Data, Views, World> {
  readonly command: Command<string, Data>
  readonly data: Data
  readonly views: Views
  /** The policy in force. */
  readonly world: World
  /** The moment of recording. */
  readonly now: Instant
  /** The Europe/London date of `now`. */
  readonly today: LocalDate
  /** A deterministic UUID for a thing that this command brings about: same command, same name, same id. */
  readonly idFor: (name: string) => string
}

/** One thing a person or system can ask for; its rules are judged in order and the first broken one refuses. @since 0.1.0 */
export interface Decision<Type extends string, Data, Views, World, Ev extends DomainEvent = DomainEvent> {
  readonly type: Type
  readonly clauses: readonly [Citation, ...Citation[]]
  /** One sentence in the imperative: `Closes a case`. */
  readonly says: string
  readonly data: t.Type<Data, any, unknown>
  /** The kinds of events that it can bring about. */
  readonly yields: readonly [AnyEventDefinition, ...AnyEventDefinition[]]
  /** Why the data is processed (C11). */
  readonly purpose: Code
  readonly reads: Reads<Data, Views>
  /** The one stream that it appends to: always among those it reads, so that its revision guards the decision. */
  readonly writes: (data: Data, home: StreamId) => StreamId
  /** The grounds of the actor, judged before the rules; null: judged by the rules alone. */
  readonly by: By<Situation<Data, Views, World>> | null
  readonly rules: readonly Rule<Situation<Data, Views, World>>[]
  readonly events: (situation: Situation<Data, Views, World>) => NonEmptyArray<Ev>
}

/** Any decision, for registries. @since 0.1.0 */
export type AnyDecision = Decision<string, any, any, any, any>

/** A command refused by a provision. @since 0.2.0 */
export const refusedBy = (command: string, { clause, name, sentence }: Provision, evidence: Evidence): Refusal => ({
  tag: 'Refused',
  command,
  clause,
  rule: name,
  sentence,
  evidence,
})

/** Every provision that can refuse a decision, in the order in which they are judged. @since 0.2.0 */
export const rulesOf = <Data, Views, World>({
  by,
  rules,
}: Pick<Decision<string, Data, Views, World, any>, 'by' | 'rules'>): readonly Rule<Situation<Data, Views, World>>[] =>
  by === null ? rules : [ruleOf(by), ...rules]

/** Judges the ground and the rules in order, then yields the events. Pure. @since 0.1.0 */
export const decide = <Data, Views, World, Ev extends DomainEvent>(
  decision: Decision<string, Data, Views, World, Ev>,
  situation: Situation<Data, Views, World>,
): E.Either<Refusal, NonEmptyArray<Ev>> => {
  for (const rule of rulesOf(decision)) {
    const broken = rule.judge(situation)
    if (O.isSome(broken)) return E.left(refusedBy(decision.type, rule, broken.value))
  }
  return E.right(decision.events(situation))
}
