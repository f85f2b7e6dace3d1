import { CaseId, caseStream, personStream, type Reads, type Situation, seat } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import { type HandsState, handsFold } from '../case/hands.js'
import { byReviewers } from '../ground/whoWrites.js'
import { caseTakes } from '../rule/caseTakes.js'
import { type CaseAndPersonViews, readsCaseAndPerson } from './caseSeat.js'
import { readsService, type ServiceViews } from './readsService.js'

interface OfCase {
  readonly caseId: CaseId
}

/** All that is read to review how long a case is kept: who holds a duty, and who had a hand in what. @since 0.2.0 */
export interface ReviewViews extends CaseAndPersonViews, ServiceViews {
  readonly hands: HandsState
}

/** The situation of a review; `More` is what a rule needs of the command's data. @since 0.2.0 */
export type OnReview<More = unknown> = Situation<OfCase & More, ReviewViews, Policy>

const reads: Reads<OfCase, ReviewViews> = {
  ...readsCaseAndPerson,
  hands: {
    stream: ({ caseId }, seen, home) => {
      const personId = seen.case?.referrals.personId ?? null
      return [caseStream(caseId), ...(personId === null ? [] : [personStream(personId)]), home]
    },
    fold: handsFold,
  },
  ...readsService,
}

/** Decisions of those who review the service, about one case. @since 0.2.0 */
export const onReview = seat<Policy>()({
  key: { caseId: CaseId },
  reads,
  writes: ({ caseId }) => caseStream(caseId),
  by: byReviewers,
  purpose: purposeCodes.disposeOfRecords,
  obeys: caseTakes,
})
