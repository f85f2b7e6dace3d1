import type { EventId, Instant, OrganisationId, StaffId } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/* Who works for a GP practice or another service, as far as the service has it on record? */

/** Somebody who works elsewhere, from when, and until when if that has ended. @since 0.2.0 */
export interface Partner {
  readonly staffId: StaffId
  readonly organisation: OrganisationId
  readonly since: Instant
  readonly until: Instant | null
  readonly event: EventId
}

/** In the order of recording. @since 0.2.0 */
export interface Partners {
  readonly partners: Partner[]
}

/** Folds a service stream into who works elsewhere. @since 0.2.0 */
export const partnersFold = foldOf<Partners>(() => ({ partners: [] }), {
  PartnerStaffRecorded: (draft, { id: event, occurredAt: since, data: { staffId, organisation } }) => {
    draft.partners.push({ staffId, organisation, since, until: null, event })
  },
  PartnerStaffEnded: (draft, { occurredAt: until, data: { staffId, organisation } }) => {
    const at = draft.partners.findIndex(
      (one) => one.staffId === staffId && one.organisation === organisation && one.until === null,
    )
    const held = draft.partners[at]
    if (held !== undefined) draft.partners[at] = { ...held, until }
  },
})

/** Those who work elsewhere at an instant of valid time. @since 0.2.0 */
export const partnersAt = ({ partners }: Partners, at: Instant): readonly Partner[] =>
  partners.filter(({ since, until }) => since <= at && (until === null || at < until))
