import { type CasetrailEvent, SignpostingGiven } from '@casetrail/events'
import {
  CaseId,
  caseStream,
  type Decision,
  event,
  FreeText,
  OrganisationId,
  orNull,
  record,
  SignpostId,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { newIdsAreUnused } from '../rules/newIdsAreUnused.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C3 · The person is told of a service; no data leaves the council, so no agreement to share is asked. */

const data = record('GiveSignposting', {
  caseId: CaseId,
  signpostId: SignpostId,
  /** The directory’s id of the service (B34), or null for one outside it. */
  directoryService: orNull(OrganisationId),
  need: FreeText,
})

/** The data of {@link giveSignposting}. @since 0.1.0 */
export type GiveSignposting = t.TypeOf<typeof data>

/** Records that the person was told of a service or activity. @since 0.1.0 */
export const giveSignposting: Decision<'GiveSignposting', GiveSignposting, CaseViews, Policy, CasetrailEvent> = {
  type: 'GiveSignposting',
  clauses: ['C3', 'C9'],
  says: 'Records that the person was told of a service or activity.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('SignpostingGiven'),
    newIdsAreUnused('C3', 'data.signpostId', (situation: OnCase<GiveSignposting>) =>
      situation.views.case.signposts.signposts.some((one) => one.signpostId === situation.data.signpostId),
    ),
  ],
  events: ({ command, data: { caseId: _, need, ...clear } }) => [
    event(SignpostingGiven, { occurredAt: command.occurredAt, data: clear, parts: { client: { need } } }),
  ],
}
