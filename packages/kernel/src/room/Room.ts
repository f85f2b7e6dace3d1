import type { AnyDecision } from '../ask/Decision.js'
import type { AnyQuestion } from '../ask/Question.js'
import type { AnyReadModel } from '../ask/ReadModel.js'
import type { AnyEventDefinition } from '../event/EventDefinition.js'
import type { AnyObligation } from '../owed/Obligation.js'
import type { AnyProcess } from './Process.js'

/** What is offered, by kind. @since 0.2.0 */
export interface Offered<
  Events extends readonly AnyEventDefinition[] = readonly AnyEventDefinition[],
  Decisions extends readonly AnyDecision[] = readonly AnyDecision[],
  Questions extends readonly AnyQuestion[] = readonly AnyQuestion[],
  ReadModels extends readonly AnyReadModel[] = readonly AnyReadModel[],
  Processes extends readonly AnyProcess[] = readonly AnyProcess[],
  Obligations extends readonly AnyObligation[] = readonly AnyObligation[],
> {
  /** The kinds of facts that its decisions bring about. */
  readonly events: Events
  readonly decisions: Decisions
  readonly questions: Questions
  readonly readModels: ReadModels
  readonly processes: Processes
  readonly obligations: Obligations
}

/** A bounded context as one value: everything else follows from the rooms that a service is opened with. @since 0.2.0 */
export interface Room extends Offered {
  readonly name: string
  /** One sentence: what it is about. */
  readonly says: string
}

/** Any room. @since 0.2.0 */
export type AnyRoom = Room

/** One subject of a room: what stands together in a folder. What it does not offer is empty. @since 0.2.0 */
export const subject = <
  const Events extends readonly AnyEventDefinition[] = readonly [],
  const Decisions extends readonly AnyDecision[] = readonly [],
  const Questions extends readonly AnyQuestion[] = readonly [],
  const ReadModels extends readonly AnyReadModel[] = readonly [],
  const Processes extends readonly AnyProcess[] = readonly [],
  const Obligations extends readonly AnyObligation[] = readonly [],
>(
  offered: Partial<Offered<Events, Decisions, Questions, ReadModels, Processes, Obligations>>,
): Offered<Events, Decisions, Questions, ReadModels, Processes, Obligations> =>
  ({
    events: [],
    decisions: [],
    questions: [],
    readModels: [],
    processes: [],
    obligations: [],
    ...offered,
  }) as never

type Every<Subjects extends readonly Offered[], Kind extends keyof Offered> = readonly Subjects[number][Kind][number][]

/** A room made of its subjects, in their order. @since 0.2.0 */
export const room = <const Name extends string, const Subjects extends readonly Offered[]>(
  named: { readonly name: Name; readonly says: string },
  ...subjects: Subjects
): { readonly name: Name; readonly says: string } & Offered<
  Every<Subjects, 'events'>,
  Every<Subjects, 'decisions'>,
  Every<Subjects, 'questions'>,
  Every<Subjects, 'readModels'>,
  Every<Subjects, 'processes'>,
  Every<Subjects, 'obligations'>
> =>
  ({
    ...named,
    events: subjects.flatMap(({ events }) => events),
    decisions: subjects.flatMap(({ decisions }) => decisions),
    questions: subjects.flatMap(({ questions }) => questions),
    readModels: subjects.flatMap(({ readModels }) => readModels),
    processes: subjects.flatMap(({ processes }) => processes),
    obligations: subjects.flatMap(({ obligations }) => obligations),
  }) as never
