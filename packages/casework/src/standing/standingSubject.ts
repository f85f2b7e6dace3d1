import { subject } from '@casetrail/kernel'
import { howDoesTheCaseStand } from './howDoesTheCaseStand.js'
import { whichCasesAreStale } from './whichCasesAreStale.js'

export const standingSubject = subject({
  questions: [howDoesTheCaseStand],
  readModels: [whichCasesAreStale],
})
