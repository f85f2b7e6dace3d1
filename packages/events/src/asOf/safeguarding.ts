import type { Code, EventId, Instant, LocalDate, SafeguardingReferralId } from '@casetrail/kernel'
import { foldOf } from '../casetrailEvents.js'
import type { LifeStage } from '../lifeStage.js'

/*
 * Which safeguarding acceptances stand? Retention asks “has there been one” (A6): order and number do not matter, and
 * retracting one changes nothing while another stands.
 */

/** One acceptance of a safeguarding referral. @since 0.1.0 */
export interface Acceptance {
  readonly referral: SafeguardingReferralId
  readonly event: EventId
  readonly body: Code
  readonly at: Instant
  readonly acceptedOn: LocalDate
  readonly lifeStage: LifeStage
}

/** Whom a safeguarding referral is about (A3b). @since 0.1.0 */
export type Concerns = 'client' | 'householdChild' | 'householdAdult'

/** The safeguarding facts of one case. @since 0.1.0 */
export interface SafeguardingState {
  readonly concerns: Record<string, Concerns>
  readonly acceptances: Acceptance[]
  readonly retractions: { readonly referral: SafeguardingReferralId; readonly event: EventId }[]
}

/** Folds a case stream into its safeguarding facts. @since 0.1.0 */
export const safeguardingFold = foldOf<SafeguardingState>(() => ({ concerns: {}, acceptances: [], retractions: [] }), {
  SafeguardingReferralMade: (draft, e) => {
    draft.concerns[e.data.safeguardingReferralId] = e.data.concerns
  },
  SafeguardingReferralAccepted: (draft, e) => {
    const { safeguardingReferralId: referral, body, acceptedOn, lifeStage } = e.data
    draft.acceptances.push({ referral, event: e.id, body, at: e.occurredAt, acceptedOn, lifeStage })
  },
  SafeguardingAcceptanceRetracted: (draft, e) => {
    draft.retractions.push({ referral: e.data.safeguardingReferralId, event: e.id })
  },
})

/** The acceptances that are not retracted, earliest first (L4: whatever the order of recording). @since 0.1.0 */
export const standingAcceptances = (state: SafeguardingState): readonly Acceptance[] =>
  state.acceptances
    .filter(({ referral }) => !state.retractions.some((retraction) => retraction.referral === referral))
    .sort((a, b) => (a.acceptedOn + a.event < b.acceptedOn + b.event ? -1 : 1))

/** Whom an accepted referral is about; a referral never recorded as made counts as the client’s own. @since 0.1.0 */
export const concernOf = (state: SafeguardingState, acceptance: Acceptance): Concerns => state.concerns[acceptance.referral] ?? 'client'
