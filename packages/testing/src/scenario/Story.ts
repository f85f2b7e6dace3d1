import type {
  Actor,
  AnyProcess,
  AnyRoom,
  DomainEvent,
  Evidence,
  Following,
  Plain,
  Refusal,
  Situation,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { NoRooms } from 'casetrail'
import type { Either } from 'fp-ts/lib/Either.js'
import type {
  AnswerFor,
  Commanded,
  DataFor,
  EntryFor,
  EventsFor,
  EventsIn,
  Listing,
  ParamsFor,
  Questioned,
  RowFor,
} from './DataFor.js'
import type { Fact } from './fact.js'
import type { Counting } from './Told.js'

type Rooms = readonly AnyRoom[]

/** What a list shows: under which key and date or instant. @since 0.2.0 */
export interface Shown<Entry> {
  readonly key: string
  readonly listedAt: string
  readonly entry: Entry
}

/** What a command came to. @since 0.2.0 */
export interface Ended<Own extends Rooms, Ev extends DomainEvent> {
  readonly outcome: Either<Refusal, readonly Ev[]>
  /** The story with what came; after a refusal, as it was. */
  readonly after: Story<Own>
  /** It brought about events of these types, in this order, and no others; without a type: any. */
  readonly thenEvents: (...types: readonly Ev['type'][]) => readonly Ev[]
  /** It brought about one event, of this type, whose clear data holds these fields. */
  readonly thenEvent: <T extends Ev['type']>(type: T, fields?: object) => Extract<Ev, { readonly type: T }>
  /** This rule refused it, citing this clause, with this evidence, as far as each is given. */
  readonly thenRefused: (rule: string, clause?: string, evidence?: Evidence) => Refusal
}

/** The two clocks of a question. A date stands for ten hours into that day in London. @since 0.2.0 */
export interface Clocks {
  /** Default: when the next thing happens. */
  readonly validAt?: string
  /** Default: `validAt`, or else when the next thing is recorded. */
  readonly knownAt?: string
}

/**
 * Given … when … then …, without a store: a history that commands are put to and questions are asked of. Immutable:
 * each step answers another story. Whatever is read, is what was known then; what a decision yields must be what it
 * declares, in a stream that it guards, and storable. @since 0.1.0
 */
export interface Story<Own extends Rooms = NoRooms> {
  /** When the next things happen, and are recorded: a date (ten hours into that day in London) or an instant. */
  readonly on: (moment: string) => Story<Own>
  /** When the next things are recorded, if not when they happen; until the next `on`. */
  readonly recordedOn: (moment: string) => Story<Own>
  /** Who acts next: a member of staff of the council, with whatever else is said of the actor. */
  readonly by: (staffId: string, more?: Partial<Plain<Actor>>) => Story<Own>
  /** The policy; default Kirklees Council’s. */
  readonly under: (policy: Policy) => Story<Own>
  /** What commands come to, and under which choices of the policy, is counted there; default: in `reached`. */
  readonly counting: (reached: Counting) => Story<Own>
  /** These facts are history, whatever decided them. */
  readonly past: (...facts: readonly Fact[]) => Story<Own>
  /** This command was put and taken. */
  readonly given: <C extends Commanded<Own>>(command: C, data: DataFor<Own, C>) => Story<Own>
  /** This command is put. */
  readonly when: <C extends Commanded<Own>>(command: C, data: DataFor<Own, C>) => Ended<Own, EventsFor<Own, C>>
  /** Everything that the decision would know of this command: to judge one rule or ground alone. */
  readonly situation: (command: Commanded<Own>, data: object) => Situation<any, any, Policy>
  /** What the next command will call a thing of this name that it brings about. */
  readonly idFor: (name: string) => string
  readonly ask: <Q extends Questioned<Own>>(question: Q, params: ParamsFor<Own, Q>, asOf?: Clocks) => AnswerFor<Own, Q>
  /** A row of a list that has caught up; undefined: no event belongs to it. */
  readonly row: <M extends Listing<Own>>(list: M, key: string) => RowFor<Own, M> | undefined
  /** What a list that has caught up shows up to a date or instant, in its order. */
  readonly list: <M extends Listing<Own>>(list: M, upTo?: string) => readonly Shown<EntryFor<Own, M>>[]
  /** What a process makes of the last event that it listens to. */
  readonly follows: (process: string | AnyProcess) => Following
  /** The history, in the order of recording. */
  readonly events: readonly EventsIn<Own>[]
  readonly policy: Policy
}
