import type { EventId, Instant, OnwardReferralId, OrganisationId } from '@casetrail/kernel'
import { foldOf } from '../casetrailEvents.js'

/*
 * Which other services are live on the case at an instant? (C22, A16.) A referral that was declined or ended is not
 * live from that instant on; one entered in error was seen as live until then, since the service could look.
 */

/** From when a referral is live (A16); the words of the policy's setting `referralIsLive`. @since 0.1.0 */
export type LiveFrom = 'acceptedAndNotEnded' | 'fromMade'

/** One onward referral and its turns, in valid time. @since 0.1.0 */
export interface ReferralTurns {
  readonly onwardReferralId: OnwardReferralId
  readonly recipient: OrganisationId
  readonly madeAt: Instant
  readonly madeBy: EventId
  readonly acceptedAt: Instant | null
  readonly acceptedBy: EventId | null
  /** When it was declined or ended, whichever came first. */
  readonly endedAt: Instant | null
}

/** The onward referrals of one case. @since 0.1.0 */
export interface LiveReferralsState {
  readonly referrals: ReferralTurns[]
}

/** A service that is live on the case, since when and by which event. @since 0.1.0 */
export interface LiveReferral {
  readonly onwardReferralId: OnwardReferralId
  readonly recipient: OrganisationId
  readonly since: Instant
  readonly event: EventId
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const found = (
  draft: { referrals: readonly ReferralTurns[] },
  id: OnwardReferralId,
): Mutable<ReferralTurns> | undefined => draft.referrals.find((one) => one.onwardReferralId === id)

const end = (draft: { referrals: readonly ReferralTurns[] }, id: OnwardReferralId, at: Instant): void => {
  const referral = found(draft, id)
  if (referral !== undefined && (referral.endedAt === null || at < referral.endedAt)) referral.endedAt = at
}

/** Folds a case stream into its onward referrals. @since 0.1.0 */
export const liveReferralsFold = foldOf<LiveReferralsState>(() => ({ referrals: [] }), {
  OnwardReferralMade: (draft, e) => {
    if (found(draft, e.data.onwardReferralId) !== undefined) return
    draft.referrals.push({
      onwardReferralId: e.data.onwardReferralId,
      recipient: e.data.recipient,
      madeAt: e.occurredAt,
      madeBy: e.id,
      acceptedAt: null,
      acceptedBy: null,
      endedAt: null,
    })
  },
  OnwardReferralAccepted: (draft, e) => {
    const referral = found(draft, e.data.onwardReferralId)
    if (referral === undefined || referral.acceptedAt !== null) return
    referral.acceptedAt = e.occurredAt
    referral.acceptedBy = e.id
  },
  OnwardReferralDeclined: (draft, e) => end(draft, e.data.onwardReferralId, e.occurredAt),
  OnwardReferralEnded: (draft, e) => end(draft, e.data.onwardReferralId, e.occurredAt),
})

/** The referrals that are live at an instant of valid time, in the order in which they were made. @since 0.1.0 */
export const liveReferralsAt = (state: LiveReferralsState, at: Instant, liveFrom: LiveFrom): readonly LiveReferral[] =>
  state.referrals.flatMap(({ onwardReferralId, recipient, endedAt, ...turns }) => {
    const since = liveFrom === 'fromMade' ? turns.madeAt : turns.acceptedAt
    const event = liveFrom === 'fromMade' ? turns.madeBy : turns.acceptedBy
    if (since === null || event === null || at < since || (endedAt !== null && endedAt <= at)) return []
    return [{ onwardReferralId, recipient, since, event }]
  })
