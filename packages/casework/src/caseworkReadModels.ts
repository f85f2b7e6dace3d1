import { casesOfPerson } from './readModels/casesOfPerson.js'
import { whichCasesAreStale } from './readModels/whichCasesAreStale.js'

/** Every question across cases. @since 0.1.0 */
export const caseworkReadModels = [casesOfPerson, whichCasesAreStale] as const
