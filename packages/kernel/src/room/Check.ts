import type { Provision } from '../clause/Provision.js'
import type { Recorded } from '../event/Recorded.js'
import type { EventId } from '../id/ids.js'

/** What an auditor's check found: the events that show it; no personal data. @since 0.2.0 */
export interface Finding {
  readonly events: readonly EventId[]
  readonly facts: Readonly<Record<string, string | number>>
}

/**
 * What an auditor looks for in any history, written apart from the decisions and folds that it holds to account. A sound
 * history has no finding.
 *
 * @since 0.2.0
 */
export interface Check<World> extends Provision {
  readonly severity: 'breach' | 'risk' | 'untidy'
  /** Over every event, in the order of recording. */
  readonly find: (history: readonly Recorded[], world: World) => readonly Finding[]
}
