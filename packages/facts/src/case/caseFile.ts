import { combine, type StateOf } from '@casetrail/kernel'
import { closureFold } from './closure.js'
import { contactAttemptsFold } from './contactAttempts.js'
import { entriesFold } from './entries.js'
import { involvementFold } from './involvement.js'
import { lifeStagesFold } from './lifeStages.js'
import { measuresFold } from './measures.js'
import { notesFold } from './notes.js'
import { onwardReferralsFold } from './onwardReferrals.js'
import { peopleOfCaseFold } from './people.js'
import { referralsFold } from './referrals.js'
import { reviewsFold } from './reviews.js'
import { safeguardingFold } from './safeguarding.js'
import { safetyConcernsFold } from './safetyConcerns.js'
import { signpostsFold } from './signposts.js'

/** Everything one case stream says, by topic: what every room reads of a case. @since 0.1.0 */
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
  safeguarding: safeguardingFold,
  reviews: reviewsFold,
  people: peopleOfCaseFold,
})

/** The state of {@link caseFileFold}. @since 0.1.0 */
export interface CaseFile extends StateOf<typeof caseFileFold> {}
