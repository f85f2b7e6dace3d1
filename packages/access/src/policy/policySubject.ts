import { PolicyAdopted, PolicyProposed } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { adoptPolicy } from './adoptPolicy.js'
import { proposePolicy } from './proposePolicy.js'

export const policySubject = subject({
  events: [PolicyProposed, PolicyAdopted],
  decisions: [proposePolicy, adoptPolicy],
})
