import * as TE from 'fp-ts/lib/TaskEither.js'
import type { StoreError } from '../port/StoreError.js'

/** What stops long work: an `AbortSignal` is one. @since 0.2.0 */
export interface Signal {
  readonly aborted: boolean
}

/** Goes on unless it was stopped. */
export const goesOn = (signal: Signal | undefined): TE.TaskEither<StoreError, void> =>
  signal?.aborted === true ? TE.left({ tag: 'Stopped' }) : TE.right(undefined)
