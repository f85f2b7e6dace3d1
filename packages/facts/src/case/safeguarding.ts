import type { SafeguardingReferralMade } from '@casetrail/events'
import type {
  Code,
  EventId,
  Instant,
  LocalDate,
  SafeguardingHearingId,
  SafeguardingReferralId,
} from '@casetrail/kernel'
import { step, type Tracked } from '../time/Tracked.js'
import { foldOf } from '../words.js'

/*
 * Which safeguarding referrals were made, and which acceptances stand? Retention asks “has there been one” (A6): order
 * and number do not matter, and retracting one changes nothing while another stands. Whether the body counts is the
 * policy's to say (A7).
 */

/**
 * One safeguarding referral; a retracted acceptance ends it, a further one is a new referral (A6). One that was declined
 * may be accepted later: then both stand among its steps (A32).
 *
 * @since 0.1.0
 */
export type SafeguardingReferral = SafeguardingReferralMade['data'] &
  Tracked<'made' | 'accepted' | 'declined' | 'retracted'> & {
    readonly acceptance: { readonly body: Code; readonly acceptedOn: LocalDate } | null
    /** The body that declined it; null: none has. */
    readonly declinedBy: Code | null
  }

/** Whom a safeguarding referral is about (A3b). @since 0.1.0 */
export type Concerns = SafeguardingReferralMade['data']['concerns']

/** One acceptance of a safeguarding referral. @since 0.1.0 */
export interface Acceptance {
  readonly referral: SafeguardingReferralId
  readonly body: Code
  /** The Europe/London date of acceptance. */
  readonly acceptedOn: LocalDate
  readonly event: EventId
  readonly at: Instant
  readonly recordedAt: Instant
  /** The event that retracted it as entered in error: as far as these events know, it never was. */
  readonly retractedBy: EventId | null
}

/** One hearing of the case by a body, without its words; it counts for nothing (A7). @since 0.2.0 */
export interface Hearing {
  readonly safeguardingHearingId: SafeguardingHearingId
  readonly body: Code
  readonly at: Instant
  readonly event: EventId
}

/** The safeguarding facts of one case. @since 0.1.0 */
export interface Safeguarding {
  readonly referrals: SafeguardingReferral[]
  readonly hearings: Hearing[]
  readonly acceptances: Acceptance[]
}

/** Folds a case stream into its safeguarding facts. @since 0.1.0 */
export const safeguardingFold = foldOf<Safeguarding>(() => ({ referrals: [], hearings: [], acceptances: [] }), {
  SafeguardingReferralMade: (draft, e) => {
    draft.referrals.push({ ...e.data, acceptance: null, declinedBy: null, steps: [step('made', e)] })
  },
  SafeguardingReferralAccepted: (draft, e) => {
    const { safeguardingReferralId, body, acceptedOn } = e.data
    const acceptance = { body, acceptedOn }
    draft.acceptances.push({
      referral: safeguardingReferralId,
      ...acceptance,
      event: e.id,
      at: e.occurredAt,
      recordedAt: e.recordedAt,
      retractedBy: null,
    })
    const referral = draft.referrals.find((one) => one.safeguardingReferralId === safeguardingReferralId)
    if (referral === undefined) return
    referral.acceptance = acceptance
    referral.steps.push(step('accepted', e))
  },
  SafeguardingReferralDeclined: (draft, e) => {
    const referral = draft.referrals.find((one) => one.safeguardingReferralId === e.data.safeguardingReferralId)
    if (referral === undefined) return
    referral.declinedBy = e.data.body
    referral.steps.push(step('declined', e))
  },
  // A retraction ends what was recorded before it; a history from elsewhere may accept the same referral again.
  SafeguardingAcceptanceRetracted: (draft, e) => {
    const { safeguardingReferralId } = e.data
    for (const one of draft.acceptances) {
      if (one.referral === safeguardingReferralId && one.retractedBy === null) one.retractedBy = e.id
    }
    draft.referrals
      .find((one) => one.safeguardingReferralId === safeguardingReferralId)
      ?.steps.push(step('retracted', e))
  },
  SafeguardingHearingHeld: (draft, e) => {
    draft.hearings.push({ ...e.data, at: e.occurredAt, event: e.id })
  },
})

const earlierFirst = (a: Acceptance, b: Acceptance): number => (a.at + a.event < b.at + b.event ? -1 : 1)

/** Every acceptance up to an instant of valid time, retracted ones too, earliest first (L4: however recorded). @since 0.1.0 */
export const acceptancesUpTo = (state: Safeguarding, at: Instant): readonly Acceptance[] =>
  state.acceptances.filter((one) => one.at <= at).sort(earlierFirst)

/**
 * Whom an accepted referral is about; one never recorded as made counts as the client’s own. Said twice, a concern for
 * a child stands: a later word never shortens retention (L3).
 *
 * @since 0.1.0
 */
export const concernOf = ({ referrals }: Safeguarding, { referral }: Acceptance): Concerns => {
  const said = referrals.filter((one) => one.safeguardingReferralId === referral)
  return (said.find((one) => one.concerns === 'householdChild') ?? said[0])?.concerns ?? 'client'
}
