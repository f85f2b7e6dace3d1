import { type Malformed, malformed } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ListQuery, ReadRow } from '../port/ReadModelStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from '../run/Runtime.js'
import { catchUpModels } from './catchUp.js'

/** How a list is read. @since 0.1.0 */
export interface ListOptions {
  /** Answer from the rows as they stand, without catching up first. */
  readonly stale?: boolean
}

/**
 * The listed rows of a read model, in order of their sort key. Catches up first, so that it sees what was appended
 * before; costs what it returns. `limit` is 1 to 10,000. @since 0.1.0
 */
export const list =
  (runtime: Runtime) =>
  (name: string, query: ListQuery, options: ListOptions = {}): TaskEither<Malformed | StoreError, readonly ReadRow[]> =>
  async () => {
    const model = runtime.readModels.get(name)
    if (model === undefined) return E.left(malformed('list', 'name', 'must name a list that this service keeps', 'C11'))
    if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > 10_000)
      return E.left(malformed(`list ${model.name}`, 'limit', 'must be a whole number from 1 to 10000', 'E21'))
    if (options.stale !== true) {
      const caughtUp = await catchUpModels(runtime, [model], {})
      if (E.isLeft(caughtUp)) return caughtUp
    }
    return runtime.stores.readModels.list(model.name, query)()
  }
