import { ground, type Instant, provision } from '@casetrail/kernel'
import { logReadersAt, type SafeguardingLog } from '../case/safeguardingLog.js'
import type { Requester } from './Requester.js'

/** Who asks to read a safeguarding log, and when. @since 0.2.0 */
export interface ClaimOnLog {
  readonly requester: Requester
  readonly at: Instant
  readonly views: { readonly log: SafeguardingLog }
}

/** C28, A8 · no machine, and nobody by having the case open. @since 0.2.0 */
export const onTheLogsList = ground(
  provision('onTheLogsList', 'A8', 'A person of the service who stands on the list of those who may read this log.'),
  ({ requester, at, views }: ClaimOnLog) =>
    requester.kind === 'staff' ? logReadersAt(views.log, at).find(({ readerId }) => readerId === requester.id) : null,
)
