import { type LocalDate, localDateOf, revealed } from '@casetrail/kernel'
import { asHeld, type Held, type HeldAs } from '../history/held.js'
import { type KnownOfCase, ofTheCase, ofThePerson } from './KnownOfCase.js'

/*
 * Whom did the case support on a day? By the date of birth itself, where it can be read, and by no stage that was
 * recorded. Where it is known and sealed, by the stages that rest on the last word on it; where nobody knows it, by what
 * a human decided since.
 */

/** Adult or child on a day, as far as it is known. */
export type Stage = 'child' | 'adult' | 'unknown'

/** What is known of a birth. */
export interface Birth {
  /** Null: not known, or not to be read without its key. */
  readonly day: LocalDate | null
  readonly stageOn: (on: LocalDate) => Stage
}

/** Whole years; where the birthday does not exist, it lies between 28 February and 1 March all the same. */
export const ageOn = (birth: LocalDate, on: LocalDate): number =>
  +on.slice(0, 4) - +birth.slice(0, 4) - (on.slice(4) < birth.slice(4) ? 1 : 0)

type Word = HeldAs<'PersonDetailsRecorded' | 'PersonDetailsCorrected'>

/** A word on the date of birth. */
export const isWord = (e: Held): e is Word =>
  e.type === 'PersonDetailsRecorded' || (e.type === 'PersonDetailsCorrected' && e.data.fields.includes('dateOfBirth'))

interface Said {
  readonly on: LocalDate
  readonly lifeStage: Stage
}

/** What an event says of life stages, and on which word that rests. */
const saidBy = (e: Held): readonly Said[] => {
  switch (e.type) {
    case 'ReferralReceived':
      return [{ on: e.data.receivedOn, lifeStage: e.data.lifeStage }]
    case 'SafeguardingReferralAccepted':
      return [{ on: e.data.acceptedOn, lifeStage: e.data.lifeStage }]
    case 'CaseClosed':
      return [{ on: localDateOf(e.occurredAt), lifeStage: e.data.lifeStage }]
    case 'LifeStageDetermined':
      return e.data.determinations
    default:
      return []
  }
}

const lastSaid =
  (said: readonly Said[]) =>
  (on: LocalDate): Stage =>
    said.findLast((one) => one.on === on)?.lifeStage ?? 'unknown'

const restsOn = (e: Held, { id }: Word): boolean => 'lifeStageRestsOn' in e.data && e.data.lifeStageRestsOn === id

const isHumanDecision = (e: Held): boolean => e.type === 'LifeStageDetermined' && e.data.because === 'humanDecision'

/** By the last word on the date of birth. */
export const birthOf = (of: KnownOfCase): Birth => {
  const word = ofThePerson(of).findLast(isWord)
  const identity = word === undefined ? null : revealed(word.parts.client)
  const day = identity?.dateOfBirth ?? null
  if (day !== null) return { day, stageOn: (on) => (ageOn(day, on) < 18 ? 'child' : 'adult') }
  if (word?.data.dateOfBirthKnown && identity === null) {
    const resting = ofTheCase(of).filter((e) => restsOn(e, word))
    return { day, stageOn: lastSaid(resting.flatMap(saidBy)) }
  }
  const since = { ...of, known: of.known.slice(word === undefined ? 0 : asHeld(of.known).indexOf(word) + 1) }
  return { day, stageOn: lastSaid(ofTheCase(since).filter(isHumanDecision).flatMap(saidBy)) }
}
