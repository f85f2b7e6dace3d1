import type { AccessRule } from './AccessRule.js'
import {
  onlyServicesWithLiveReferralsSeeTheCase,
  onlyStaffOfTheServiceOpenAClosedCase,
  onlyTheInvestigatorOpensForAnAlert,
  onlyThoseInvolvedOpenTheCase,
  registeredPracticeSeesTheCase,
} from './grounds.js'
import { aPrivacyOfficerIsInOffice, somebodyElseIsAlerted } from './independence.js'
import { accessAfterClosureGivesReasons, accessReasonsAreListed, reasonsAreLongEnough } from './reasons.js'

/** Every rule of access, in the order in which they are judged; the first broken one is recorded. @since 0.1.0 */
export const accessRules: readonly AccessRule[] = [
  onlyTheInvestigatorOpensForAnAlert,
  registeredPracticeSeesTheCase,
  onlyServicesWithLiveReferralsSeeTheCase,
  onlyStaffOfTheServiceOpenAClosedCase,
  onlyThoseInvolvedOpenTheCase,
  accessReasonsAreListed,
  accessAfterClosureGivesReasons,
  reasonsAreLongEnough,
  aPrivacyOfficerIsInOffice,
  somebodyElseIsAlerted,
]
