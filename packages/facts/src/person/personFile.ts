import { combine, type StateOf } from '@casetrail/kernel'
import { peopleOfPersonFold } from '../case/people.js'
import { characteristicsFold } from './characteristics.js'
import { deathFold } from './death.js'
import { detailsFold } from './details.js'
import { practicesFold } from './practices.js'
import { relatedPersonsFold } from './relatedPersons.js'

/** Everything one person stream says, by topic. @since 0.1.0 */
export const personFileFold = combine({
  details: detailsFold,
  related: relatedPersonsFold,
  characteristics: characteristicsFold,
  practices: practicesFold,
  death: deathFold,
  people: peopleOfPersonFold,
})

/** The state of {@link personFileFold}. @since 0.1.0 */
export interface PersonFile extends StateOf<typeof personFileFold> {}
