import { safetyConcernEvents } from '@casetrail/events'
import { safetyConcernFollowUp } from '@casetrail/facts'
import { subject } from '@casetrail/kernel'
import { followUpSafetyConcern } from './followUpSafetyConcern.js'
import { raiseSafetyConcern } from './raiseSafetyConcern.js'

export const concernSubject = subject({
  events: safetyConcernEvents,
  decisions: [raiseSafetyConcern, followUpSafetyConcern],
  obligations: [safetyConcernFollowUp],
})
