import {
  type AccessGranted,
  involvedAt,
  liveReferralsAt,
  officersAt,
  registeredPracticeAt,
  staffRolesAt,
} from '@casetrail/events'
import type { ClauseId, EventId, SettingId } from '@casetrail/kernel'
import { hasDuty } from '@casetrail/policy'
import { alertOf } from '../state/alerts.js'
import type { AccessSituation } from './AccessSituation.js'

/* On what ground could this requester open the case, the reasons apart? The first that fits is the one recorded. */

/** The word recorded for a ground. @since 0.1.0 */
export type Ground = AccessGranted['data']['ground']

/** A ground, what carries it, and the events it rests on. @since 0.1.0 */
export interface GroundFound {
  readonly ground: Ground
  readonly clause: ClauseId | SettingId
  readonly says: string
  readonly events: readonly EventId[]
}

const ground = (
  word: Ground,
  clause: GroundFound['clause'],
  says: string,
  found: { readonly event: EventId } | null | undefined,
): GroundFound | null => (found == null ? null : { ground: word, clause, says, events: [found.event] })

/** An active officer who investigates this alert, which is not yet concluded (A15). */
const investigation = ({ at, views, requester, forAlert }: AccessSituation): GroundFound | null => {
  const alert = forAlert === null ? null : alertOf(views.access, forAlert)
  const officer = officersAt(views.service, at).find((one) => one.officerId === requester.id)
  return alert !== null &&
    alert.investigatorId !== null &&
    alert.investigatorId === requester.id &&
    alert.outcome === null &&
    requester.judgedAs === 'staff'
    ? ground('alertInvestigation', 'A15', 'An officer in office opens the case to investigate its alert.', officer)
    : null
}

/** Directly involved with recording or reviewing the service at that instant (C42). */
const involvement = ({ at, policy, views, requester }: AccessSituation): GroundFound | null => {
  const mine = involvedAt(views.case.involvement, at).filter((one) => one.workerId === requester.id)
  const by = (word: 'assignment' | 'cover') => mine.find((one) => one.ground === word)
  const role = staffRolesAt(views.service, at).find(
    (held) => held.staffId === requester.id && hasDuty(policy, held.role, 'review'),
  )
  return (
    ground('assignment', 'C42', 'A worker assigned to the case.', by('assignment')) ??
    ground('cover', 'C42', 'A cover worker, within the time of the cover.', by('cover')) ??
    ground('reviewRole', 'C42', 'Holder of a role that reviews the service.', role)
  )
}

/** Any role, office or involvement makes somebody staff of the service; their reason is then what lets them in (C44). */
const staffWithReason = (situation: AccessSituation): GroundFound | null => {
  const { at, views, requester } = situation
  const held =
    involvedAt(views.case.involvement, at).find((one) => one.workerId === requester.id) ??
    staffRolesAt(views.service, at).find((one) => one.staffId === requester.id) ??
    officersAt(views.service, at).find((one) => one.officerId === requester.id)
  return ground(
    'reasonGiven',
    'C44',
    'Staff of the service may open a closed case for a reason, which is alerted.',
    held,
  )
}

/** The registered practice (C21, A17), or any service with a live referral (C22, A16). */
const outside = ({ at, policy, views, requester }: AccessSituation): GroundFound | null => {
  const practice = registeredPracticeAt(views.person, views.case.referred, at)
  const live = liveReferralsAt(views.case.referrals, at, policy.settings.referralIsLive)
  const isTheirs = requester.judgedAs === 'gpPractice' && practice?.practice === requester.organisation
  const theirs = live.find((one) => one.recipient === requester.organisation)
  return (
    ground(
      'registeredPractice',
      'C21',
      'The GP practice where the person is registered.',
      isTheirs ? practice : null,
    ) ?? ground('liveReferral', 'C22', 'A service with a live referral.', theirs)
  )
}

/** The ground, or null when there is none. `closedLong`: access at this instant alerts, so staff need reasons. @since 0.1.0 */
export const groundFor = (situation: AccessSituation, closedLong: boolean): GroundFound | null => {
  if (situation.forAlert !== null) return investigation(situation)
  if (situation.requester.judgedAs !== 'staff') return outside(situation)
  return closedLong ? staffWithReason(situation) : involvement(situation)
}
