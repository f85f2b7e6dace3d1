import type { LifeStage } from '@casetrail/events'
import { type EventId, type Instant, type LocalDate, localDateOf } from '@casetrail/kernel'
import { birthOf, type Details } from '../person/details.js'
import { foldOf } from '../words.js'

/*
 * Was the person a child or an adult on the dates that matter (A3)? Facts of the case in clear, so that a deadline can
 * be derived without opening anybody's date of birth. Each fact says so when it is recorded; a later determination (a
 * date of birth learned or corrected, a human decision) says so anew.
 *
 * The fence: a date of birth stands in another record, and can change there without this one hearing of it. So each fact
 * names the person event that it rests on, and is read with the last such event at hand; whatever rests on another one
 * is unknown. That needs no process to have run.
 */

/** On which occasion a life stage was recorded. @since 0.1.0 */
export type LifeStageOccasion = 'received' | 'accepted' | 'closed' | 'determined'

/** What one event said of one date. @since 0.1.0 */
export interface LifeStageFact {
  readonly occasion: LifeStageOccasion
  /** The Europe/London date that it speaks of. */
  readonly on: LocalDate
  readonly lifeStage: LifeStage
  /** The person event that had the last word on the date of birth when it was said; null: none had. */
  readonly restsOn: EventId | null
  readonly event: EventId
  readonly at: Instant
  readonly recordedAt: Instant
  /** The clock that told the day was wrong: the day is not known, and only a human says which stage it was. */
  readonly isMisread: boolean
  readonly isByAHuman: boolean
}

/** What was said, in the order in which it was recorded. @since 0.1.0 */
export interface LifeStagesState {
  readonly facts: LifeStageFact[]
}

interface Speaker {
  readonly id: EventId
  readonly occurredAt: Instant
  readonly recordedAt: Instant
  readonly misread?: true
  readonly data: { readonly lifeStageRestsOn: EventId | null; readonly because?: string }
}

/** No day that a wrong clock told is later than the one on which it was found out. */
const dayOf = (told: LocalDate, { misread, recordedAt }: Speaker): LocalDate => {
  const found = localDateOf(recordedAt)
  return misread === true && told > found ? found : told
}

const fact = (
  occasion: LifeStageOccasion,
  { on, lifeStage }: Pick<LifeStageFact, 'on' | 'lifeStage'>,
  speaker: Speaker,
): LifeStageFact => ({
  occasion,
  on: dayOf(on, speaker),
  lifeStage,
  restsOn: speaker.data.lifeStageRestsOn,
  event: speaker.id,
  at: speaker.occurredAt,
  recordedAt: speaker.recordedAt,
  isMisread: speaker.misread === true && occasion !== 'determined',
  isByAHuman: speaker.data.because === 'humanDecision',
})

/** Folds a case stream into the life stages it recorded. @since 0.1.0 */
export const lifeStagesFold = foldOf<LifeStagesState>(() => ({ facts: [] }), {
  ReferralReceived: (draft, e) => {
    const { receivedOn: on, lifeStage } = e.data
    draft.facts.push(fact('received', { on, lifeStage }, e))
  },
  SafeguardingReferralAccepted: (draft, e) => {
    const { acceptedOn: on, lifeStage } = e.data
    draft.facts.push(fact('accepted', { on, lifeStage }, e))
  },
  CaseClosed: (draft, e) => {
    draft.facts.push(fact('closed', { on: localDateOf(e.occurredAt), lifeStage: e.data.lifeStage }, e))
  },
  LifeStageDetermined: (draft, e) => {
    for (const one of e.data.determinations) draft.facts.push(fact('determined', one, e))
  },
})

/** What was said of life stages, to be read with the last word on the date of birth at hand. @since 0.2.0 */
export interface HeldLifeStages extends LifeStagesState {
  /** The person event that has it; null: none has. */
  readonly word: EventId | null
}

/** Holds what a case recorded against the last word on the date of birth. @since 0.2.0 */
export const heldAgainst = ({ facts }: LifeStagesState, word: EventId | null): HeldLifeStages => ({ facts, word })

/** The life stages of a case, held against what its person's record says last. @since 0.2.0 */
export const heldLifeStages = (views: {
  readonly case: { readonly lifeStages: LifeStagesState }
  readonly person: { readonly details: Details }
}): HeldLifeStages => heldAgainst(views.case.lifeStages, birthOf(views.person.details).word)

/** What is known of the person's age when one event of a case occurred. @since 0.1.0 */
export interface KnownLifeStage {
  /** The referral, acceptance or closure. */
  readonly of: EventId
  readonly on: LocalDate
  /** Unknown, where nothing that was said of it rests on the last word on the date of birth. */
  readonly lifeStage: LifeStage
  /** The event that says so: itself, the latest determination of that date, or the word on which none of them rests. */
  readonly event: EventId
  /** Something was said of it, and the last word on the date of birth is another one. */
  readonly isSuperseded: boolean
  /** The day was told by a wrong clock: a date of birth does not decide. */
  readonly isMisread: boolean
  /** Whatever but `unknown` was ever recorded of it, in order: what a correction may have shortened (L3). */
  readonly ever: readonly LifeStage[]
}

const knownOf = ({ facts, word }: HeldLifeStages, one: LifeStageFact): KnownLifeStage => {
  const { isMisread } = one
  const determined = facts.filter(
    (other) => other.occasion === 'determined' && other.on === one.on && (other.isByAHuman || !isMisread),
  )
  const said = isMisread ? determined : [one, ...determined]
  const ever = said.map(({ lifeStage }) => lifeStage).filter((lifeStage) => lifeStage !== 'unknown')
  const { event: of, on } = one
  const stands = said.findLast(({ restsOn }) => restsOn === word)
  return stands === undefined
    ? { of, on, lifeStage: 'unknown', event: word ?? of, isSuperseded: !isMisread, isMisread, ever }
    : { of, on, lifeStage: stands.lifeStage, event: stands.event, isSuperseded: false, isMisread, ever }
}

/**
 * What is known of each event of one occasion, up to an instant of valid time. Only a determination changes what an
 * event said: so that an acceptance, which says something of its own date, never shortens retention (L3).
 *
 * @since 0.1.0
 */
export const lifeStagesOf = (
  held: HeldLifeStages,
  occasion: Exclude<LifeStageOccasion, 'determined'>,
  at: Instant,
): readonly KnownLifeStage[] =>
  held.facts.filter((one) => one.occasion === occasion && one.at <= at).map((one) => knownOf(held, one))

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
export const stageExpectedOn = (held: HeldLifeStages, on: LocalDate): LifeStage => {
  const known = held.facts.filter(({ occasion }) => occasion !== 'determined').map((one) => knownOf(held, one))
  if (known.some((one) => one.lifeStage === 'child' && one.on >= on)) return 'child'
  return known.some((one) => one.lifeStage === 'adult' && one.on <= on) ? 'adult' : 'unknown'
}
