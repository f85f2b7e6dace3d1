import { type AccessEntry, closedLong, handsIn, type OnReopening, type Referral } from '@casetrail/facts'
import { type AccessRequestId, localDateOf, provision, type Rule, rule } from '@casetrail/kernel'

/*
 * Otherwise whoever reopens, looks as a worker of an open case and closes again is seen by nobody. Judged at the moment
 * of recording, which is later than any that the reopening may be dated to, and so never the milder.
 */

type Reopening = OnReopening<{ readonly reason: string; readonly accessRequestId: AccessRequestId | null }>

/** They asked today, were let in and alerted for it, and nobody has a hand in the reopening whom that alert does not name. */
const covers = ({ command: { actor }, today }: Reopening, { result, alertId, requesterId, hands, at }: AccessEntry) =>
  result?.outcome === 'granted' &&
  alertId !== null &&
  requesterId === actor.performedBy &&
  handsIn(actor).every((hand) => hands.includes(hand)) &&
  localDateOf(at) === today

const isNamed = (situation: Reopening): boolean =>
  situation.views.access.requests.some(
    (one) => one.accessRequestId === situation.data.accessRequestId && covers(situation, one),
  )

/** Received today, from an organisation that is not ours, and by nobody who has a hand in the reopening. */
const isFromElsewhere = ({ command: { actor }, world, today }: Reopening, referral: Referral): boolean =>
  referral.receivedOn === today &&
  localDateOf(referral.recordedAt) === today &&
  referral.referrerOrganisation !== null &&
  referral.referrerOrganisation !== world.organisation &&
  !handsIn(actor).some((hand) => referral.hands.includes(hand))

const isExempt = (situation: Reopening): boolean =>
  situation.world.settings.reopeningAlerts === 'newReferralExempt' &&
  situation.data.reason === 'newReferral' &&
  situation.views.case.referrals.referrals.some((referral) => isFromElsewhere(situation, referral))

/** A29, L22. */
export const reopeningALongClosedCaseIsAnAccess: Rule<Reopening> = rule(
  provision(
    'reopeningALongClosedCaseIsAnAccess',
    'A29',
    'Reopening a case closed so long that access to it alerts names a request to open it, of that day and by the same hands, that was granted and alerted.',
  ),
  (situation) =>
    closedLong(situation.world, situation.views.case.closure, situation.now) !== null &&
    !isNamed(situation) &&
    !isExempt(situation),
  ({ views, world, now }) => {
    const long = closedLong(world, views.case.closure, now)
    return {
      field: 'data.accessRequestId',
      events: long === null ? [] : [long.closure.event],
      dates: long === null ? [] : [long.closure.on],
      facts: long === null ? {} : { daysSinceClosure: long.days },
    }
  },
)
