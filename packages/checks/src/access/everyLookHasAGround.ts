import { type Instant, localDateOf, provision, subjectOf } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { about, type CaseCheck } from '../check.js'
import { before, type Held } from '../history/before.js'
import { type Look, looksIn } from '../history/looks.js'
import { holdsDuty, officersAfter, rolesHeld } from '../history/service.js'

/* Was there, at each look, what it was granted on? (C21, C22, C42.) */

interface Judged extends Look {
  readonly known: readonly Held[]
  readonly policy: Policy
}

const ofTheCase = ({ known, caseStream: stream }: Judged): readonly Held[] => known.filter((e) => e.stream === stream)

const isAssigned = (look: Judged): boolean => {
  const who = look.asked.data.requesterId
  let assigned = false
  for (const e of ofTheCase(look)) {
    if (e.type === 'WorkerAssigned' && e.data.workerId === who) assigned = true
    if (e.type === 'WorkerUnassigned' && e.data.workerId === who) assigned = false
    if (e.type === 'CaseTransferred') assigned = false
  }
  return assigned
}

const isCovering = (look: Judged): boolean => {
  const { requesterId: who } = look.asked.data
  const at = look.asked.recordedAt
  let windows: readonly { readonly from: Instant; readonly until: Instant }[] = []
  for (const e of ofTheCase(look)) {
    if (e.type === 'CoverGranted' && e.data.workerId === who) windows = [...windows, e.data]
    if ((e.type === 'CoverEnded' && e.data.workerId === who) || e.type === 'CaseTransferred') windows = []
  }
  return windows.some(({ from, until }) => from <= at && at < until)
}

const isOfTheRegisteredPractice = (look: Judged): boolean => {
  const referral = ofTheCase(look)
    .filter((e) => e.type === 'ReferralReceived')
    .at(-1)
  if (referral?.type !== 'ReferralReceived') return false
  const today = localDateOf(look.asked.recordedAt)
  const changes = look.known.flatMap((e) =>
    e.type === 'GpPracticeChanged' && subjectOf(e.stream) === referral.data.personId && e.data.from <= today
      ? [e.data]
      : [],
  )
  const named = [referral.data.practice, ...changes.map(({ practice }) => practice)]
  return named.includes(look.asked.data.organisation)
}

const hasALiveReferral = (look: Judged): boolean => {
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
  return [...theirs].some((id) => live.has(id))
}

const investigates = (look: Judged): boolean => {
  const { requesterId: who, forAlert } = look.asked.data
  let investigator: string | null = null
  for (const e of look.known) {
    if (e.type === 'AlertInvestigationOpened' && e.data.alertId === forAlert) investigator = e.data.investigatorId
    if (e.type === 'AlertInvestigationConcluded' && e.data.alertId === forAlert) investigator = null
  }
  return investigator === who && officersAfter(look.known).some(({ officerId }) => officerId === who)
}

const isOfTheService = (look: Judged): boolean => {
  const { requesterId: staffId } = look.asked.data
  return (
    isAssigned(look) ||
    isCovering(look) ||
    rolesHeld(look.known, { staffId, at: look.asked.recordedAt }).length > 0 ||
    officersAfter(look.known).some(({ officerId }) => officerId === staffId)
  )
}

const reviews = ({ known, asked, policy }: Judged): boolean =>
  holdsDuty(known, { staffId: asked.data.requesterId, at: asked.recordedAt }, { duty: 'review', policy })

const grounds: Readonly<Record<Look['granted']['data']['ground'], (look: Judged) => boolean>> = {
  assignment: isAssigned,
  cover: isCovering,
  reviewRole: reviews,
  registeredPractice: isOfTheRegisteredPractice,
  liveReferral: hasALiveReferral,
  alertInvestigation: investigates,
  reasonGiven: isOfTheService,
}

/** C42. @since 0.2.0 */
export const everyLookHasAGround: CaseCheck = {
  ...provision('everyLookHasAGround', 'C42', 'Every look at a case was asked for, and granted on a ground that held.'),
  severity: 'breach',
  find: (history, policy) => {
    const { looks, unasked } = looksIn(history)
    const baseless = looks.filter((look) => {
      const holds = grounds[look.granted.data.ground]
      return !holds({ ...look, known: before(history, look.asked), policy })
    })
    return [
      ...unasked.map((granted) => about([granted])),
      ...baseless.map(({ asked, granted }) => about([asked, granted], { ground: granted.data.ground })),
    ]
  },
}
