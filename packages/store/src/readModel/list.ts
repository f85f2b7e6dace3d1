import { type AnyReadModel, type Instant, localDateOf, type Malformed, malformed } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ReadRow } from '../port/ReadModelStore.js'
import type { StoreError } from '../port/StoreError.js'
import { answeredAsOf } from '../run/answeredAsOf.js'
import type { InForce } from '../run/Policies.js'
import { policyAsOf } from '../run/policyInForce.js'
import type { Runtime } from '../run/Runtime.js'
import { catchUpUnder } from './catchUp.js'
import { type ListAsked, listQuery } from './listQuery.js'

/** One entry of a list; `listedAt` and `key` say where the next page continues. @since 0.2.0 */
export interface Listed<Entry = unknown> {
  readonly key: string
  readonly listedAt: string
  readonly entry: Entry
}

/** A list as of an instant. @since 0.2.0 */
export interface ListAnswer<Entry = unknown> {
  /** Everything that was recorded by then is in it, and what has passed, had passed by then. */
  readonly asOf: Instant
  readonly entries: readonly Listed<Entry>[]
}

const modelNamed = (runtime: Runtime, name: string): E.Either<Malformed, AnyReadModel> =>
  E.fromNullable(malformed('list', 'name', 'must name a list that this service keeps', 'C11'))(
    runtime.readModels.get(name),
  )

const answerOf =
  ({ world }: InForce, model: AnyReadModel, asOf: Instant) =>
  (rows: readonly ReadRow[]): ListAnswer => {
    const reading = { at: asOf, today: localDateOf(asOf) }
    return {
      asOf,
      entries: rows.map(({ key, listedAt, row }) => ({
        key,
        listedAt: listedAt ?? '',
        entry: model.entry(row, key, world, reading),
      })),
    }
  }

/**
 * The entries of a read model, in order of their sort key, then key. Catches up first, so that it sees what was
 * appended before; costs what it returns. @since 0.1.0
 */
export const list =
  (runtime: Runtime) =>
  (name: string, asked: ListAsked): TE.TaskEither<Malformed | StoreError, ListAnswer> =>
    pipe(
      TE.Do,
      TE.bindW('model', () => TE.fromEither(modelNamed(runtime, name))),
      TE.bindW('query', ({ model }) =>
        TE.fromEither(listQuery({ what: `list ${model.name}`, clause: model.clauses[0], upTo: model.upTo }, asked)),
      ),
      // Read before catching up, so that nothing of that time is left out.
      TE.bindW('asOf', () => TE.fromTask(answeredAsOf(runtime, null))),
      TE.bindW('policy', () => policyAsOf(runtime, null)),
      TE.chainFirstW(({ model, policy }) => catchUpUnder({ runtime, policy }, [model])),
      TE.chainW(({ model, query, asOf, policy }) =>
        pipe(runtime.stores.readModels.list(model.name, query), TE.map(answerOf(policy, model, asOf))),
      ),
    )
