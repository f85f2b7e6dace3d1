import type { StoreError } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { storeErrorOf } from './storeErrorOf.js'

/**
 * How long SQLite itself waits for a lock, in milliseconds. Short, because that wait blocks the event loop and is unfair:
 * its steps grow to 100 ms, so that one busy writer starves the others. The rest is waited in `busyPause` steps.
 */
export const lockWaitMs = 5

/** A little while, in milliseconds, before asking for the lock again; uneven, so that processes do not march in step. */
export const busyPause = (): number => 1 + Math.random() * 4

/**
 * Runs work that happens as a whole or not at all. Expected failures become data, bugs reject. While another process
 * holds the file, the work is tried again for `busyTimeoutMs`, without blocking this one.
 */
export const attempt =
  <A>(busyTimeoutMs: number, run: () => A | Promise<A>): TaskEither<StoreError, A> =>
  async () => {
    const deadline = performance.now() + busyTimeoutMs
    for (;;) {
      try {
        return E.right(await run())
      } catch (error) {
        const known = storeErrorOf(error, busyTimeoutMs)
        if (known === null) throw error
        if (known.tag !== 'Busy' || performance.now() >= deadline) return E.left(known)
        await new Promise((resolve) => setTimeout(resolve, busyPause()))
      }
    }
  }
