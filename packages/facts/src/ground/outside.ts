import { ground, type OnwardReferralId, provision, type Situation } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { liveReferralsAt } from '../case/onwardReferrals.js'
import { registeredPracticeAt } from '../person/practices.js'
import type { AccessViews } from '../seat/accessSeat.js'
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

/** A31 · another service’s part in the record: its own answer, and its own end. @since 0.2.0 */
export const theirOwnReferral = ground(
  provision('theirOwnReferral', 'A31', 'The service that the person was referred on to, for that referral.'),
  ({
    command,
    views,
    data,
  }: Situation<{ readonly onwardReferralId: OnwardReferralId }, Pick<AccessViews, 'case'>, Policy>) => {
    const named = views.case.onwardReferrals.onward.find(
      ({ onwardReferralId }) => onwardReferralId === data.onwardReferralId,
    )
    const event = named?.recipient === command.actor.organisation ? named.steps[0]?.event : undefined
    return event === undefined ? null : { event }
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
