import * as E from 'fp-ts/lib/Either.js'
import type { Position, Subscription } from '../port/EventStore.js'
import type { StoreError } from '../port/StoreError.js'
import type { Runtime } from '../run/Runtime.js'
import { catchUpModels } from './catchUp.js'

/**
 * Keeps every read model up to date in the background, so that a list finds little left to do. A failure ends it and
 * is passed to `onError`. @since 0.1.0
 */
export const keepUpToDate = (runtime: Runtime, onError: (error: StoreError) => void): Subscription => {
  const all = async (): Promise<Position> => {
    const caughtUp = await catchUpModels(runtime, [...runtime.readModels.values()], {})
    if (E.isLeft(caughtUp)) throw caughtUp.left
    return caughtUp.right.checkpoint
  }
  let stopped = false
  let inner: Subscription | undefined
  const report = (error: unknown): void => onError(error as StoreError)
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
