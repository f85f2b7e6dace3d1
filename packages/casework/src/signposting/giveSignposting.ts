import { SignpostingGiven } from '@casetrail/events'
import { foundById, newIdsAreUnused, onCase } from '@casetrail/facts'
import { event, FreeText, OrganisationId, orNull, SignpostId } from '@casetrail/kernel'

/** C3 · No data leaves the council, so no agreement to share is asked. @since 0.1.0 */
export const giveSignposting = onCase(
  {
    command: 'GiveSignposting',
    clauses: ['C3', 'C9'],
    says: 'Records that the person was told of a service or activity.',
    data: {
      signpostId: SignpostId,
      /** The directory’s id of the service (B34), or null for one outside it. */
      directoryService: orNull(OrganisationId),
      need: FreeText,
    },
    yields: [SignpostingGiven],
  },
  {
    rules: [
      newIdsAreUnused(
        'C3',
        'data.signpostId',
        ({ views, data }) =>
          foundById(views.case.signposts.signposts, views.case.signposts.at, data.signpostId) !== undefined,
      ),
    ],
    events: ({ command: { occurredAt }, data: { signpostId, directoryService, need } }) => [
      event(SignpostingGiven, { occurredAt, data: { signpostId, directoryService }, parts: { client: { need } } }),
    ],
  },
)
