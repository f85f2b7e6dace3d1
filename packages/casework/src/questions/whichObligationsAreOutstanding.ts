import {
  addDays,
  because,
  CaseId,
  type Citation,
  type Explanation,
  type Instant,
  type LocalDate,
  localDateOf,
  type Question,
  record,
  type SafeguardingReferralId,
  type SafetyConcernId,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { type CaseAndLogViews, readsCaseAndLog } from '../state/safeguardingLog.js'
import { thingsThen } from './thingsThen.js'

/*
 * E21 · What does the notice promise in this case that is not done yet? An acceptance without its entry in the
 * separate log (C28) and a safety concern that nobody followed up (E18). A retracted acceptance owes nothing.
 */

/** One promise that is not kept yet. @since 0.1.0 */
export interface OutstandingObligation {
  readonly obligation: 'safeguardingLogEntry' | 'safetyConcernFollowUp'
  readonly clause: Citation
  /** What it is about. */
  readonly about: SafeguardingReferralId | SafetyConcernId
  readonly since: LocalDate
  /** The last Europe/London date on which it is in time. */
  readonly due: LocalDate
  readonly overdue: boolean
  readonly explanation: Explanation
}

/** The outstanding obligations of a case, the earliest due first. @since 0.1.0 */
export interface WhichObligationsAreOutstanding {
  readonly caseId: CaseId
  readonly outstanding: readonly OutstandingObligation[]
}

interface Then {
  readonly validAt: Instant
  readonly today: LocalDate
}

const logEntriesDue = (views: CaseAndLogViews, policy: Policy, then: Then): readonly OutstandingObligation[] => {
  const logged = new Set(thingsThen(views.log.logEntries, then.validAt).map((one) => one.safeguardingReferralId))
  return thingsThen(views.case.safeguarding.safeguarding, then.validAt).flatMap((referral) => {
    const { safeguardingReferralId: about, acceptance, status, steps } = referral
    if (status !== 'accepted' || acceptance === null || logged.has(about)) return []
    const since = acceptance.acceptedOn
    const due = addDays(since, policy.logEntryDueDays)
    const events = steps.slice(-1).map((one) => one.event)
    const says = `An accepted safeguarding referral has its entry in the separate log within ${policy.logEntryDueDays} calendar days.`
    const explanation = [because('C28', 'anAcceptanceHasOneLogEntry', says, { events, dates: [since, due] })]
    return [
      { obligation: 'safeguardingLogEntry', clause: 'C28', about, since, due, overdue: then.today > due, explanation },
    ]
  })
}

const followUpsDue = (views: CaseAndLogViews, then: Then): readonly OutstandingObligation[] =>
  thingsThen(views.case.safetyConcerns.concerns, then.validAt)
    .filter((one) => one.status === 'raised')
    .flatMap(({ safetyConcernId: about, steps }) =>
      steps.slice(0, 1).map(({ at, event }): OutstandingObligation => {
        const since = localDateOf(at)
        const says = 'A safety concern is followed up on the day it is raised: no form waits for somebody to read it.'
        const explanation = [
          because('E18', 'safetyConcernsAreFollowedUpAtOnce', says, { events: [event], dates: [since] }),
        ]
        const overdue = then.today > since
        return { obligation: 'safetyConcernFollowUp', clause: 'E18', about, since, due: since, overdue, explanation }
      }),
    )

/** Which promises in this case are not kept yet, and by when are they due? @since 0.1.0 */
export const whichObligationsAreOutstanding: Question<
  'whichObligationsAreOutstanding',
  { readonly caseId: CaseId },
  CaseAndLogViews,
  Policy,
  WhichObligationsAreOutstanding
> = {
  name: 'whichObligationsAreOutstanding',
  clauses: ['E21', 'C28', 'E18'],
  asks: 'Which promises in this case are not kept yet, and by when are they due?',
  params: record('whichObligationsAreOutstanding', { caseId: CaseId }),
  reads: readsCaseAndLog,
  answer: (views, { params: { caseId }, asOf: { validAt }, today, world }) => ({
    caseId,
    outstanding: [...logEntriesDue(views, world, { validAt, today }), ...followUpsDue(views, { validAt, today })].sort(
      (a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
    ),
  }),
}
