import type { Fold } from '@casetrail/kernel'
import type { DataKey, Link } from '@casetrail/ledger'

/**
 * What a runtime remembers of one stream between commands: where it ends, how folds stand there, which commands it
 * has answered. States are private and advance in place: a decision is shown them and answers before anything else
 * happens, and no event that it yields holds a piece of one (decision 14).
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
