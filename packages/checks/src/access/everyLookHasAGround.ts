import { type Instant, localDateOf, personStream, provision } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { about, type CaseCheck } from '../check.js'
import { allOf, type Held } from '../history/held.js'
import { judged, type Known } from '../history/judged.js'
import { type Look, looksIn } from '../history/looks.js'
import { holdsDuty, rolesHeld } from '../history/service.js'
import { policyOf } from '../policy/policyOf.js'

/* Was there, at each look, what it was granted on? (C21, C22, C42.) */

interface Judged extends Look {
  readonly known: Known
  readonly policy: Policy
}

const ofTheCase = ({ known, caseStream }: Judged): readonly Held[] => known.ofStream(caseStream)

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
  const referral = allOf(ofTheCase(look), 'ReferralReceived').at(-1)
  if (referral === undefined) return false
  const today = localDateOf(look.asked.recordedAt)
  const changes = allOf(look.known.ofStream(personStream(referral.data.personId)), 'GpPracticeChanged')
    .map(({ data }) => data)
    .filter(({ from }) => from <= today)
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

const isInOffice = ({ known, asked }: Judged): boolean => known.service().officers.has(asked.data.requesterId)

const investigates = (look: Judged): boolean => {
  const { requesterId: who, forAlert } = look.asked.data
  let investigator: string | null = null
  for (const e of forAlert === null ? [] : look.known.aboutAlert(forAlert)) {
    if (e.type === 'AlertInvestigationOpened') investigator = e.data.investigatorId
    if (e.type === 'AlertInvestigationConcluded') investigator = null
  }
  return investigator === who && isInOffice(look)
}

const isOfTheService = (look: Judged): boolean => {
  const { data, recordedAt: at } = look.asked
  return (
    isAssigned(look) ||
    isCovering(look) ||
    rolesHeld(look.known.service(), { staffId: data.requesterId, at }).length > 0 ||
    isInOffice(look)
  )
}

const reviews = ({ known, asked, policy }: Judged): boolean =>
  holdsDuty(known.service(), { staffId: asked.data.requesterId, at: asked.recordedAt }, { duty: 'review', policy })

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
  find: (history, audit) => {
    const { askedBy, unasked } = looksIn(history)
    const baseless = judged(history, (e, known) => {
      const policy = policyOf(audit, e)
      if (policy === undefined) return []
      return askedBy(e)
        .filter((look) => !grounds[look.granted.data.ground]({ ...look, known, policy }))
        .map(({ granted }) => about([e, granted], { ground: granted.data.ground }))
    })
    return [...unasked.map((granted) => about([granted])), ...baseless]
  },
}
