import type { EventId, LocalDate } from '@casetrail/kernel'
import { foldOf } from '../casetrailEvents.js'
import type { LifeStage } from '../lifeStage.js'

/*
 * Was the person a child or an adult on the dates that matter (A3)? Facts of the case in clear, so that a deadline can
 * be derived without opening anybody's date of birth.
 */

/** The life stage known for each date, and where a known one was later changed. @since 0.1.0 */
export interface LifeStagesState {
  /** London dates on which a referral of the case was received. */
  readonly received: LocalDate[]
  readonly on: Record<string, LifeStage>
  /** The event that says so, by date. */
  readonly source: Record<string, EventId>
  /** Determinations that changed child to adult: they can shorten retention (L3). */
  readonly lowered: EventId[]
}

type Draft = { on: Record<string, LifeStage>; source: Record<string, EventId> }

/** What a fact says of its own date; knowing nothing takes nothing away. */
const note = (draft: Draft, on: LocalDate, lifeStage: LifeStage, event: EventId): void => {
  if (lifeStage === 'unknown' && (draft.on[on] ?? 'unknown') !== 'unknown') return
  draft.on[on] = lifeStage
  draft.source[on] = event
}

/** Folds a case stream into the life stages on its dates. @since 0.1.0 */
export const lifeStagesFold = foldOf<LifeStagesState>(() => ({ received: [], on: {}, source: {}, lowered: [] }), {
  ReferralReceived: (draft, e) => {
    draft.received.push(e.data.receivedOn)
    note(draft, e.data.receivedOn, e.data.lifeStage, e.id)
  },
  SafeguardingReferralAccepted: (draft, e) => note(draft, e.data.acceptedOn, e.data.lifeStage, e.id),
  CaseClosed: (draft, e) => note(draft, e.data.closedOn, e.data.lifeStage, e.id),
  LifeStageDetermined: (draft, e) => {
    for (const { on, lifeStage } of e.data.determinations) {
      if (draft.on[on] === 'child' && lifeStage !== 'child') draft.lowered.push(e.id)
      draft.on[on] = lifeStage
      draft.source[on] = e.id
    }
  },
})

/** The stage on some dates taken together: a child on any of them, else unknown on any, else an adult. @since 0.1.0 */
export const stageAcross = (state: LifeStagesState, dates: readonly LocalDate[]): LifeStage => {
  const stages = dates.map((date) => state.on[date] ?? 'unknown')
  if (stages.includes('child')) return 'child'
  return stages.length === 0 || stages.includes('unknown') ? 'unknown' : 'adult'
}
