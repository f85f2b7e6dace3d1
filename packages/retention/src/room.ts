import { reviewEvents } from '@casetrail/events'
import { room, subject } from '@casetrail/kernel'
import { whatBlocksDisposal } from './blocker/whatBlocksDisposal.js'
import { whatIsDue } from './due/whatIsDue.js'
import { whenDoesTheSafeguardingLogEnd } from './log/whenDoesTheSafeguardingLogEnd.js'
import { whenDoesRetentionEnd } from './period/whenDoesRetentionEnd.js'
import { reviewRetention } from './review/reviewRetention.js'
import { whatWouldChangeRetention } from './supposition/whatWouldChangeRetention.js'

/** What ends a case's retention is disposal by a human, which this release does not hold. @since 0.2.0 */
export const retention = room(
  {
    name: 'retention',
    says: 'How long a case is kept and why, what a human reviews, what blocks its disposal, and which cases are due.',
  },
  subject({
    questions: [whenDoesRetentionEnd, whatBlocksDisposal, whatWouldChangeRetention, whenDoesTheSafeguardingLogEnd],
    readModels: [whatIsDue],
  }),
  subject({ events: reviewEvents, decisions: [reviewRetention] }),
)
