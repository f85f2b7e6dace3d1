import type { LifeStage } from '@casetrail/events'
import { attains, type Command, type EventId, type LocalDate } from '@casetrail/kernel'
import { birthOf } from '../person/details.js'
import type { PersonFile } from '../person/personFile.js'
import { happenedOn } from '../rule/listedCodes.js'

/**
 * Child, adult or unknown on a date: under 18 is a child, and 18 is reached as the birthday begins; a birth on
 * 29 February attains it on 1 March of a common year (A3). `null`: the date of birth is not known (A3c).
 *
 * @since 0.1.0
 */
export const lifeStageOn = (dateOfBirth: LocalDate | null, on: LocalDate): LifeStage => {
  if (dateOfBirth === null) return 'unknown'
  return on < attains(dateOfBirth, 18) ? 'child' : 'adult'
}

/**
 * The life stage on the day it happened, as far as the person's date of birth is known now (A3, A3c), and the person
 * event that it rests on: what an event of the case says of it.
 *
 * @since 0.1.0
 */
export const lifeStageThen = (situation: {
  readonly command: Command
  readonly views: { readonly person: PersonFile }
}): { readonly lifeStage: LifeStage; readonly lifeStageRestsOn: EventId | null } => {
  const { value, word } = birthOf(situation.views.person.details)
  return { lifeStage: lifeStageOn(value, happenedOn(situation)), lifeStageRestsOn: word }
}
