import type { OnwardReferralEnded, OnwardReferralMade } from '@casetrail/events'
import {
  type Code,
  type EventId,
  type Instant,
  type NonBlank,
  type OnwardReferralId,
  type OrganisationId,
  revealed,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { foundById, type Places, putById } from '../time/byId.js'
import { step, type Tracked } from '../time/Tracked.js'
import { foldOf } from '../words.js'

/* Where was the person referred on to, how does each referral stand (C9), and which services are live on the case (C22)? */

/** One onward referral; a reopened one is a new one. @since 0.1.0 */
export type OnwardReferral = OnwardReferralMade['data'] &
  Tracked<'made' | 'accepted' | 'declined' | 'ended'> & {
    /** Null: disposed of, or not readable here. */
    readonly need: NonBlank | null
    readonly declinedBecause: Code | null
    readonly endedBecause: OnwardReferralEnded['data']['reason'] | null
  }

/** The onward referrals of one case. @since 0.1.0 */
export interface OnwardReferrals {
  readonly onward: OnwardReferral[]
  readonly at: Places
}

/** Folds a case stream into its onward referrals. @since 0.1.0 */
export const onwardReferralsFold = foldOf<OnwardReferrals>(() => ({ onward: [], at: {} }), {
  OnwardReferralMade: (draft, e) => {
    if (foundById(draft.onward, draft.at, e.data.onwardReferralId) !== undefined) return
    const need = revealed(e.parts.client)?.need ?? null
    const referral = { ...e.data, need, declinedBecause: null, endedBecause: null, steps: [step('made', e)] }
    putById(draft.onward, draft.at, e.data.onwardReferralId, referral)
  },
  OnwardReferralAccepted: (draft, e) => {
    foundById(draft.onward, draft.at, e.data.onwardReferralId)?.steps.push(step('accepted', e))
  },
  OnwardReferralDeclined: (draft, e) => {
    const referral = foundById(draft.onward, draft.at, e.data.onwardReferralId)
    if (referral === undefined) return
    referral.declinedBecause = e.data.reason
    referral.steps.push(step('declined', e))
  },
  OnwardReferralEnded: (draft, e) => {
    const referral = foundById(draft.onward, draft.at, e.data.onwardReferralId)
    if (referral === undefined) return
    referral.endedBecause = e.data.reason
    referral.steps.push(step('ended', e))
  },
})

/** A service that is live on the case, since when and by which event. @since 0.1.0 */
export interface LiveReferral {
  readonly onwardReferralId: OnwardReferralId
  readonly recipient: OrganisationId
  readonly since: Instant
  readonly event: EventId
}

/**
 * The referrals that are live at an instant of valid time, in the order in which they were made (A16). One that was
 * declined or ended is not live from that instant on; one entered in error was live until then: the service could look.
 *
 * @since 0.1.0
 */
export const liveReferralsAt = (
  { onward }: OnwardReferrals,
  at: Instant,
  liveFrom: Policy['settings']['referralIsLive'],
): readonly LiveReferral[] =>
  onward.flatMap(({ onwardReferralId, recipient, steps }) => {
    const begun = steps.find(({ status }) => status === (liveFrom === 'fromMade' ? 'made' : 'accepted'))
    const isOver = steps.some((one) => (one.status === 'declined' || one.status === 'ended') && one.at <= at)
    if (begun === undefined || begun.at > at || isOver) return []
    return [{ onwardReferralId, recipient, since: begun.at, event: begun.event }]
  })
