import type { ReferralReceived } from '@casetrail/events'
import {
  type Code,
  type Instant,
  type LocalDate,
  type NonBlank,
  type OrganisationId,
  type PersonId,
  type ReferralId,
  revealed,
  type StaffId,
} from '@casetrail/kernel'
import { handsIn } from '../ground/takesPart.js'
import { step, type Tracked } from '../time/Tracked.js'
import { foldOf } from '../words.js'

/* Which referrals began or joined the case, of whom, and which network handles it? (C1, C7, E13) */

/** One referral into the service. @since 0.1.0 */
export interface Referral extends Tracked<'received' | 'accepted' | 'declined'> {
  readonly referralId: ReferralId
  readonly service: Code
  readonly pcn: OrganisationId
  readonly practice: OrganisationId
  readonly referrer: ReferralReceived['data']['referrer']
  readonly referrerOrganisation: OrganisationId | null
  readonly receivedOn: LocalDate
  readonly recordedAt: Instant
  /** Everybody who had a hand in taking it in. */
  readonly hands: readonly StaffId[]
  /** Empty: an explicit “none given” (C7). */
  readonly reasons: readonly Code[]
  /** Null: none, or not readable. */
  readonly reasonText: NonBlank | null
}

/** The referrals of a case. @since 0.1.0 */
export interface Referrals {
  /** The one person the case is about; null: the case has not begun. */
  readonly personId: PersonId | null
  /** The networks that handled it, in order of recording (E13). */
  readonly networks: { readonly pcn: OrganisationId; readonly at: Instant }[]
  readonly referrals: Referral[]
}

/** Folds a case stream into its referrals. @since 0.1.0 */
export const referralsFold = foldOf<Referrals>(() => ({ personId: null, networks: [], referrals: [] }), {
  ReferralReceived: (draft, e) => {
    const { referralId, personId, service, pcn, practice, referrer, referrerOrganisation, receivedOn, reasons } = e.data
    if (draft.personId === null) {
      draft.personId = personId
      draft.networks.push({ pcn, at: e.occurredAt })
    }
    draft.referrals.push({
      referralId,
      service,
      pcn,
      practice,
      referrer,
      referrerOrganisation,
      receivedOn,
      reasons: [...reasons],
      recordedAt: e.recordedAt,
      hands: [...handsIn(e.actor)],
      reasonText: revealed(e.parts.client)?.reasonText ?? null,
      steps: [step('received', e)],
    })
  },
  ReferralAccepted: (draft, e) => {
    draft.referrals.find((one) => one.referralId === e.data.referralId)?.steps.push(step('accepted', e))
  },
  ReferralDeclined: (draft, e) => {
    draft.referrals.find((one) => one.referralId === e.data.referralId)?.steps.push(step('declined', e))
  },
  CaseTransferred: (draft, e) => {
    draft.networks.push({ pcn: e.data.toPcn, at: e.occurredAt })
  },
})
