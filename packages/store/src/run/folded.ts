import { applyTo, type Fold, type Recorded } from '@casetrail/kernel'
import { freeze } from 'immer'
import type { Runtime } from './Runtime.js'
import { worldOf } from './worldOf.js'

/** How a fold stands after these events; frozen, since it is handed out. */
export const folded = (
  runtime: Pick<Runtime, 'always' | 'worlds'>,
  fold: Fold<unknown>,
  events: Iterable<Recorded> = [],
): unknown => {
  const state = fold.initial()
  for (const event of events) applyTo(fold, state, event, worldOf(runtime, event))
  return freeze(state, true)
}
