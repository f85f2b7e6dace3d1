import { type AnyReadModel, localDateOf, type Malformed, malformed } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ReadRow } from '../port/ReadModelStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from '../run/Runtime.js'
import { catchUpModels } from './catchUp.js'
import { type ListAsked, listQuery } from './listQuery.js'

/** How a list is read. @since 0.1.0 */
export interface ListOptions {
  /** Answer from the rows as they stand, without catching up first. */
  readonly stale?: boolean
}

/** One entry of a list; `listedAt` and `key` say where the next page continues. @since 0.2.0 */
export interface Listed<Entry = unknown> {
  readonly key: string
  readonly listedAt: string
  readonly entry: Entry
}

const modelNamed = (runtime: Runtime, name: string): E.Either<Malformed, AnyReadModel> =>
  E.fromNullable(malformed('list', 'name', 'must name a list that this service keeps', 'C11'))(
    runtime.readModels.get(name),
  )

const listed =
  ({ world, clock }: Runtime, model: AnyReadModel) =>
  (rows: readonly ReadRow[]): readonly Listed[] => {
    const at = clock.now()
    const reading = { at, today: localDateOf(at) }
    return rows.map(({ key, listedAt, row }) => ({
      key,
      listedAt: listedAt ?? '',
      entry: model.entry(row, key, world, reading),
    }))
  }

/**
 * The entries of a read model, in order of their sort key, then key. Catches up first, so that it sees what was
 * appended before; costs what it returns. @since 0.1.0
 */
export const list =
  (runtime: Runtime) =>
  (
    name: string,
    asked: ListAsked,
    { stale = false }: ListOptions = {},
  ): TE.TaskEither<Malformed | StoreError, readonly Listed[]> =>
    pipe(
      TE.Do,
      TE.bindW('model', () => TE.fromEither(modelNamed(runtime, name))),
      TE.bindW('query', ({ model }) =>
        TE.fromEither(listQuery({ what: `list ${model.name}`, clause: model.clauses[0], upTo: model.upTo }, asked)),
      ),
      TE.chainFirstW(({ model }) => (stale ? TE.right(null) : catchUpModels(runtime, [model]))),
      TE.chainW(({ model, query }) =>
        pipe(runtime.stores.readModels.list(model.name, query), TE.map(listed(runtime, model))),
      ),
    )
