import { type LocalDate, localDateOf, revealed } from '@casetrail/kernel'
import { allOf, type Held, type HeldAs } from '../history/held.js'
import { type Birth, birthOf } from './birth.js'
import { type KnownOfCase, ofTheCase, ofThePerson } from './KnownOfCase.js'

/** A day on record, or one that cannot be read: not known, or sealed. */
export type Day = LocalDate | 'unread'

type Acceptance = HeldAs<'SafeguardingReferralAccepted'>

/** What is known of a closed case, whatever a policy makes of it. */
export interface FactsOfCase {
  readonly closure: HeldAs<'CaseClosed'>
  readonly closedOn: LocalDate
  readonly received: readonly LocalDate[]
  /**
   * Also those that were retracted, until a human has reviewed it: nothing may go for the want of them (L3). Whether the
   * body counts, a policy says.
   */
  readonly accepted: readonly Acceptance[]
  readonly isRetracted: (acceptance: Acceptance) => boolean
  /** Whether its referral was ever said to be about a child of the household (A3b). */
  readonly isOfAChild: (acceptance: Acceptance) => boolean
  readonly lastContact: LocalDate
  /** Null: none is on record. */
  readonly death: Day | null
  readonly birth: Birth
  readonly reviews: readonly HeldAs<'RetentionReviewed'>[]
}

type OfReferral = HeldAs<
  'SafeguardingReferralMade' | 'SafeguardingReferralAccepted' | 'SafeguardingAcceptanceRetracted'
>

const isOfOneReferral = (one: OfReferral, other: OfReferral): boolean =>
  one.data.safeguardingReferralId === other.data.safeguardingReferralId

/** The last turn of the case, as it happened. */
const lastTurn = (mine: readonly Held[]): Held | undefined =>
  mine
    .filter(({ type }) => type === 'CaseClosed' || type === 'CaseReopened')
    .reduce<Held | undefined>(
      (last, one) => (last === undefined || one.occurredAt >= last.occurredAt ? one : last),
      undefined,
    )

const isBackdated = ({ occurredAt, recordedAt, data }: HeldAs<'CaseClosed'>): boolean =>
  localDateOf(recordedAt) > localDateOf(occurredAt) || data.backdatedBecause !== null

/** B13 · A note or questionnaire that was entered in error was a contact all the same. */
const isContact = (e: Held): boolean =>
  e.type === 'ReferralReceived' ||
  e.type === 'CaseNoteAdded' ||
  e.type === 'OutcomeMeasured' ||
  (e.type === 'ContactAttempted' && (e.data.outcome === 'reached' || e.data.outcome === 'declinedToTalk'))

const deathOf = (of: KnownOfCase): Day | null => {
  const died = allOf(ofThePerson(of), 'PersonDied').at(-1)
  if (died === undefined || died.occurredAt > of.at) return null
  return revealed(died.parts.client)?.diedOn ?? 'unread'
}

const lastContactOf = (mine: readonly Held[], closedOn: LocalDate): LocalDate =>
  mine
    .filter(isContact)
    .map(({ occurredAt }) => localDateOf(occurredAt))
    .sort()
    .at(-1) ?? closedOn

/** Null: the case is open, or no human has reviewed that its closure was dated back. */
export const factsOfCase = (of: KnownOfCase): FactsOfCase | null => {
  const mine = ofTheCase(of).filter(({ occurredAt }) => occurredAt <= of.at)
  const closure = lastTurn(mine)
  if (closure?.type !== 'CaseClosed') return null
  const reviews = allOf(mine, 'RetentionReviewed')
  const isReviewed = (flag: string, { id }: Held) =>
    reviews.some(({ data }) => data.flag === flag && data.raisedBy === id)
  if (isBackdated(closure) && !isReviewed('closureBackdated', closure)) return null
  const retractionOf = (one: Acceptance) =>
    allOf(mine.slice(mine.indexOf(one)), 'SafeguardingAcceptanceRetracted').find((later) => isOfOneReferral(later, one))
  const isGone = (one: Acceptance): boolean => {
    const retraction = retractionOf(one)
    return retraction !== undefined && isReviewed('classShortened', retraction)
  }
  const concerns = allOf(mine, 'SafeguardingReferralMade').filter(({ data }) => data.concerns === 'householdChild')
  const closedOn = localDateOf(closure.occurredAt)
  return {
    closure,
    closedOn,
    received: allOf(mine, 'ReferralReceived').map(({ data }) => data.receivedOn),
    accepted: allOf(mine, 'SafeguardingReferralAccepted').filter((one) => !isGone(one)),
    isRetracted: (one) => retractionOf(one) !== undefined,
    isOfAChild: (one) => concerns.some((made) => isOfOneReferral(made, one)),
    lastContact: lastContactOf(mine, closedOn),
    death: deathOf(of),
    birth: birthOf(of),
    reviews,
  }
}
