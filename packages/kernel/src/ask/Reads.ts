import type { Fold } from '../event/Fold.js'
import type { StreamId } from '../id/StreamId.js'

/**
 * Which streams a decision or a question reads, and as what. Read in the declared order, so that a later stream
 * may be named by what an earlier one said (a case names its person); null reads nothing: the initial state.
 *
 * @since 0.1.0
 */
export type Reads<Params, Views> = {
  readonly [K in keyof Views]: {
    readonly stream: (params: Params, seen: Partial<Views>) => StreamId | null
    readonly fold: Fold<Views[K]>
  }
}
