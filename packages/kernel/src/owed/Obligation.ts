import type { Provision } from '../clause/Provision.js'
import type { DomainEvent } from '../event/EventDefinition.js'
import type { Recorded } from '../event/Recorded.js'
import type { Instant } from '../time/Instant.js'
import type { LocalDate } from '../time/LocalDate.js'

/** By when: to the end of a Europe/London date, or to an instant; null: the notice names no time. @since 0.2.0 */
export type Due = LocalDate | Instant | null

/** What an opening event makes owed: since which Europe/London date, and by when. @since 0.2.0 */
export interface Owing {
  readonly since: LocalDate
  readonly due: Due
}

/** What a moving event makes of it: another time, and whether what is owed is withheld till then. @since 0.2.0 */
export interface Moving {
  readonly due: Due
  readonly status: 'owed' | 'withheld'
}

/** How it ends: what was promised was done, or there is nothing left to do. @since 0.2.0 */
export type Ending = 'met' | 'void'

/**
 * A promise as a value: which events open it, move its time and end it. Blockers, flags, the due list and reminders
 * all follow from it. An event that it listens to holds the id that it is about, and stands in a stream of the record that
 * opened it: the case, its safeguarding log or its access log, say.
 *
 * @since 0.2.0
 */
export interface Obligation<Name extends string, E extends DomainEvent, World> extends Provision {
  readonly name: Name
  /** Who has to see to it: a duty of the policy. */
  readonly owedBy: string
  /** The field of its events that names what the promise is about. */
  readonly about: string
  /** While it is owed, the record is not disposed of (E2). */
  readonly blocksDisposal: boolean
  /** By type of event; null: this one opens nothing. */
  readonly opens: { readonly [T in string]?: (event: Recorded<E>, world: World) => Owing | null }
  /** What must be on record too, before or after: until each is, what opens makes nothing owed. */
  readonly needs: { readonly [T in string]?: true }
  readonly moves: { readonly [T in string]?: (event: Recorded<E>, world: World) => Moving }
  readonly ends: { readonly [T in string]?: Ending }
}

/** Any obligation, for registries. @since 0.2.0 */
export type AnyObligation = Obligation<string, any, any>

type OfType<E extends DomainEvent, T> = Extract<E, { readonly type: T }>

/** The fields of a text, such as an id. */
type TextFields<Data> = { readonly [F in keyof Data]: Data[F] extends string ? F : never }[keyof Data]

/** The text fields that the events of all these types have. */
type FieldsOfAll<E extends DomainEvent, T extends string> = (
  T extends string
    ? (fields: TextFields<OfType<E, T>['data']>) => void
    : never
) extends (fields: infer F) => void
  ? F & string
  : never

/** What an obligation says of itself. @since 0.2.0 */
export interface SaidObligation<
  Name extends string,
  E extends DomainEvent,
  World,
  O extends string,
  M extends string,
  N extends string,
  W extends string,
> {
  readonly provision: Provision & { readonly name: Name }
  readonly owedBy: string
  readonly about: FieldsOfAll<E, O | M | N | W>
  readonly blocksDisposal: boolean
  readonly opens: { readonly [T in O]: (event: Recorded<OfType<E, T>>, world: World) => Owing | null }
  readonly needs?: { readonly [T in W]: true }
  readonly moves?: { readonly [T in M]: (event: Recorded<OfType<E, T>>, world: World) => Moving }
  readonly ends: { readonly [T in N]: Ending }
}

/** Makes obligations over events of type `E` under a policy of type `World`. @since 0.2.0 */
export const obligationOf =
  <E extends DomainEvent, World>() =>
  <
    const Name extends string,
    O extends E['type'],
    N extends E['type'],
    M extends E['type'] = never,
    W extends E['type'] = never,
  >({
    provision: { name, clause, sentence },
    owedBy,
    about,
    blocksDisposal,
    opens,
    needs,
    moves,
    ends,
  }: SaidObligation<Name, E, World, O, M, N, W>): Obligation<Name, E, World> =>
    ({
      name,
      clause,
      sentence,
      owedBy,
      about,
      blocksDisposal,
      opens,
      needs: needs ?? {},
      moves: moves ?? {},
      ends,
    }) as never
