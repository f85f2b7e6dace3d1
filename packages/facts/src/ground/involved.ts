import { ground, provision } from '@casetrail/kernel'
import { type Involvement, involvedAt } from '../case/involvement.js'
import type { Claim } from './Claim.js'

/* Directly involved with recording the case at that instant (C42). Closing a case ends neither ground. */

const involvedBy = (word: Involvement['ground'], { requester, at, views }: Claim<'case'>): Involvement | undefined =>
  involvedAt(views.case.involvement, at).find((one) => one.workerId === requester.id && one.ground === word)

/** C42. @since 0.2.0 */
export const assignment = ground(
  provision('assignment', 'C42', 'A worker assigned to the case.'),
  (claim: Claim<'case'>) => involvedBy('assignment', claim),
)

/** C42. @since 0.2.0 */
export const cover = ground(
  provision('cover', 'C42', 'A cover worker, within the time of the cover.'),
  (claim: Claim<'case'>) => involvedBy('cover', claim),
)
