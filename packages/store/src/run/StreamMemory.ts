import type { Fold } from '@casetrail/kernel'
import type { DataKey, Link } from '@casetrail/ledger'

/**
 * What a runtime remembers of one stream between commands: where it ends, how folds stand there, which commands it
 * has answered. The states are private and evolve in place; decisions only look at them.
 */
export interface StreamMemory {
  link: Link | null
  readonly states: Map<Fold<any>, unknown>
  /** Command id to the first revision and the number of its events. */
  readonly commands: Map<string, { readonly first: number; count: number }>
  readonly keys: Map<string, DataKey>
}

/** Nothing read yet. */
export const emptyMemory = (): StreamMemory => ({ link: null, states: new Map(), commands: new Map(), keys: new Map() })
