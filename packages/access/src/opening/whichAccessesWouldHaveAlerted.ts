import {
  type AccessEntry,
  type AccessGround,
  type AccessViews,
  accessLogFold,
  type ClosureState,
  closedLong,
  question,
  raisesNoAlert,
  readsCase,
} from '@casetrail/facts'
import {
  type AccessRequestId,
  accessStream,
  because,
  CaseId,
  type Explanation,
  type Instant,
  provision,
  type Reads,
  record,
  type StaffId,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/*
 * Access is decided by what is known at the time. When a closure is recorded late, accesses before that were let in
 * without an alert which, as is known now, were long after closure (A26). This lists them for the officers to look at;
 * it raises no alert, since nobody broke a rule that they could know of.
 */

/** An access that was granted silently and, as is known now, would have alerted. @since 0.1.0 */
export interface WouldHaveAlerted {
  readonly accessRequestId: AccessRequestId
  readonly requesterId: StaffId
  readonly at: Instant
  readonly ground: AccessGround
  readonly daysSinceClosure: number
  readonly explanation: Explanation
}

/** The access log is judged by the closures that are known now. */
const reads: Reads<{ readonly caseId: CaseId }, Pick<AccessViews, 'access' | 'case'>> = {
  access: { stream: ({ caseId }) => accessStream(caseId), fold: accessLogFold },
  case: readsCase.case,
}

const accessIsDecidedByWhatWasKnown = provision(
  'accessIsDecidedByWhatWasKnown',
  'A26',
  'The access raised no alert; as is known now, the case had been closed for {days} days.',
)

const inRetrospect = (policy: Policy, closure: ClosureState, entry: AccessEntry): readonly WouldHaveAlerted[] => {
  const { result, alertId, accessRequestId, requesterId, at, event } = entry
  if (result?.outcome !== 'granted' || alertId !== null || raisesNoAlert(policy, result.ground)) return []
  const long = closedLong(policy, closure, at)
  if (long === null) return []
  const explanation = [
    because(accessIsDecidedByWhatWasKnown, {
      events: [event, long.closure.event],
      dates: [long.closure.on, long.closure.recordedAt, at],
      places: { days: long.days },
    }),
  ]
  return [{ accessRequestId, requesterId, at, ground: result.ground, daysSinceClosure: long.days, explanation }]
}

/** In the order of access. @since 0.1.0 */
export const whichAccessesWouldHaveAlerted = question({
  name: 'whichAccessesWouldHaveAlerted',
  clauses: ['C43', 'A26', 'A10'],
  asks: 'Which accesses were let in without an alert and, as is known now, were long after closure?',
  params: record('WhichAccessesWouldHaveAlerted', { caseId: CaseId }),
  reads,
  answer: ({ access, case: file }, { world }) =>
    access.requests.flatMap((entry) => inRetrospect(world, file.closure, entry)),
  cites: [accessIsDecidedByWhatWasKnown],
})
