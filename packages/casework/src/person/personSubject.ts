import { personEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { changeGpPractice } from './changeGpPractice.js'
import { correctPersonDetail } from './correctPersonDetail.js'
import { correctPersonDetails } from './correctPersonDetails.js'
import { endRelatedPerson } from './endRelatedPerson.js'
import { howDidThePersonsPracticeChange } from './howDidThePersonsPracticeChange.js'
import { recordCharacteristics } from './recordCharacteristics.js'
import { recordDeath } from './recordDeath.js'
import { recordPersonDetails } from './recordPersonDetails.js'
import { recordRelatedPerson } from './recordRelatedPerson.js'

export const personSubject = subject({
  events: personEvents,
  decisions: [
    recordPersonDetails,
    correctPersonDetails,
    correctPersonDetail,
    recordRelatedPerson,
    endRelatedPerson,
    recordCharacteristics,
    changeGpPractice,
    recordDeath,
  ],
  questions: [howDidThePersonsPracticeChange],
})
