import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'
import type { Citation } from '../clause/Citation.js'
import { type Decoded, type Fields, record } from '../codec/record.js'
import type { Code } from '../codec/text.js'
import type { AnyEventDefinition, EventOf } from '../event/EventDefinition.js'
import type { StreamId } from '../id/StreamId.js'
import type { By } from '../rule/Ground.js'
import type { Rule } from '../rule/Rule.js'
import type { Decision, Situation } from './Decision.js'
import type { Reads } from './Reads.js'

/** What decisions about one kind of record share, said once: its key, what is read and written, what every entry obeys. @since 0.2.0 */
export interface Seat<Key extends Fields, Views, World> {
  /** The fields that every command of the record begins with: `{ caseId: CaseId }`. */
  readonly key: Key
  readonly reads: Reads<Decoded<Key>, Views>
  readonly writes: (data: Decoded<Key>, home: StreamId) => StreamId
  /** Who may, unless a decision says otherwise: every command has grounds (C42); null: only where rules alone judge. */
  readonly by: By<Situation<Decoded<Key>, NoInfer<Views>, World>> | null
  /** Why the data is processed (C11); a decision may say another. */
  readonly purpose: Code
  /** The rules of the record for a decision that yields these kinds of events; judged before its own. */
  readonly obeys: (
    yields: readonly AnyEventDefinition[],
  ) => readonly Rule<Situation<Decoded<Key>, NoInfer<Views>, World>>[]
}

type Yields = readonly [AnyEventDefinition, ...AnyEventDefinition[]]

/** What one decision says of itself. @since 0.2.0 */
export interface Said<Type extends string, Data extends Fields, Yielded extends Yields> {
  readonly command: Type
  readonly clauses: readonly [Citation, ...Citation[]]
  /** One sentence in the third person: `Adds a note of a conversation or interaction.` */
  readonly says: string
  /** Its fields beside the record's key. */
  readonly data: Data
  /** The kinds of events that it can bring about; another does not compile. */
  readonly yields: Yielded
  readonly purpose?: Code
}

/** What one decision adds to its seat: who may, its rules, its events. @since 0.2.0 */
export interface Added<Data, Views, World, Ev> {
  /** `whoeverAsks`: a look that is answered on record, granted or denied, so that anybody’s try is seen. */
  readonly by?: By<Situation<Data, Views, World>> | 'whoeverAsks'
  readonly rules?: readonly Rule<Situation<Data, Views, World>>[]
  readonly events: (situation: Situation<Data, Views, World>) => NonEmptyArray<Ev>
}

/** Makes decisions about one kind of record. @since 0.2.0 */
export type DecisionOn<Key extends Fields, Views, World> = <
  const Type extends string,
  Data extends Fields,
  const Yielded extends Yields,
>(
  said: Said<Type, Data, Yielded>,
  added: Added<Decoded<Key & Data>, Views, World, EventOf<Yielded[number]>>,
) => Decision<Type, Decoded<Key & Data>, Views, World, EventOf<Yielded[number]>>

/** A seat for decisions under a policy of type `World`: `onCase = seat<Policy>()({ key, reads, … })`. @since 0.2.0 */
export const seat =
  <World>() =>
  <Key extends Fields, Views>(on: Seat<Key, Views, World>): DecisionOn<Key, Views, World> =>
  (said, added) =>
    ({
      type: said.command,
      clauses: said.clauses,
      says: said.says,
      data: record(said.command, { ...on.key, ...said.data }),
      yields: said.yields,
      purpose: said.purpose ?? on.purpose,
      reads: on.reads,
      writes: on.writes,
      by: added.by === 'whoeverAsks' ? null : (added.by ?? on.by),
      rules: [...on.obeys(said.yields), ...(added.rules ?? [])],
      events: added.events,
    }) as never
