import {
  type AccessGround,
  type AccessViews,
  accessReads,
  closedLong,
  involvedAt,
  liveReferralsAt,
  officersAt,
  question,
  type Requester,
  registeredPracticeAt,
  type Standing,
  staffRolesAt,
  standingAt,
} from '@casetrail/facts'
import {
  type AlertId,
  because,
  CaseId,
  type Explanation,
  type Instant,
  localDateOf,
  type OrganisationId,
  provision,
  record,
  type StaffId,
} from '@casetrail/kernel'
import { inForce, type Policy } from '@casetrail/policy'
import { theCaseHasNotBegun } from './explainAttempt.js'
import { judgeAccess, judgementProvisions } from './judgeAccess.js'
import type { Reason } from './Reason.js'

/*
 * Everybody who might have opened the case, had they asked and given good reasons, is put through the same judgement as
 * a real request, so the answer cannot differ from the decision.
 */

/** One who could open the case, on what ground, whether that would alert, and why. @since 0.1.0 */
export interface CouldSee<Who extends string> {
  readonly who: Who
  readonly ground: AccessGround
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

const everybodyIsJudgedAsIfTheyAsked = provision(
  'everybodyIsJudgedAsIfTheyAsked',
  'C42',
  '{staff} of staff, {practices} practice and {services} other services could open the case.',
)

/** Who might, and for which alert. */
interface Candidate<Who extends string> {
  readonly who: Who
  readonly forAlert: AlertId | null
}

const once = <Who extends string>(all: readonly Who[]): readonly Candidate<Who>[] =>
  [...new Set(all)].map((who) => ({ who, forAlert: null }))

/** Whoever is involved, holds a role or an office; and each investigator once more, for the alert. */
const staffAt = (views: AccessViews, at: Instant): readonly Candidate<StaffId>[] => [
  ...once([
    ...involvedAt(views.case.involvement, at).map(({ workerId }) => workerId),
    ...staffRolesAt(views.service.officers, at).map(({ staffId }) => staffId),
    ...officersAt(views.service.officers, at).map(({ officerId }) => officerId),
  ]),
  ...views.access.alerts.flatMap(({ alertId, investigatorId }) =>
    investigatorId === null ? [] : [{ who: investigatorId, forAlert: alertId }],
  ),
]

/** A reason that the rules accept. */
const goodReason = ({ registries, settings }: Policy, at: Instant): Reason => ({
  code: registries.accessReasons.find((entry) => inForce(entry, localDateOf(at)))?.code ?? null,
  characters: settings.reasonMinimumLength,
})

const sightOf = (policy: Policy, views: AccessViews, at: Instant): SightOfTheCase => {
  const reason = goodReason(policy, at)
  const could = <Who extends string>(requesterOf: (who: Who) => Requester, candidates: readonly Candidate<Who>[]) =>
    candidates.flatMap(({ who, forAlert }): readonly CouldSee<Who>[] => {
      const requester = requesterOf(who)
      const hands = requester.id === null ? [] : [requester.id]
      const judgement = judgeAccess({ at, policy, views, requester, hands, reason, forAlert })
      if (judgement.outcome === 'denied') return []
      const { ground, alert, explanation } = judgement
      return [{ who, ground, alerts: alert !== null, forAlert, explanation }]
    })
  const ours = (id: StaffId): Requester => ({
    kind: 'staff',
    judgedAs: 'staff',
    id,
    organisation: policy.organisation,
    role: null,
  })
  const theirs =
    (kind: 'gpPractice' | 'otherService') =>
    (organisation: OrganisationId): Requester => {
      return { kind, judgedAs: kind, id: null, organisation, role: null }
    }
  const registered = registeredPracticeAt(views.person.practices, views.case.referrals, at)
  const live = liveReferralsAt(views.case.onwardReferrals, at, policy.settings.referralIsLive)
  const staff = could(ours, staffAt(views, at))
  const practices = could(theirs('gpPractice'), once(registered === null ? [] : [registered.practice]))
  const services = could(theirs('otherService'), once(live.map(({ recipient }) => recipient)))
  return {
    at,
    standing: standingAt(views.case.closure, at).standing,
    accessAlerts: closedLong(policy, views.case.closure, at) !== null,
    staff,
    practices,
    services,
    explanation: [
      because(everybodyIsJudgedAsIfTheyAsked, {
        dates: [at],
        places: { staff: staff.length, practices: practices.length, services: services.length },
      }),
    ],
  }
}

const nobodyYet = (at: Instant): SightOfTheCase => ({
  at,
  standing: 'notBegun',
  accessAlerts: false,
  staff: [],
  practices: [],
  services: [],
  explanation: [because(theCaseHasNotBegun, { dates: [at] })],
})

/** As of any instant on either clock. @since 0.1.0 */
export const whoCouldSeeTheCase = question({
  name: 'whoCouldSeeTheCase',
  clauses: ['C2', 'C21', 'C22', 'C42', 'A16', 'A17', 'A26'],
  asks: 'Who could have opened the case at this instant, on what ground, and why?',
  params: record('WhoCouldSeeTheCase', { caseId: CaseId }),
  reads: accessReads,
  answer: (views, { asOf: { validAt }, world }) =>
    standingAt(views.case.closure, validAt).standing === 'notBegun'
      ? nobodyYet(validAt)
      : sightOf(world, views, validAt),
  cites: [everybodyIsJudgedAsIfTheyAsked, ...judgementProvisions],
})
