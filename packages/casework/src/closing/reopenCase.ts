import { CaseReopened } from '@casetrail/events'
import { type OnCase, onCase, standingAt } from '@casetrail/facts'
import { event, oneOf, provision, rule } from '@casetrail/kernel'
import { afterTheLastTurn } from './afterTheLastTurn.js'

const onlyClosedCasesAreReopened = rule<OnCase>(
  provision('onlyClosedCasesAreReopened', 'A1', 'Only a closed case is reopened.'),
  ({ views, now }) => standingAt(views.case.closure, now).standing !== 'closed',
  ({ views, now }) => ({ facts: { standing: standingAt(views.case.closure, now).standing } }),
)

const aCaseReopensAfterItClosed = afterTheLastTurn(
  provision('aCaseReopensAfterItClosed', 'A26', 'A reopening is not dated before the closure that it undoes.'),
)

/** A1, L5 · Open again, the case has no deadline; the next closure starts the whole period anew. @since 0.1.0 */
export const reopenCase = onCase(
  {
    command: 'ReopenCase',
    clauses: ['C24', 'A1', 'L5'],
    says: 'Reopens a closed case.',
    data: { reason: oneOf('newReferral', 'personReturned', 'closedInError') },
    yields: [CaseReopened],
  },
  {
    rules: [onlyClosedCasesAreReopened, aCaseReopensAfterItClosed],
    events: ({ command: { occurredAt }, data: { reason } }) => [event(CaseReopened, { occurredAt, data: { reason } })],
  },
)
