import { type CommandId, refusedBy, type StreamId, subjectOf } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { v5 } from 'uuid'
import type { Executed, ExecuteError } from './Executed.js'
import { homeRead } from './home.js'
import { hasBegun } from './ofThisService.js'
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

/** Founds the service where its log is empty, and looks no more once it has begun; answers what it founded, or null. */
export const foundFirst = async (
  runtime: Runtime,
  put: Put,
  asked: string,
): Promise<E.Either<ExecuteError, Executed | null>> => {
  const { home } = runtime
  if (home.isFounded) return E.right(null)
  const begun = await hasBegun(runtime)()
  if (E.isLeft(begun))
    return begun.left.tag === 'OtherService' ? E.left(refusedBy(asked, aLogHasOneService, { field: 'origin' })) : begun
  home.isFounded = begun.right
  if (home.isFounded) return E.right(null)
  if (home.founding === null || home.founding === undefined)
    return E.left(refusedBy(asked, aServiceIsFoundedFirst, { field: 'founding' }))
  const founded = await put(foundingOf(runtime, home.founding))
  const read = await homeRead(runtime)()
  home.isFounded = E.isRight(read) && read.right.link !== null
  // Whoever was second finds it founded.
  return E.isLeft(founded) && home.isFounded ? E.right(null) : founded
}
