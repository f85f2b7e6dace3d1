import { type CasetrailEvent, SafetyConcernRaised } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, record, SafetyConcernId } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { newIdsAreUnused } from '../rules/newIdsAreUnused.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* E18 · What a worker hears can be as urgent as what a form says; raising it opens an obligation to follow up. */

const data = record('RaiseSafetyConcern', { caseId: CaseId, safetyConcernId: SafetyConcernId })

/** The data of {@link raiseSafetyConcern}. @since 0.1.0 */
export type RaiseSafetyConcern = t.TypeOf<typeof data>

/** Raises a concern for the person’s safety. @since 0.1.0 */
export const raiseSafetyConcern: Decision<'RaiseSafetyConcern', RaiseSafetyConcern, CaseViews, Policy, CasetrailEvent> =
  {
    type: 'RaiseSafetyConcern',
    clauses: ['E18'],
    says: 'Raises a concern for the person’s safety.',
    data,
    purpose: purposeCodes.provideSupport,
    reads: readsCase,
    writes: ({ caseId }) => caseStream(caseId),
    rules: [
      ...caseTakes('SafetyConcernRaised'),
      newIdsAreUnused('E18', 'data.safetyConcernId', (situation: OnCase<RaiseSafetyConcern>) =>
        situation.views.case.safetyConcerns.concerns.some(
          (one) => one.safetyConcernId === situation.data.safetyConcernId,
        ),
      ),
    ],
    events: ({ command, data: { safetyConcernId } }) => [
      event(SafetyConcernRaised, {
        occurredAt: command.occurredAt,
        data: { safetyConcernId, source: 'worker', measureId: null },
      }),
    ],
  }
