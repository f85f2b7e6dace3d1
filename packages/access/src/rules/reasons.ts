import { localDateOf } from '@casetrail/kernel'
import { isListed } from '@casetrail/policy'
import type { AccessAttempt } from '../judge/AccessAttempt.js'
import { accessRule } from './AccessRule.js'

/* Were reasons given (C44)? A machine never judges whether they are good ones: that is for the investigation (A14). */

/** An access that alerts; an investigator's reason is the alert itself (A15). */
const needsReasons = ({ alerts, ground }: AccessAttempt): boolean => alerts && ground?.ground !== 'alertInvestigation'

/** C44: a code that nobody listed is no reason. @since 0.1.0 */
export const accessReasonsAreListed = accessRule(
  'accessReasonsAreListed',
  'C44',
  'A coded reason is on the policy’s list on the day.',
  ({ reason, policy, at }) =>
    reason.code !== null && !isListed(policy.registries.accessReasons, reason.code, localDateOf(at)),
)

/** C44: both a coded reason and words (A14). Blank is blank in any script. @since 0.1.0 */
export const accessAfterClosureGivesReasons = accessRule(
  'accessAfterClosureGivesReasons',
  'C44',
  'Whoever opens a case after closure, once access alerts, gives a coded reason and words that are not blank.',
  (attempt) => needsReasons(attempt) && (attempt.reason.code === null || attempt.reason.characters === 0),
)

/** A14: the policy may ask for more than one character. @since 0.1.0 */
export const reasonsAreLongEnough = accessRule(
  'reasonsAreLongEnough',
  'C44',
  'The words of a reason have at least as many characters as the policy asks for.',
  (attempt) => needsReasons(attempt) && attempt.reason.characters < attempt.policy.settings.reasonMinimumLength,
)
