import { daysBetween, type Instant, localDateOf } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { Held, HeldAs } from '../history/held.js'
import type { Known } from '../history/judged.js'
import type { Look } from '../history/looks.js'
import { practiceAt } from '../history/practice.js'
import { holdsDuty, rolesHeld } from '../history/service.js'

/* Did the ground of a look hold at a moment, by the events alone? (C21, C22, C42, A15, A17.) */

/** A look, and what was known at one moment. */
export interface LookedAt extends Look {
  readonly known: Known
  readonly policy: Policy
  readonly at: Instant
}

const ofTheCase = ({ known, caseStream }: LookedAt): readonly Held[] => known.ofStream(caseStream)

const isAssigned = (look: LookedAt): boolean => {
  const who = look.asked.data.requesterId
  let assigned = false
  for (const e of ofTheCase(look)) {
    if (e.type === 'WorkerAssigned' && e.data.workerId === who) assigned = true
    if (e.type === 'WorkerUnassigned' && e.data.workerId === who) assigned = false
    if (e.type === 'CaseTransferred') assigned = false
  }
  return assigned
}

const isCovering = (look: LookedAt): boolean => {
  const { at } = look
  const { requesterId: who } = look.asked.data
  let windows: readonly { readonly from: Instant; readonly until: Instant }[] = []
  for (const e of ofTheCase(look)) {
    if (e.type === 'CoverGranted' && e.data.workerId === who) windows = [...windows, e.data]
    if ((e.type === 'CoverEnded' && e.data.workerId === who) || e.type === 'CaseTransferred') windows = []
  }
  return windows.some(({ from, until }) => from <= at && at < until)
}

/** A28 · where the policy asks for more than the host’s word, only whoever is on record comes for a practice or another service. */
const isBelieved = ({ known, policy, asked: { data } }: LookedAt): boolean =>
  policy.settings.whoseWordIsAPartner === 'hosts' ||
  known.service().partners.get(data.organisation)?.has(data.requesterId) === true

const isOfTheRegisteredPractice = (look: LookedAt): boolean =>
  practiceAt(look.known, look.caseStream, look.at)?.practice === look.asked.data.organisation && isBelieved(look)

const hasALiveReferral = (look: LookedAt): boolean => {
  const live = new Set<string>()
  const theirs = new Set<string>()
  const from = look.policy.settings.referralIsLive === 'fromMade' ? 'OnwardReferralMade' : 'OnwardReferralAccepted'
  for (const e of ofTheCase(look)) {
    if (e.type === 'OnwardReferralMade' && e.data.recipient === look.asked.data.organisation)
      theirs.add(e.data.onwardReferralId)
    if ((e.type === 'OnwardReferralMade' || e.type === 'OnwardReferralAccepted') && e.type === from)
      live.add(e.data.onwardReferralId)
    if (e.type === 'OnwardReferralDeclined' || e.type === 'OnwardReferralEnded') live.delete(e.data.onwardReferralId)
  }
  return [...theirs].some((id) => live.has(id)) && isBelieved(look)
}

const isInOffice = ({ known, asked }: LookedAt): boolean => known.service().officers.has(asked.data.requesterId)

const investigates = (look: LookedAt): boolean => {
  const { requesterId: who, forAlert } = look.asked.data
  let opened: HeldAs<'AlertInvestigationOpened'> | null = null
  for (const e of forAlert === null ? [] : look.known.aboutAlert(forAlert)) {
    if (e.type === 'AlertInvestigationOpened') opened = e
    if (e.type === 'AlertInvestigationConcluded') opened = null
  }
  if (opened === null || opened.data.investigatorId !== who || !isInOffice(look)) return false
  const days = daysBetween(localDateOf(opened.occurredAt), localDateOf(look.at))
  return days < look.policy.settings.investigatorAccessDays
}

/** Whether whoever looks has a part in the case, a role or an office. */
export const isOfTheService = (look: LookedAt): boolean =>
  isAssigned(look) ||
  isCovering(look) ||
  rolesHeld(look.known.service(), { staffId: look.asked.data.requesterId, at: look.at }).length > 0 ||
  isInOffice(look)

const reviews = ({ known, asked, policy, at }: LookedAt): boolean =>
  holdsDuty(known.service(), { staffId: asked.data.requesterId, at }, { duty: 'review', policy })

const byWord: Readonly<Record<Look['granted']['data']['ground'], (look: LookedAt) => boolean>> = {
  assignment: isAssigned,
  cover: isCovering,
  reviewRole: reviews,
  registeredPractice: isOfTheRegisteredPractice,
  liveReferral: hasALiveReferral,
  alertInvestigation: investigates,
  reasonGiven: isOfTheService,
}

/** Whether the ground that a look was granted on holds at this moment. */
export const groundHolds = (look: LookedAt): boolean => byWord[look.granted.data.ground](look)
