import { CaseReopened } from '@casetrail/events'
import { type OnCase, onReopening, standingAt } from '@casetrail/facts'
import { AccessRequestId, event, oneOf, orNull, provision, rule } from '@casetrail/kernel'
import { afterTheLastTurn } from './afterTheLastTurn.js'
import { reopeningALongClosedCaseIsAnAccess } from './reopeningIsAnAccess.js'

const onlyClosedCasesAreReopened = rule<OnCase>(
  provision('onlyClosedCasesAreReopened', 'A1', 'Only a closed case is reopened.'),
  ({ views, now }) => standingAt(views.case.closure, now).standing !== 'closed',
  ({ views, now }) => ({ facts: { standing: standingAt(views.case.closure, now).standing } }),
)

const aCaseReopensAfterItClosed = afterTheLastTurn(
  provision('aCaseReopensAfterItClosed', 'A26', 'A reopening is not dated before the closure that it undoes.'),
)

/** A1, L5 · Open again, the case has no deadline; the next closure starts the whole period anew. @since 0.1.0 */
export const reopenCase = onReopening(
  {
    command: 'ReopenCase',
    clauses: ['C24', 'A1', 'A29', 'L5'],
    says: 'Reopens a closed case.',
    data: {
      reason: oneOf('newReferral', 'personReturned', 'closedInError'),
      /** Of a case closed so long that access to it alerts: the request of today by which it was opened (A29). */
      accessRequestId: orNull(AccessRequestId),
    },
    yields: [CaseReopened],
  },
  {
    rules: [onlyClosedCasesAreReopened, aCaseReopensAfterItClosed, reopeningALongClosedCaseIsAnAccess],
    events: ({ command: { occurredAt }, data: { reason, accessRequestId } }) => [
      event(CaseReopened, { occurredAt, data: { reason, accessRequestId } }),
    ],
  },
)
