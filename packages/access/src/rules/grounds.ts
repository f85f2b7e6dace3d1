import { accessRule } from './AccessRule.js'

/* Who may open the case at all? Each of these denies somebody who has no ground, by the clause that they fall under. */

/** A15: an alert's id opens the case to the officer who investigates it, and to nobody else. @since 0.1.0 */
export const onlyTheInvestigatorOpensForAnAlert = accessRule(
  'onlyTheInvestigatorOpensForAnAlert',
  'C42',
  'Only the officer who investigates an open alert opens the case for it.',
  ({ ground, forAlert }) => forAlert !== null && ground === null,
)

/** C21, A17: “at the time” is the instant of access, not of writing. @since 0.1.0 */
export const registeredPracticeSeesTheCase = accessRule(
  'registeredPracticeSeesTheCase',
  'C21',
  'Of GP practices, the one where the person is registered at that instant sees the case.',
  ({ ground, requester }) => requester.judgedAs === 'gpPractice' && ground === null,
)

/** C22, A16: our closing the case does not end another service's referral, and so not its sight. @since 0.1.0 */
export const onlyServicesWithLiveReferralsSeeTheCase = accessRule(
  'onlyServicesWithLiveReferralsSeeTheCase',
  'C22',
  'Of other services, only those with a live referral at that instant see the case.',
  ({ ground, requester }) => requester.judgedAs === 'otherService' && ground === null,
)

/** C42: giving a reason does not make anybody staff of the service. @since 0.1.0 */
export const onlyStaffOfTheServiceOpenAClosedCase = accessRule(
  'onlyStaffOfTheServiceOpenAClosedCase',
  'C42',
  'Once access alerts, only those with a role, an office or a part in the case may open it for a reason.',
  ({ ground, requester, closedLong }) => requester.judgedAs === 'staff' && closedLong !== null && ground === null,
)

/**
 * C42: assignment, cover or a role of review, at that instant. Closing ends no assignment, so until access alerts
 * those who were involved may finish what they began. Also the last wall: whoever has no ground is denied.
 *
 * @since 0.1.0
 */
export const onlyThoseInvolvedOpenTheCase = accessRule(
  'onlyThoseInvolvedOpenTheCase',
  'C42',
  'Of staff, only those assigned, covering or reviewing the service at that instant open the case.',
  ({ ground }) => ground === null,
)
