import type { Fold } from '@casetrail/kernel'
import type { DataKey, Link } from '@casetrail/ledger'

/**
 * What a runtime remembers of one stream between commands: where it ends, how folds stand there, the keys of
 * its parts. States are private and advance in place: a decision is shown them and answers before anything else
 * happens, and no event that it yields holds a piece of one (decision 14).
 */
export interface StreamMemory {
  link: Link | null
  readonly states: Map<Fold<any>, unknown>
  readonly keys: Map<string, DataKey>
  /** The key store's mark when these were got: with another one they may be destroyed. */
  keysAt: string | null
}

/** Nothing read yet. */
export const emptyMemory = (): StreamMemory => ({ link: null, states: new Map(), keys: new Map(), keysAt: null })
