import { SafeguardingHearingHeld } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { recordSafeguardingHearing } from './recordSafeguardingHearing.js'

export const hearingSubject = subject({
  events: [SafeguardingHearingHeld],
  decisions: [recordSafeguardingHearing],
})
