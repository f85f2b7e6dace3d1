import { outcomeEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { markOutcomeMeasureEnteredInError } from './markOutcomeMeasureEnteredInError.js'
import { recordIncompleteMeasure } from './recordIncompleteMeasure.js'
import { recordOutcomeMeasure } from './recordOutcomeMeasure.js'
import { whatChangedInOutcomes } from './whatChangedInOutcomes.js'

export const outcomeSubject = subject({
  events: outcomeEvents,
  decisions: [recordOutcomeMeasure, recordIncompleteMeasure, markOutcomeMeasureEnteredInError],
  questions: [whatChangedInOutcomes],
})
