import type { Command, Instant } from '@casetrail/kernel'

/** One command and the moment at which it is put. @since 0.1.0 */
export interface HistoryStep {
  readonly now: Instant
  readonly command: Command
}
