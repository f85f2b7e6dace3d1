import type { Code, EventId, Instant, LocalDate, SafeguardingReferralId } from '@casetrail/kernel'
import type { SafeguardingReferralMade } from '../case/safeguardingEvents.js'
import { foldOf } from '../casetrailEvents.js'
import type { LifeStage } from '../lifeStage.js'

/*
 * Which safeguarding acceptances stand? Retention asks “has there been one” (A6): order and number do not matter, and
 * retracting one changes nothing while another stands. Whether the body counts is the policy's to say (A7).
 */

/** Whom a safeguarding referral is about (A3b). @since 0.1.0 */
export type Concerns = SafeguardingReferralMade['data']['concerns']

/** One acceptance of a safeguarding referral. @since 0.1.0 */
export interface Acceptance {
  readonly referral: SafeguardingReferralId
  readonly body: Code
  /** The Europe/London date of acceptance. */
  readonly acceptedOn: LocalDate
  readonly lifeStage: LifeStage
  readonly event: EventId
  readonly at: Instant
  /** The event that retracted it as entered in error: as far as these events know, it never was. */
  readonly retractedBy: EventId | null
}

/** The safeguarding facts of one case. @since 0.1.0 */
export interface SafeguardingState {
  /** By safeguarding referral. */
  readonly concerns: Record<string, Concerns>
  readonly acceptances: Acceptance[]
}

/** Folds a case stream into its safeguarding facts. @since 0.1.0 */
export const safeguardingFold = foldOf<SafeguardingState>(() => ({ concerns: {}, acceptances: [] }), {
  SafeguardingReferralMade: (draft, e) => {
    // Said twice, a concern for a child stands: a later word never shortens retention (L3).
    const { safeguardingReferralId: referral, concerns } = e.data
    if (concerns === 'householdChild') draft.concerns[referral] = concerns
    else draft.concerns[referral] ??= concerns
  },
  SafeguardingReferralAccepted: (draft, e) => {
    const { safeguardingReferralId: referral, body, acceptedOn, lifeStage } = e.data
    draft.acceptances.push({ referral, body, acceptedOn, lifeStage, event: e.id, at: e.occurredAt, retractedBy: null })
  },
  // A retraction ends what was recorded before it: the same referral may be accepted again, rightly this time.
  SafeguardingAcceptanceRetracted: (draft, e) => {
    for (const one of draft.acceptances) {
      if (one.referral === e.data.safeguardingReferralId && one.retractedBy === null) one.retractedBy = e.id
    }
  },
})

const earlierFirst = (a: Acceptance, b: Acceptance): number => (a.at + a.event < b.at + b.event ? -1 : 1)

/** Every acceptance up to an instant of valid time, retracted ones too, earliest first (L4: however recorded). @since 0.1.0 */
export const acceptancesUpTo = (state: SafeguardingState, at: Instant): readonly Acceptance[] =>
  state.acceptances.filter((one) => one.at <= at).sort(earlierFirst)

/** The acceptances that stand at an instant of valid time: accepted by then, and never retracted since. @since 0.1.0 */
export const standingAcceptances = (state: SafeguardingState, at: Instant): readonly Acceptance[] =>
  acceptancesUpTo(state, at).filter((one) => one.retractedBy === null)

/** Whom an accepted referral is about; a referral never recorded as made counts as the client’s own. @since 0.1.0 */
export const concernOf = (state: SafeguardingState, acceptance: Acceptance): Concerns =>
  state.concerns[acceptance.referral] ?? 'client'
