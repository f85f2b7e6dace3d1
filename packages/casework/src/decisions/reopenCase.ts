import { CaseReopened, type CasetrailEvent, standingAt } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, oneOf, record, rule } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* A1, L5 · Open again, the case has no deadline; the next closure starts the whole period anew. */

const data = record('ReopenCase', { caseId: CaseId, reason: oneOf('newReferral', 'personReturned', 'closedInError') })

/** The data of {@link reopenCase}. @since 0.1.0 */
export type ReopenCase = t.TypeOf<typeof data>

const onlyClosedCasesAreReopened = rule<OnCase<ReopenCase>>(
  'onlyClosedCasesAreReopened',
  'A1',
  'Only a closed case is reopened.',
  ({ views, now }) => standingAt(views.case.closure, now).standing !== 'closed',
  ({ views, now }) => ({ facts: { standing: standingAt(views.case.closure, now).standing } }),
)

const aCaseReopensAfterItClosed = rule<OnCase<ReopenCase>>(
  'aCaseReopensAfterItClosed',
  'A26',
  'A reopening is not dated before the closure that it undoes.',
  ({ views, command }) => (views.case.closure.facts.at(-1)?.at ?? command.occurredAt) > command.occurredAt,
  ({ views, command }) => ({
    field: 'occurredAt',
    events: views.case.closure.facts.slice(-1).map((fact) => fact.event),
    dates: [...views.case.closure.facts.slice(-1).map((fact) => fact.at), command.occurredAt],
  }),
)

/** Reopens a closed case. @since 0.1.0 */
export const reopenCase: Decision<'ReopenCase', ReopenCase, CaseViews, Policy, CasetrailEvent> = {
  type: 'ReopenCase',
  clauses: ['C24', 'A1', 'L5'],
  says: 'Reopens a closed case.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [...caseTakes('CaseReopened'), onlyClosedCasesAreReopened, aCaseReopensAfterItClosed],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(CaseReopened, { occurredAt: command.occurredAt, data: clear }),
  ],
}
