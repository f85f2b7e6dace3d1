import { assignmentEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { assignWorker } from './assignWorker.js'
import { endCover } from './endCover.js'
import { grantCover } from './grantCover.js'
import { transferCase } from './transferCase.js'
import { unassignWorker } from './unassignWorker.js'

export const assignmentSubject = subject({
  events: assignmentEvents,
  decisions: [assignWorker, unassignWorker, grantCover, endCover, transferCase],
})
