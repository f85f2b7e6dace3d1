import type { AnyRoom, DomainEvent, Plain, Recorded } from '@casetrail/kernel'
import type * as t from 'io-ts'
import type { casetrailRooms } from './rooms.js'

/*
 * What can be asked of a service, typed by name: everything follows from its rooms. `Own` are the rooms that a host
 * brings beside ours.
 */

/** No rooms of a host's own. @since 0.2.0 */
export type NoRooms = readonly []

// Ours and theirs apart: of one union of rooms, TypeScript indexes nothing by name once every room of ours has some.
type Offers<Own extends readonly AnyRoom[], Kind extends 'decisions' | 'questions' | 'readModels'> =
  | (typeof casetrailRooms)[number][Kind][number]
  | Own[number][Kind][number]

type DecisionOf<Own extends readonly AnyRoom[]> = Offers<Own, 'decisions'>
type QuestionOf<Own extends readonly AnyRoom[]> = Offers<Own, 'questions'>
type ReadModelOf<Own extends readonly AnyRoom[]> = Offers<Own, 'readModels'>

/** The data of each command, by its type, as JSON writes it. @since 0.1.0 */
export type CommandData<Own extends readonly AnyRoom[] = NoRooms> = {
  readonly [D in DecisionOf<Own> as D['type']]: Plain<t.TypeOf<D['data']>>
}

/** The type of a command, e.g. `CloseCase`. @since 0.1.0 */
export type CommandType<Own extends readonly AnyRoom[] = NoRooms> = keyof CommandData<Own>

/** The events that each command can bring about, by its type, as history holds them. @since 0.2.0 */
export type CommandEvents<Own extends readonly AnyRoom[] = NoRooms> = {
  readonly [D in DecisionOf<Own> as D['type']]: Recorded<Extract<ReturnType<D['events']>[number], DomainEvent>>
}

/** The parameters of each question, by its name, as JSON writes them. @since 0.1.0 */
export type QuestionParams<Own extends readonly AnyRoom[] = NoRooms> = {
  readonly [Q in QuestionOf<Own> as Q['name']]: Plain<t.TypeOf<Q['params']>>
}

/** The answer to each question, by its name. @since 0.1.0 */
export type QuestionAnswer<Own extends readonly AnyRoom[] = NoRooms> = {
  readonly [Q in QuestionOf<Own> as Q['name']]: ReturnType<Q['answer']>
}

/** The name of a question, e.g. `whenDoesRetentionEnd`. @since 0.1.0 */
export type QuestionName<Own extends readonly AnyRoom[] = NoRooms> = keyof QuestionParams<Own>

/** The entry of each list, by its name. @since 0.2.0 */
export type ListEntry<Own extends readonly AnyRoom[] = NoRooms> = {
  readonly [M in ReadModelOf<Own> as M['name']]: ReturnType<M['entry']>
}

/** The name of a list, e.g. `whatIsDue`. @since 0.2.0 */
export type ListName<Own extends readonly AnyRoom[] = NoRooms> = keyof ListEntry<Own>
