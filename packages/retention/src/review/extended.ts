import { longestExtension, type Review } from '@casetrail/facts'
import { type Deadline, keptThrough } from '../period/deadlineFrom.js'

/** The later of the schedule's end and what reviews extended it to: no review ever shortens (L21). */
export const extended = (scheduled: Deadline | null, reviews: readonly Review[]): Deadline | null => {
  const extension = longestExtension(reviews)
  return scheduled === null || extension === null || extension.keepThrough <= scheduled.keepThrough
    ? scheduled
    : keptThrough(extension.keepThrough)
}
