import { ground, provision } from '@casetrail/kernel'
import { liveReferralsAt } from '../case/onwardReferrals.js'
import { registeredPracticeAt } from '../person/practices.js'
import type { Claim } from './Claim.js'

/* Those who work for others see the record too, each by their organisation (C21, C22). */

/** C21 · “at the time” is the instant of looking, not of writing. @since 0.2.0 */
export const registeredPractice = ground(
  provision('registeredPractice', 'C21', 'The GP practice where the person is registered.'),
  ({ requester, at, views }: Claim<'case' | 'person'>) => {
    const registered = registeredPracticeAt(views.person.practices, views.case.referrals, at)
    const isTheirs = requester.judgedAs === 'gpPractice' && registered?.practice === requester.organisation
    return isTheirs ? registered : null
  },
)

/** C22 · from when it is live is the policy’s to say (A16). @since 0.2.0 */
export const liveReferral = ground(
  provision('liveReferral', 'C22', 'A service with a live referral.'),
  ({ requester, at, policy, views }: Claim<'case'>) =>
    liveReferralsAt(views.case.onwardReferrals, at, policy.settings.referralIsLive).find(
      ({ recipient }) => recipient === requester.organisation,
    ),
)
