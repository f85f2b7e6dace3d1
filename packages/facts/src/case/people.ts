import type { CasetrailEvent } from '@casetrail/events'
import type { Recorded, StaffId } from '@casetrail/kernel'
import { handsIn } from '../ground/takesPart.js'
import { foldOf } from '../words.js'
import { everyEntry } from './everyEntry.js'

/** Everybody who ever had a hand in a record; its own processes apart. @since 0.2.0 */
export interface People {
  readonly hands: StaffId[]
}

const take = (draft: People, { actor }: Recorded<CasetrailEvent>): void => {
  if (actor.kind === 'system') return
  for (const hand of handsIn(actor)) if (!draft.hands.includes(hand)) draft.hands.push(hand)
}

/** Folds a case stream into who had a hand in it. @since 0.2.0 */
export const peopleOfCaseFold = foldOf<People>(() => ({ hands: [] }), everyEntry(take, ['case']))

/** Folds a person stream into who had a hand in it. @since 0.2.0 */
export const peopleOfPersonFold = foldOf<People>(() => ({ hands: [] }), everyEntry(take, ['person']))
