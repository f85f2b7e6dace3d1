import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Position, Subscription } from '../port/EventStore.js'
import { runProcesses } from '../process/runProcesses.js'
import type { ExecuteError } from '../run/Executed.js'
import type { Runtime } from '../run/Runtime.js'
import { catchUpModels } from './catchUp.js'

/**
 * Keeps every read model up to date in the background, so that a list finds little left to do, and runs the processes on
 * what is new. A failure ends it and is passed to `onError`. @since 0.1.0
 */
export const keepUpToDate = (runtime: Runtime, onError: (error: ExecuteError) => void): Subscription => {
  /** What processes bring about lies after the position that is answered, and is news to whoever goes on from there. */
  const all = pipe(
    catchUpModels(runtime, [...runtime.readModels.values()]),
    TE.chainFirstW(() => runProcesses(runtime)),
    TE.match(
      (error): Position => {
        throw error
      },
      ({ position }) => position,
    ),
  )
  let stopped = false
  let inner: Subscription | undefined
  const report = (error: unknown): void => onError(error as ExecuteError)
  const started = all().then((position) => {
    if (!stopped)
      inner = runtime.stores.events.subscribe(position, () => all().then(() => undefined), { onError: report })
  }, report)
  return {
    stop: async () => {
      stopped = true
      await started
      await inner?.stop()
    },
  }
}
