import { SafeguardingLogDenied, SafeguardingLogOpened } from '@casetrail/events'
import { onLogOpening } from '@casetrail/facts'
import { AccessRequestId, event } from '@casetrail/kernel'
import { deniedBy } from './judgeLogOpening.js'

/** A8, C42 · A look is an event, granted or denied: it is judged at the moment of recording, and never dated back. @since 0.2.0 */
export const openSafeguardingLog = onLogOpening(
  {
    command: 'OpenSafeguardingLog',
    clauses: ['C28', 'A8', 'C42'],
    says: 'Asks to open the safeguarding log of a case, and is let in or denied on record.',
    data: {
      /** The access to the case, granted to the same person that day. */
      accessRequestId: AccessRequestId,
    },
    yields: [SafeguardingLogOpened, SafeguardingLogDenied],
  },
  {
    by: 'whoeverAsks',
    events: (situation) => {
      const { command, now: occurredAt, data } = situation
      const looked = { accessRequestId: data.accessRequestId, readerId: command.actor.performedBy }
      const rule = deniedBy(situation)
      return rule === null
        ? [event(SafeguardingLogOpened, { occurredAt, data: looked })]
        : [event(SafeguardingLogDenied, { occurredAt, data: { ...looked, rule } })]
    },
  },
)
