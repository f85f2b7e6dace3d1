import type { LifeStage } from '@casetrail/events'
import { type EventId, type Instant, type LocalDate, localDateOf } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/*
 * Was the person a child or an adult on the dates that matter (A3)? Facts of the case in clear, so that a deadline can
 * be derived without opening anybody's date of birth. Each fact says so when it is recorded; a later determination (a
 * date of birth learned or corrected, a human decision) says so anew.
 */

/** On which occasion a life stage was recorded. @since 0.1.0 */
export type LifeStageOccasion = 'received' | 'accepted' | 'closed' | 'determined'

/** What one event said of one date. @since 0.1.0 */
export interface LifeStageFact {
  readonly occasion: LifeStageOccasion
  /** The Europe/London date that it speaks of. */
  readonly on: LocalDate
  readonly lifeStage: LifeStage
  readonly event: EventId
  readonly at: Instant
}

/** What was said, in the order in which it was recorded. @since 0.1.0 */
export interface LifeStagesState {
  readonly facts: LifeStageFact[]
}

type Speaker = { readonly id: EventId; readonly occurredAt: Instant }

const fact = (occasion: LifeStageOccasion, on: LocalDate, lifeStage: LifeStage, e: Speaker): LifeStageFact => ({
  occasion,
  on,
  lifeStage,
  event: e.id,
  at: e.occurredAt,
})

/** Folds a case stream into the life stages it recorded. @since 0.1.0 */
export const lifeStagesFold = foldOf<LifeStagesState>(() => ({ facts: [] }), {
  ReferralReceived: (draft, e) => {
    draft.facts.push(fact('received', e.data.receivedOn, e.data.lifeStage, e))
  },
  SafeguardingReferralAccepted: (draft, e) => {
    draft.facts.push(fact('accepted', e.data.acceptedOn, e.data.lifeStage, e))
  },
  CaseClosed: (draft, e) => {
    draft.facts.push(fact('closed', localDateOf(e.occurredAt), e.data.lifeStage, e))
  },
  LifeStageDetermined: (draft, e) => {
    for (const { on, lifeStage } of e.data.determinations) draft.facts.push(fact('determined', on, lifeStage, e))
  },
})

/** What is known of the person's age when one event of a case occurred. @since 0.1.0 */
export interface KnownLifeStage {
  /** The referral, acceptance or closure. */
  readonly of: EventId
  readonly on: LocalDate
  readonly lifeStage: LifeStage
  /** The event that says so: itself, or the latest determination of that date. */
  readonly event: EventId
  /** Whatever but `unknown` was ever recorded of it, in order: what a correction may have shortened (L3). */
  readonly ever: readonly LifeStage[]
}

const knownOf = (state: LifeStagesState, one: LifeStageFact): KnownLifeStage => {
  const words = [one, ...state.facts.filter((other) => other.occasion === 'determined' && other.on === one.on)]
  const last = words.at(-1) ?? one
  const ever = words.map((word) => word.lifeStage).filter((lifeStage) => lifeStage !== 'unknown')
  return { of: one.event, on: one.on, lifeStage: last.lifeStage, event: last.event, ever }
}

/**
 * What is known of each event of one occasion, up to an instant of valid time. Only a determination changes what an
 * event said: so that an acceptance, which says something of its own date, never shortens retention (L3).
 *
 * @since 0.1.0
 */
export const lifeStagesOf = (
  state: LifeStagesState,
  occasion: Exclude<LifeStageOccasion, 'determined'>,
  at: Instant,
): readonly KnownLifeStage[] =>
  state.facts.filter((one) => one.occasion === occasion && one.at <= at).map((one) => knownOf(state, one))

/** The stage on several occasions taken together: a child on any, else unknown on any, else an adult. @since 0.1.0 */
export const stageAcross = (known: readonly KnownLifeStage[]): LifeStage => {
  const stages = known.map((one) => one.lifeStage)
  if (stages.includes('child')) return 'child'
  return stages.length === 0 || stages.includes('unknown') ? 'unknown' : 'adult'
}

/**
 * The stage to be expected on a date that no event speaks of: age only rises, so an adult on an earlier date will be
 * one, and a child on a later date was one. For suppositions only: what is recorded is never inferred.
 *
 * @since 0.1.0
 */
export const stageExpectedOn = (state: LifeStagesState, on: LocalDate): LifeStage => {
  const known = (['received', 'accepted', 'closed'] as const).flatMap((occasion) =>
    state.facts.filter((one) => one.occasion === occasion).map((one) => knownOf(state, one)),
  )
  if (known.some((one) => one.lifeStage === 'child' && one.on >= on)) return 'child'
  return known.some((one) => one.lifeStage === 'adult' && one.on <= on) ? 'adult' : 'unknown'
}
