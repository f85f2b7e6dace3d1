import { type CommandId, refusedBy, type StreamId, subjectOf } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { v5 } from 'uuid'
import { beginning } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Executed, ExecuteError } from './Executed.js'
import { homeOfNow, homeRead } from './home.js'
import type { Runtime } from './Runtime.js'
import { aLogHasOneService, aServiceIsFoundedFirst } from './runtimeProvisions.js'

/* Revision 0 of a log's service says who holds its first duties: before it, nobody has a ground to act. */

/** Puts a command in the service's own name. */
type Put = (command: object) => Promise<E.Either<ExecuteError, Executed>>

/** The same log makes the same id: two processes that open it at once found it once. @since 0.2.0 */
export const foundingIdOf = (home: StreamId): CommandId => v5('founding', subjectOf(home)) as CommandId

const foundingOf = ({ home, system }: Runtime, founding: object): object => ({
  ...founding,
  commandId: foundingIdOf(home.stream),
  actor: system,
  occurredAt: null,
  correlationId: null,
  causationId: null,
})

const hasBegun = (runtime: Runtime): TE.TaskEither<StoreError, boolean> =>
  pipe(
    homeOfNow(runtime),
    TE.map(({ link }) => link !== null),
  )

/** Founds the service where its log is empty, and looks no more once it has begun; answers what it founded, or null. */
export const foundFirst = async (
  runtime: Runtime,
  put: Put,
  asked: string,
): Promise<E.Either<ExecuteError, Executed | null>> => {
  const { home } = runtime
  if (home.isFounded) return E.right(null)
  const begun = await hasBegun(runtime)()
  if (E.isLeft(begun)) return begun
  home.isFounded = begun.right
  if (home.isFounded) return E.right(null)
  if (home.founding === null || home.founding === undefined)
    return E.left(refusedBy(asked, aServiceIsFoundedFirst, { field: 'founding' }))
  const page = await runtime.stores.events.readAll(beginning, 1)()
  if (E.isLeft(page)) return page
  const isEmpty = page.right.events.length === 0
  const founded = isEmpty
    ? await put(foundingOf(runtime, home.founding))
    : E.left(refusedBy(asked, aLogHasOneService, { field: 'origin' }))
  const read = await homeRead(runtime)()
  home.isFounded = E.isRight(read) && read.right.link !== null
  // Whoever was second finds it founded.
  return E.isLeft(founded) && home.isFounded ? E.right(null) : founded
}
