import { closureFold, involvementFold, lifeStagesFold } from '@casetrail/events'
import { type CaseId, caseStream, combine, type Fold, type Reads } from '@casetrail/kernel'
import { contactAttemptsFold } from './contactAttempts.js'
import { entriesFold } from './entries.js'
import { measuresFold } from './measures.js'
import { notesFold } from './notes.js'
import { onwardReferralsFold } from './onwardReferrals.js'
import { referralsFold } from './referrals.js'
import { safeguardingReferralsFold } from './safeguardingReferrals.js'
import { safetyConcernsFold } from './safetyConcerns.js'
import { signpostsFold } from './signposts.js'

/** Everything one case stream says, by topic. Decisions judge it and questions answer from it. @since 0.1.0 */
export const caseFileFold = combine({
  closure: closureFold,
  lifeStages: lifeStagesFold,
  entries: entriesFold,
  referrals: referralsFold,
  involvement: involvementFold,
  notes: notesFold,
  contactAttempts: contactAttemptsFold,
  measures: measuresFold,
  safetyConcerns: safetyConcernsFold,
  signposts: signpostsFold,
  onwardReferrals: onwardReferralsFold,
  safeguarding: safeguardingReferralsFold,
})

/** The state of {@link caseFileFold}. @since 0.1.0 */
export type CaseFile = typeof caseFileFold extends Fold<infer S> ? S : never

/** What a decision about one case reads. @since 0.1.0 */
export interface CaseViews {
  readonly case: CaseFile
}

/** Reads the case that the command or question names. */
export const readsCase: Reads<{ readonly caseId: CaseId }, CaseViews> = {
  case: { stream: ({ caseId }) => caseStream(caseId), fold: caseFileFold },
}
