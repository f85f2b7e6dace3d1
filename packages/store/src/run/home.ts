import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from './Runtime.js'
import { memoryOf } from './remember.js'
import type { StreamMemory } from './StreamMemory.js'

/* The stream of the service whose log it is: who holds which duty, which policy is in force. Every command reads it. */

/**
 * What is remembered of home where nobody has written it since: no store is asked. Undefined: it must be read, by
 * {@link homeRead}.
 */
export const homeAtHand = ({ home, stores, streams }: Runtime): StreamMemory | undefined => {
  const memory = streams.get(home.stream)
  if (memory === undefined || home.mark === null) return undefined
  return stores.events.mark(home.stream) === home.mark ? memory : undefined
}

/** Home, read up to its head. The mark is taken first: what is written meanwhile is noticed the next time. */
export const homeRead = (runtime: Runtime): TE.TaskEither<StoreError, StreamMemory> => {
  const { home, stores } = runtime
  const mark = stores.events.mark(home.stream)
  return pipe(
    memoryOf(runtime, home.stream, []),
    TE.chainFirstIOK(() => () => {
      home.mark = mark
    }),
  )
}

const known: TE.TaskEither<StoreError, unknown> = TE.right(undefined)

/** Home was read up to its head, so that what it says of clocks is known to whatever is read next. @since 0.2.0 */
export const clocksAreKnown = (runtime: Runtime): TE.TaskEither<StoreError, unknown> =>
  runtime.clockWords === null || homeAtHand(runtime) !== undefined ? known : homeRead(runtime)

/** The revision of home that a decision is judged at; null: there is none yet. */
export const homeRevision = ({ home, streams }: Runtime): number | null =>
  streams.get(home.stream)?.link?.revision ?? null

/** Home at hand or read. */
export const homeOfNow = (runtime: Runtime): TE.TaskEither<StoreError, StreamMemory> => {
  const memory = homeAtHand(runtime)
  return memory === undefined ? homeRead(runtime) : async () => E.right(memory)
}
