import {
  involvedAt,
  liveReferralsAt,
  officersAt,
  registeredPracticeAt,
  type Standing,
  staffRolesAt,
  standingAt,
} from '@casetrail/events'
import {
  type AlertId,
  because,
  CaseId,
  type Explanation,
  type Instant,
  localDateOf,
  type OrganisationId,
  type Question,
  record,
  ServiceId,
  type StaffId,
} from '@casetrail/kernel'
import { inForce, type Policy } from '@casetrail/policy'
import type * as t from 'io-ts'
import type { AccessSituation } from '../judge/AccessSituation.js'
import { closedLong } from '../judge/closedLong.js'
import type { Ground } from '../judge/groundFor.js'
import { judgeAccess } from '../judge/judgeAccess.js'
import type { Requester } from '../judge/Requester.js'
import { type AccessViews, accessReads } from '../state/accessViews.js'

/*
 * Who could have opened the case at an instant, had they asked and given good reasons? (C21, C22, C42.) Everybody who
 * might is put through the same judgement as a real request, so the answer cannot differ from the decision.
 */

const params = record('WhoCouldSeeTheCase', { caseId: CaseId, serviceId: ServiceId })

/** Which case, of which service. @since 0.1.0 */
export type WhoCouldSeeTheCase = t.TypeOf<typeof params>

/** One who could open the case, on what ground, whether that would alert, and why. @since 0.1.0 */
export interface CouldSee<Who extends string> {
  readonly who: Who
  readonly ground: Ground
  readonly alerts: boolean
  /** Set when it is for this alert that they could (A15). */
  readonly forAlert: AlertId | null
  readonly explanation: Explanation
}

/** Everybody who could open the case at an instant. @since 0.1.0 */
export interface SightOfTheCase {
  readonly at: Instant
  readonly standing: Standing['standing']
  /** Access at that instant alerts the officers, and staff must give reasons (C43, C44). */
  readonly accessAlerts: boolean
  readonly staff: readonly CouldSee<StaffId>[]
  /** The registered practice; at most one (C2). */
  readonly practices: readonly CouldSee<OrganisationId>[]
  readonly services: readonly CouldSee<OrganisationId>[]
  readonly explanation: Explanation
}

type Candidate<Who> = readonly [who: Who, forAlert: AlertId | null]

const unique = <A>(all: readonly A[]): readonly A[] => [...new Set(all)]

/** With reasons that the rules accept. */
const situationFor = (
  policy: Policy,
  views: AccessViews,
  at: Instant,
  requester: Requester,
  forAlert: AlertId | null,
) => {
  const listed = policy.registries.accessReasons.find((entry) => inForce(entry, localDateOf(at)))
  const reason = { code: listed?.code ?? null, characters: policy.settings.reasonMinimumLength }
  return { at, policy, views, requester, reason, forAlert } satisfies AccessSituation
}

/** Whoever is involved, holds a role or an office; and each investigator once more, for the alert. */
const staffAt = (views: AccessViews, at: Instant): readonly Candidate<StaffId>[] => [
  ...unique([
    ...involvedAt(views.case.involvement, at).map((one) => one.workerId),
    ...staffRolesAt(views.service, at).map((held) => held.staffId),
    ...officersAt(views.service, at).map((officer) => officer.officerId),
  ]).map((who) => [who, null] as const),
  ...views.access.alerts.flatMap(({ alertId, investigatorId }): readonly Candidate<StaffId>[] =>
    investigatorId === null ? [] : [[investigatorId, alertId]],
  ),
]

/** Answers the question from its views, at an instant. */
const sightOf = (policy: Policy, views: AccessViews, at: Instant): SightOfTheCase => {
  const could = <Who extends string>(requesterOf: (who: Who) => Requester, candidates: readonly Candidate<Who>[]) =>
    candidates.flatMap(([who, forAlert]): readonly CouldSee<Who>[] => {
      const judgement = judgeAccess(situationFor(policy, views, at, requesterOf(who), forAlert))
      if (judgement.outcome === 'denied') return []
      const { ground, alert, explanation } = judgement
      return [{ who, ground, alerts: alert !== null, forAlert, explanation }]
    })
  const ours = (id: StaffId): Requester => ({ kind: 'staff', judgedAs: 'staff', id, organisation: policy.organisation })
  const theirs =
    (judgedAs: 'gpPractice' | 'otherService') =>
    (organisation: OrganisationId): Requester => ({
      kind: judgedAs,
      judgedAs,
      id: null,
      organisation,
    })
  const practice = registeredPracticeAt(views.person, views.case.referred, at)
  const live = liveReferralsAt(views.case.referrals, at, policy.settings.referralIsLive)
  const { standing } = standingAt(views.case.closure, at)
  const accessAlerts = closedLong(policy, views.case.closure, at) !== null
  const staff = could(ours, staffAt(views, at))
  const practices = could(theirs('gpPractice'), practice === null ? [] : [[practice.practice, null]])
  const services = could(
    theirs('otherService'),
    unique(live.map((one) => one.recipient)).map((who) => [who, null] as const),
  )
  const says = `${staff.length} of staff, ${practices.length} practice and ${services.length} other services could open the case.`
  const explanation = [because('C42', 'everybodyIsJudgedAsIfTheyAsked', says, { dates: [at] })]
  return { at, standing, accessAlerts, staff, practices, services, explanation }
}

/** Who could see the case, as of any instant on either clock? @since 0.1.0 */
export const whoCouldSeeTheCase: Question<
  'whoCouldSeeTheCase',
  WhoCouldSeeTheCase,
  AccessViews,
  Policy,
  SightOfTheCase
> = {
  name: 'whoCouldSeeTheCase',
  clauses: ['C2', 'C21', 'C22', 'C42', 'A16', 'A17', 'A26'],
  asks: 'Who could have opened the case at this instant, on what ground, and why?',
  params,
  reads: accessReads,
  answer: (views, { asOf, world }) =>
    standingAt(views.case.closure, asOf.validAt).standing === 'notBegun'
      ? {
          at: asOf.validAt,
          standing: 'notBegun',
          accessAlerts: false,
          staff: [],
          practices: [],
          services: [],
          explanation: [because('C21', 'theCaseHasNotBegun', 'There is no such case yet.', { dates: [asOf.validAt] })],
        }
      : sightOf(world, views, asOf.validAt),
}
