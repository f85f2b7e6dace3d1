import { ground, type OnwardReferralId, provision, type Situation } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { liveReferralsAt } from '../case/onwardReferrals.js'
import { registeredPracticeAt } from '../person/practices.js'
import type { AccessViews } from '../seat/AccessViews.js'
import { partnersAt } from '../service/partners.js'
import type { Claim } from './Claim.js'
import { askerOf, requesterOf } from './Requester.js'

/* Those who work for others see the record too, each by their organisation (C21, C22). */

/** A28 · whether the service has it on record that they work there; nobody in particular: that somebody does. @since 0.2.0 */
export const isPartnerOnRecord = ({
  requester: { id, organisation },
  at,
  views,
}: Pick<Claim<'service'>, 'requester' | 'at' | 'views'>): boolean =>
  partnersAt(views.service.partners, at).some(
    (one) => one.organisation === organisation && (id === null || one.staffId === id),
  )

const isBelieved = (claim: Claim<'service'>): boolean =>
  claim.policy.settings.whoseWordIsAPartner === 'hosts' || isPartnerOnRecord(claim)

/** C21 · “at the time” is the instant of looking, not of writing. @since 0.2.0 */
export const registeredPractice = ground(
  provision('registeredPractice', 'C21', 'The GP practice where the person is registered.'),
  (claim: Claim<'case' | 'person' | 'service'>) => {
    const { requester, at, views } = claim
    const registered = registeredPracticeAt(views.person.practices, views.case.referrals, at)
    const isTheirs = requester.judgedAs === 'gpPractice' && registered?.practice === requester.organisation
    return isTheirs && isBelieved(claim) ? registered : null
  },
)

/** A31 · another service’s part in the record: its own answer, and its own end. @since 0.2.0 */
export const theirOwnReferral = ground(
  provision('theirOwnReferral', 'A31', 'The service that the person was referred on to, for that referral.'),
  ({
    command,
    views,
    data,
    world,
    now,
  }: Situation<{ readonly onwardReferralId: OnwardReferralId }, Pick<AccessViews, 'case' | 'service'>, Policy>) => {
    const claim = { requester: requesterOf(world, askerOf(command.actor)), at: now, policy: world, views }
    const named = views.case.onwardReferrals.onward.find(
      ({ onwardReferralId }) => onwardReferralId === data.onwardReferralId,
    )
    const event = named?.recipient === command.actor.organisation ? named.steps[0]?.event : undefined
    return event === undefined || !isBelieved(claim) ? null : { event }
  },
)

/** C22 · from when it is live is the policy’s to say (A16). @since 0.2.0 */
export const liveReferral = ground(
  provision('liveReferral', 'C22', 'A service with a live referral.'),
  (claim: Claim<'case' | 'service'>) => {
    const { requester, at, policy, views } = claim
    const theirs = liveReferralsAt(views.case.onwardReferrals, at, policy.settings.referralIsLive).find(
      ({ recipient }) => recipient === requester.organisation,
    )
    return theirs !== undefined && isBelieved(claim) ? theirs : null
  },
)
