import type { StoreError } from '@casetrail/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { attempt } from './attempt.js'
import type { Database } from './driver.js'
import { closeDatabase } from './openDatabase.js'
import { Failed } from './storeErrorOf.js'

/** The life of an open file: work is answered until it is closed, `StoreUnavailable` afterwards. */
export interface Closable {
  readonly isClosed: () => boolean
  readonly run: <A>(work: () => A | Promise<A>) => TaskEither<StoreError, A>
  /** Work that closing must wait for, such as a backup. */
  readonly lasting: <A>(work: Promise<A>) => Promise<A>
  /** Waits for `finish` and for lasting work, then closes the file. Idempotent. */
  readonly close: () => Promise<void>
}

/** What a closed store answers. */
export const closedStore: StoreError = { tag: 'StoreUnavailable', what: 'the store is closed' }

/** Guards a file; `finish` is called once, when closing begins. */
export const closable = (
  database: Database,
  busyTimeoutMs: number,
  finish: () => Promise<unknown> = () => Promise.resolve(),
): Closable => {
  let closing: Promise<void> | undefined
  let underWay: Promise<unknown> = Promise.resolve()
  const closed = async (): Promise<void> => {
    await Promise.all([finish(), underWay])
    closeDatabase(database)
  }
  return {
    isClosed: () => closing !== undefined,
    run: (work) =>
      attempt(busyTimeoutMs, () => {
        if (closing !== undefined) throw new Failed(closedStore)
        return work()
      }),
    lasting: (work) => {
      underWay = Promise.allSettled([underWay, work])
      return work
    },
    close: () => {
      closing ??= closed()
      return closing
    },
  }
}
