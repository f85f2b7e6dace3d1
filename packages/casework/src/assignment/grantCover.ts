import { CoverGranted } from '@casetrail/events'
import { byThoseInvolvedOrIntake, type OnCase, onCase } from '@casetrail/facts'
import { event, Instant, provision, rule, StaffId } from '@casetrail/kernel'
import { nobodyJoinsAClosedCase } from './nobodyJoinsAClosedCase.js'
import { nobodyLetsThemselvesIn } from './nobodyLetsThemselvesIn.js'

type Here = OnCase<{ readonly from: Instant; readonly until: Instant }>

const coverEndsAfterItBegins = rule<Here>(
  provision('coverEndsAfterItBegins', 'C42', 'Cover ends after it begins.'),
  ({ data }) => data.until <= data.from,
  ({ data }) => ({ field: 'data.until', dates: [data.from, data.until] }),
)

const coverIsNotGrantedForThePast = rule<Here>(
  provision(
    'coverIsNotGrantedForThePast',
    'C42',
    'Cover is granted for time to come: a grant never explains an earlier access.',
  ),
  ({ data, now }) => data.until <= now,
  ({ data, now }) => ({ field: 'data.until', dates: [data.until, now] }),
)

/** C42 · A cover worker or duty desk gets a time box, so that nobody must remember to take the access away. @since 0.1.0 */
export const grantCover = onCase(
  {
    command: 'GrantCover',
    clauses: ['C42'],
    says: 'Grants a worker time-boxed cover of the case.',
    data: { workerId: StaffId, from: Instant, until: Instant },
    yields: [CoverGranted],
  },
  {
    by: byThoseInvolvedOrIntake,
    rules: [coverEndsAfterItBegins, coverIsNotGrantedForThePast, ...nobodyJoinsAClosedCase, nobodyLetsThemselvesIn],
    events: ({ command: { occurredAt }, data: { workerId, from, until } }) => [
      event(CoverGranted, { occurredAt, data: { workerId, from, until } }),
    ],
  },
)
