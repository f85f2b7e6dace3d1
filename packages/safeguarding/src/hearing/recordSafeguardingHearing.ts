import { SafeguardingHearingHeld } from '@casetrail/events'
import { codeIsListed, newIdsAreUnused, type OnCase, onCase } from '@casetrail/facts'
import { Code, event, FreeText, provision, SafeguardingHearingId } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'

const onlyListedBodiesHearCases = codeIsListed<OnCase<{ readonly body: Code }>>(
  provision('onlyListedBodiesHearCases', 'A7', 'A case is heard by a body that the policy lists.'),
  { list: 'safeguardingBodies', field: 'data.body', code: ({ data }) => data.body },
)

/** A7 · A MARAC or DRAM, say. Whether the case was accepted is another fact, by a body that can. @since 0.2.0 */
export const recordSafeguardingHearing = onCase(
  {
    command: 'RecordSafeguardingHearing',
    clauses: ['A7', 'C33'],
    says: 'Records that a body heard the case; it counts for nothing in how long the case is kept.',
    data: { safeguardingHearingId: SafeguardingHearingId, body: Code, text: FreeText },
    yields: [SafeguardingHearingHeld],
    purpose: purposeCodes.safeguardPeople,
  },
  {
    rules: [
      newIdsAreUnused('A7', 'data.safeguardingHearingId', ({ views, data }) =>
        views.case.safeguarding.hearings.some((one) => one.safeguardingHearingId === data.safeguardingHearingId),
      ),
      onlyListedBodiesHearCases,
    ],
    events: ({ command: { occurredAt }, data: { safeguardingHearingId, body, text } }) => [
      event(SafeguardingHearingHeld, {
        occurredAt,
        data: { safeguardingHearingId, body },
        parts: { client: { text } },
      }),
    ],
  },
)
