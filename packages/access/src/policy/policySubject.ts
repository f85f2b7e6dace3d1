import { PolicyAdopted } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { adoptPolicy } from './adoptPolicy.js'

export const policySubject = subject({ events: [PolicyAdopted], decisions: [adoptPolicy] })
