import type {
  AnyDecision,
  AnyQuestion,
  AnyReadModel,
  AnyRoom,
  DomainEvent,
  EventOf,
  Plain,
  Recorded,
} from '@casetrail/kernel'
import type {
  CommandData,
  CommandType,
  casetrailRooms,
  ListEntry,
  ListName,
  QuestionAnswer,
  QuestionName,
  QuestionParams,
} from 'casetrail'
import type * as t from 'io-ts'

/* What a story is told in: the names and types of the front door. `Own` are a host’s rooms beside ours. */

type Rooms = readonly AnyRoom[]
type RoomsWith<Own extends Rooms> = (typeof casetrailRooms)[number] | Own[number]

/** A command by its name, or the decision itself. @since 0.2.0 */
export type Commanded<Own extends Rooms> = CommandType<Own> | AnyDecision
/** A question by its name, or itself. @since 0.2.0 */
export type Questioned<Own extends Rooms> = QuestionName<Own> | AnyQuestion
/** A list by its name, or the read model itself. @since 0.2.0 */
export type Listing<Own extends Rooms> = ListName<Own> | AnyReadModel

/** What a command takes. @since 0.2.0 */
export type DataFor<Own extends Rooms, C> = C extends AnyDecision
  ? Plain<t.TypeOf<C['data']>>
  : C extends CommandType<Own>
    ? CommandData<Own>[C]
    : never

type DecisionFor<Own extends Rooms, C> = C extends AnyDecision
  ? C
  : Extract<RoomsWith<Own>['decisions'][number], { readonly type: C }>

/** What a command can bring about, as history holds it. @since 0.2.0 */
export type EventsFor<Own extends Rooms, C> = Recorded<
  Extract<ReturnType<DecisionFor<Own, C>['events']>[number], DomainEvent>
>

/** The kinds of facts of the rooms, as history holds them. @since 0.2.0 */
export type EventsIn<Own extends Rooms> = Recorded<Extract<EventOf<RoomsWith<Own>['events'][number]>, DomainEvent>>

/** What a question takes. @since 0.2.0 */
export type ParamsFor<Own extends Rooms, Q> = Q extends AnyQuestion
  ? Plain<t.TypeOf<Q['params']>>
  : Q extends QuestionName<Own>
    ? QuestionParams<Own>[Q]
    : never

/** What a question answers. @since 0.2.0 */
export type AnswerFor<Own extends Rooms, Q> = Q extends AnyQuestion
  ? ReturnType<Q['answer']>
  : Q extends QuestionName<Own>
    ? QuestionAnswer<Own>[Q]
    : never

/** A row of a list. @since 0.2.0 */
export type RowFor<Own extends Rooms, M> = M extends AnyReadModel
  ? ReturnType<M['initial']>
  : ReturnType<Extract<RoomsWith<Own>['readModels'][number], { readonly name: M }>['initial']>

/** The entries of a list. @since 0.2.0 */
export type EntryFor<Own extends Rooms, M> = M extends AnyReadModel
  ? ReturnType<M['entry']>
  : M extends ListName<Own>
    ? ListEntry<Own>[M]
    : never
