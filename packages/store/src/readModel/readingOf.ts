import type { StreamCategory, StreamId } from '@casetrail/kernel'
import type { Link } from '@casetrail/ledger'
import { LeastRecentlyUsed } from '../run/LeastRecentlyUsed.js'
import type { Runtime } from '../run/Runtime.js'

/** What is read of history in the order of the store, and how. */
export interface Reading {
  readonly runtime: Runtime
  /** The types that somebody listens to. */
  readonly types: ReadonlySet<string>
  /** The public types that may stand for one of them: all others are passed over unread. */
  readonly publicTypes: ReadonlySet<string>
  readonly open: boolean
  /** Where verified streams stand; null: nothing is verified. */
  readonly links: LeastRecentlyUsed<StreamId, Link> | null
}

/** Links of this many streams are kept while verifying; a colder one is read back from the store. */
const linksKept = 5000

/** A reading of these types of event. */
export const readingOf = (
  runtime: Runtime,
  types: readonly string[],
  { open, verify }: { readonly open: boolean; readonly verify: boolean },
): Reading => ({
  runtime,
  types: new Set(types),
  publicTypes: new Set(types.map((type) => runtime.registry.byType.get(type)?.publicType ?? type)),
  open,
  links: verify ? new LeastRecentlyUsed(linksKept) : null,
})

/** One category is read by its index; of more, it is cheaper to read everything and pass over the rest unparsed. */
export const readByIndex = (categories: readonly StreamCategory[]): readonly StreamCategory[] | undefined => {
  const distinct = [...new Set(categories)]
  return distinct.length === 1 ? distinct : undefined
}
