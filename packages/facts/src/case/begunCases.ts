import { type CaseId, subjectOf } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/** Which of several cases have begun. @since 0.2.0 */
export interface BegunCases {
  readonly begun: CaseId[]
}

/** Folds the streams of several cases into those that have begun. @since 0.2.0 */
export const begunCasesFold = foldOf<BegunCases>(() => ({ begun: [] }), {
  ReferralReceived: (draft, { stream }) => {
    const caseId = subjectOf(stream) as CaseId
    if (!draft.begun.includes(caseId)) draft.begun.push(caseId)
  },
})
