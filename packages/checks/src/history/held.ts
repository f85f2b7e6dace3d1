import type { CasetrailEvent } from '@casetrail/events'
import type { Recorded } from '@casetrail/kernel'

/** Any event of Casetrail as history holds it. */
export type Held = Recorded<CasetrailEvent>

/** One kind of event as history holds it. */
export type HeldAs<T extends Held['type']> = Extract<Held, { readonly type: T }>

/** A history as ours: what a room of your own recorded is told apart by its type. */
export const asHeld = (history: readonly Recorded[]): readonly Held[] => history as unknown as readonly Held[]

/** Those of one kind. */
export const allOf = <T extends Held['type']>(events: readonly Held[], type: T): readonly HeldAs<T>[] =>
  events.filter((e): e is HeldAs<T> => e.type === type)
