import type * as t from 'io-ts'
import type { Citation } from '../clause/Citation.js'
import type { Provision } from '../clause/Provision.js'
import type { StreamId } from '../id/StreamId.js'
import type { Instant } from '../time/Instant.js'
import type { LocalDate } from '../time/LocalDate.js'
import type { Reads } from './Reads.js'

/** The two clocks of a question (A26): what was true at `validAt`, as far as was known at `knownAt`. @since 0.1.0 */
export interface AsOf {
  readonly validAt: Instant
  readonly knownAt: Instant
}

/** What an answer may draw on. @since 0.1.0 */
export interface Asked<Params, World> {
  readonly params: Params
  readonly asOf: AsOf
  /** The Europe/London date of `asOf.validAt`. */
  readonly today: LocalDate
  readonly world: World
}

/** A question about one case, person or service, named by the question it answers; a pure fold. @since 0.1.0 */
export interface Question<Name extends string, Params, Views, World, Answer> {
  readonly name: Name
  readonly clauses: readonly [Citation, ...Citation[]]
  /** The question in prose. */
  readonly asks: string
  readonly params: t.Type<Params, any, unknown>
  /** The record that it is about: one that nobody has begun is not found, rather than empty; null: about none. */
  readonly about: (params: Params) => StreamId | null
  readonly reads: Reads<Params, Views>
  /** The provisions that its explanation can cite. */
  readonly cites: readonly Provision[]
  readonly answer: (views: Views, asked: Asked<Params, World>) => Answer
}

/** Any question, for registries. @since 0.1.0 */
export type AnyQuestion = Question<string, any, any, any, any>

type Said<Q extends AnyQuestion> = Omit<Q, 'about' | 'cites'> & Partial<Pick<Q, 'about' | 'cites'>>

/** Makes questions under a policy of type `World`; what it reads and answers is inferred. @since 0.2.0 */
export const questionOf =
  <World>() =>
  <const Name extends string, Params, Views, Answer>(
    said: Said<Question<Name, Params, Views, World, Answer>>,
  ): Question<Name, Params, Views, World, Answer> => ({
    ...said,
    about: said.about ?? (() => null),
    cites: said.cites ?? [],
  })
