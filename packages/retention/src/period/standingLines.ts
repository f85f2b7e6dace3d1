import type { Standing } from '@casetrail/facts'
import { because, type Explanation, provision } from '@casetrail/kernel'

/* Do the years run, and from which closure? (A1, A9) */

const nothingIsKeptBeforeACaseBegins = provision(
  'nothingIsKeptBeforeACaseBegins',
  'A1',
  'No referral had been received: there is nothing to keep yet.',
)

const anOpenCaseHasNoDeadline = provision(
  'anOpenCaseHasNoDeadline',
  'A1',
  'The case is open since {date}: an open case has no deadline.',
)

const retentionRunsFromTheLatestClosure = provision(
  'retentionRunsFromTheLatestClosure',
  'A1',
  'The latest effective closure was on {date} (Europe/London): the years run from a closure.',
)

const everyClosureReasonKeepsEquallyLong = provision(
  'everyClosureReasonKeepsEquallyLong',
  'A9',
  'It was closed as {reason}: every reason keeps a case equally long.',
)

/** What can be told of where a case stands. */
export const standingProvisions = [
  nothingIsKeptBeforeACaseBegins,
  anOpenCaseHasNoDeadline,
  retentionRunsFromTheLatestClosure,
  everyClosureReasonKeepsEquallyLong,
] as const

/** Where the case stands, and by which event. */
export const standingLines = (standing: Standing): Explanation => {
  switch (standing.standing) {
    case 'notBegun':
      return [because(nothingIsKeptBeforeACaseBegins)]
    case 'open': {
      const { event, on } = standing.since
      return [because(anOpenCaseHasNoDeadline, { events: [event], dates: [on], places: { date: on } })]
    }
    case 'closed': {
      const { event, on, reason } = standing.by
      const closure = { events: [event], dates: [on], places: { date: on, reason: reason ?? 'unsaid' } }
      return [because(retentionRunsFromTheLatestClosure, closure), because(everyClosureReasonKeepsEquallyLong, closure)]
    }
  }
}
