import { type AnyProcess, type Malformed, malformed } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../port/StoreError.js'
import { type ListAsked, listQuery } from '../readModel/listQuery.js'
import type { Runtime } from '../run/Runtime.js'
import type { ProcessOutcome } from './ProcessOutcome.js'
import { keptAs } from './takeProcessPage.js'

const processNamed = (runtime: Runtime, name: string): E.Either<Malformed, AnyProcess> =>
  E.fromNullable(malformed('process', 'name', 'must name a process that this service runs', 'C11'))(
    runtime.processes.get(name),
  )

/**
 * What a process made of the events that it handled, in the order of their recording; the next page continues after
 * `{ listedAt: recordedAt, key: event }`. Runs nothing. @since 0.2.0
 */
export const processOutcomes =
  (runtime: Runtime) =>
  (name: string, asked: ListAsked): TE.TaskEither<Malformed | StoreError, readonly ProcessOutcome[]> =>
    pipe(
      TE.Do,
      TE.bindW('process', () => TE.fromEither(processNamed(runtime, name))),
      TE.bindW('query', ({ process }) =>
        TE.fromEither(listQuery({ what: keptAs(process), clause: process.clause, upTo: 'instant' }, asked)),
      ),
      TE.chainW(({ process, query }) => runtime.stores.readModels.list(keptAs(process), query)),
      TE.map((rows) => rows.map(({ row }) => row as ProcessOutcome)),
    )
