import type { Recorded } from '@casetrail/kernel'
import type { Runtime } from './Runtime.js'

/** The policy that an event is folded under: so far the one that the service runs, whatever the event's header names. */
export const worldOf = ({ world }: Pick<Runtime, 'world'>, _event: Recorded): unknown => world
