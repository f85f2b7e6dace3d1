import { SafetyConcernRaised } from '@casetrail/events'
import { newIdsAreUnused, onCase } from '@casetrail/facts'
import { event, SafetyConcernId } from '@casetrail/kernel'
import { concernNamed } from './concernNamed.js'

/** E18 · What a worker hears can be as urgent as what a form says; raising it opens an obligation to follow up. @since 0.1.0 */
export const raiseSafetyConcern = onCase(
  {
    command: 'RaiseSafetyConcern',
    clauses: ['E18'],
    says: 'Raises a concern for the person’s safety.',
    data: { safetyConcernId: SafetyConcernId },
    yields: [SafetyConcernRaised],
  },
  {
    rules: [newIdsAreUnused('E18', 'data.safetyConcernId', (situation) => concernNamed(situation) !== undefined)],
    events: ({ command: { occurredAt }, data: { safetyConcernId } }) => [
      event(SafetyConcernRaised, { occurredAt, data: { safetyConcernId, source: 'worker', measureId: null } }),
    ],
  },
)
