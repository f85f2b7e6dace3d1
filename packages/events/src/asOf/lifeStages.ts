import { type EventId, type Instant, type LocalDate, localDateOf } from '@casetrail/kernel'
import { foldOf } from '../casetrailEvents.js'
import type { LifeStage } from '../lifeStage.js'

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

/** The life stage known for a date, and the event that says so; null: none does. @since 0.1.0 */
export interface KnownLifeStage {
  readonly on: LocalDate
  readonly lifeStage: LifeStage
  readonly event: EventId | null
}

const isKnown = (one: LifeStageFact): boolean => one.lifeStage !== 'unknown'

/** What the facts of the date itself say: the latest determination, else the latest that knows, else the latest. */
const saidOf = (state: LifeStagesState, on: LocalDate): LifeStageFact | undefined => {
  const said = state.facts.filter((one) => one.on === on)
  return said.findLast((one) => one.occasion === 'determined') ?? said.findLast(isKnown) ?? said.at(-1)
}

/**
 * The life stage on a date: the latest determination of that date wins, and knowing nothing takes nothing away. Where no
 * event speaks of the date, age only rises: an adult on an earlier date is one, a child on a later date was one (A3).
 *
 * @since 0.1.0
 */
export const knownLifeStage = (state: LifeStagesState, on: LocalDate): KnownLifeStage => {
  const standing = (one: LifeStageFact): boolean => saidOf(state, one.on) === one
  const says =
    saidOf(state, on) ??
    state.facts.find((one) => one.lifeStage === 'adult' && one.on < on && standing(one)) ??
    state.facts.find((one) => one.lifeStage === 'child' && one.on > on && standing(one))
  return { on, lifeStage: says?.lifeStage ?? 'unknown', event: says?.event ?? null }
}

/** Whatever but `unknown` was ever recorded of a date, in order: what a correction may have shortened (L3). @since 0.1.0 */
export const everSaidOf = (state: LifeStagesState, on: LocalDate): readonly LifeStageFact[] =>
  state.facts.filter((one) => one.on === on && isKnown(one))

/** The dates of one occasion up to an instant of valid time, each once, in order. @since 0.1.0 */
export const datesOf = (
  state: LifeStagesState,
  occasion: Exclude<LifeStageOccasion, 'determined'>,
  at: Instant,
): readonly LocalDate[] =>
  [...new Set(state.facts.filter((one) => one.occasion === occasion && one.at <= at).map((one) => one.on))].sort()

/** The stage on some dates taken together: a child on any of them, else unknown on any, else an adult. @since 0.1.0 */
export const stageAcross = (state: LifeStagesState, dates: readonly LocalDate[]): LifeStage => {
  const stages = dates.map((date) => knownLifeStage(state, date).lifeStage)
  if (stages.includes('child')) return 'child'
  return stages.length === 0 || stages.includes('unknown') ? 'unknown' : 'adult'
}
