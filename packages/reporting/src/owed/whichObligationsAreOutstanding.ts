import { caseObligations, type OutstandingPromise, outstandingIn, question, readsOwed } from '@casetrail/facts'
import {
  because,
  CaseId,
  type Citation,
  type Due,
  type Explanation,
  type Instant,
  isOverdue,
  type LocalDate,
  record,
} from '@casetrail/kernel'
import { dayOf } from './dayOf.js'

/** One promise that is not kept yet. @since 0.1.0 */
export interface OutstandingObligation {
  /** The name of the obligation. */
  readonly obligation: OutstandingPromise['of']['name']
  readonly clause: Citation
  /** The id of what it is about. */
  readonly about: string
  /** Who has to see to it: a duty of the policy. */
  readonly owedBy: string
  readonly since: LocalDate
  /** In time through the end of this Europe/London date, or until this instant; null: the notice names no time. */
  readonly due: Due
  /** `withheld`: for a reason on record, until it is due. */
  readonly status: 'owed' | 'withheld'
  readonly overdue: boolean
  /** While it is owed, the record is not disposed of (E2). */
  readonly blocksDisposal: boolean
  readonly explanation: Explanation
}

/** The outstanding obligations of a case, the most pressing first; of two of one day, the one owed longer. @since 0.1.0 */
export interface WhichObligationsAreOutstanding {
  readonly caseId: CaseId
  readonly outstanding: readonly OutstandingObligation[]
}

const told = (
  { of, about, opened: { event, since }, due, status }: OutstandingPromise,
  at: Instant,
  today: LocalDate,
): OutstandingObligation => ({
  obligation: of.name,
  clause: of.clause,
  about,
  owedBy: of.owedBy,
  since,
  due,
  status,
  overdue: isOverdue(due, { at, today }),
  blocksDisposal: of.blocksDisposal,
  explanation: [because(of, { events: [event], dates: due === null ? [since] : [since, due] })],
})

const inOrder = (a: OutstandingObligation, b: OutstandingObligation): number => {
  const [first, second] = [dayOf(a) + a.since, dayOf(b) + b.since]
  return first < second ? -1 : first > second ? 1 : 0
}

/** E21 · The same ledger that flags a case and blocks its disposal. @since 0.1.0 */
export const whichObligationsAreOutstanding = question({
  name: 'whichObligationsAreOutstanding',
  clauses: ['E21', 'C28', 'E18', 'C45'],
  asks: 'Which promises in this case are not kept yet, and by when are they due?',
  params: record('whichObligationsAreOutstanding', { caseId: CaseId }),
  reads: readsOwed,
  answer: ({ owed }, { params: { caseId }, asOf: { validAt }, today }): WhichObligationsAreOutstanding => ({
    caseId,
    outstanding: outstandingIn(owed, validAt)
      .map((promise) => told(promise, validAt, today))
      .sort(inOrder),
  }),
  cites: caseObligations,
})
