import { type ClosureState, closureFold } from '@casetrail/events'
import {
  type AccessRequestId,
  accessStream,
  because,
  CaseId,
  caseStream,
  type Explanation,
  type Instant,
  type Question,
  record,
  type StaffId,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type * as t from 'io-ts'
import { closedLong } from '../judge/closedLong.js'
import type { Ground } from '../judge/groundFor.js'
import { type AccessEntry, type AccessLogState, accessLogFold } from '../state/accessLog.js'

/*
 * Access is decided by what is known at the time. When a closure is recorded late, accesses before that were let in
 * without an alert which, as is known now, were long after closure (A26). This lists them for the officers to look at;
 * it raises no alert, since nobody broke a rule that they could know of.
 */

const params = record('WhichAccessesWouldHaveAlerted', { caseId: CaseId })

/** Which case. @since 0.1.0 */
export type WhichAccessesWouldHaveAlerted = t.TypeOf<typeof params>

/** What is read. @since 0.1.0 */
export interface RetrospectViews {
  readonly log: AccessLogState
  readonly closure: ClosureState
}

/** An access that was granted silently and, as is known now, would have alerted. @since 0.1.0 */
export interface WouldHaveAlerted {
  readonly accessRequestId: AccessRequestId
  readonly requesterId: StaffId
  readonly at: Instant
  readonly ground: Ground
  readonly daysSinceClosure: number
  readonly explanation: Explanation
}

/** The registered practice never alerts (A17), an investigator by default not (A15). */
const isExempt = (ground: Ground, policy: Policy): boolean =>
  ground === 'registeredPractice' ||
  (ground === 'alertInvestigation' && policy.settings.investigatorAccess === 'noAlert')

const inRetrospect = (policy: Policy, closure: ClosureState, entry: AccessEntry): readonly WouldHaveAlerted[] => {
  const { result, alertId, accessRequestId, requesterId, at, event } = entry
  if (result?.outcome !== 'granted' || alertId !== null || isExempt(result.ground, policy)) return []
  const long = closedLong(policy, closure, at)
  if (long === null) return []
  const says = `The access raised no alert; as is known now, the case had been closed for ${long.days} days.`
  return [
    {
      accessRequestId,
      requesterId,
      at,
      ground: result.ground,
      daysSinceClosure: long.days,
      explanation: [
        because('A26', 'accessIsDecidedByWhatWasKnown', says, {
          events: [event, long.closure.event],
          dates: [long.closure.on, long.closure.recordedAt, at],
        }),
      ],
    },
  ]
}

/** Which silent accesses would have alerted, had the closure been known? In the order of access. @since 0.1.0 */
export const whichAccessesWouldHaveAlerted: Question<
  'whichAccessesWouldHaveAlerted',
  WhichAccessesWouldHaveAlerted,
  RetrospectViews,
  Policy,
  readonly WouldHaveAlerted[]
> = {
  name: 'whichAccessesWouldHaveAlerted',
  clauses: ['C43', 'A26', 'A10'],
  asks: 'Which accesses were let in without an alert and, as is known now, were long after closure?',
  params,
  reads: {
    log: { stream: ({ caseId }) => accessStream(caseId), fold: accessLogFold },
    closure: { stream: ({ caseId }) => caseStream(caseId), fold: closureFold },
  },
  answer: ({ log, closure }, { world }) => log.entries.flatMap((entry) => inRetrospect(world, closure, entry)),
}
