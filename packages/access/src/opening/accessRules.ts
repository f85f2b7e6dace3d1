import type { AccessDenied } from '@casetrail/events'
import { alertOf } from '@casetrail/facts'
import { localDateOf, provision, type Rule, rule } from '@casetrail/kernel'
import { isListed } from '@casetrail/policy'
import type { AccessAttempt } from './attemptOf.js'

/** The clauses that a denial can be recorded with. */
type DenialClause = AccessDenied['data']['clause']

/**
 * A rule of access. Broken, it denies and the denial is recorded: an attempt must be audited, so it is never refused.
 * Its name is stored, hence at most 64 letters and digits.
 */
interface AccessRule extends Rule<AccessAttempt> {
  readonly clause: DenialClause
}

const accessRule = (
  name: string,
  clause: DenialClause,
  sentence: string,
  isBroken: (attempt: AccessAttempt) => boolean,
): AccessRule => ({ ...rule(provision(name, clause, sentence), isBroken), clause })

/** The last wall: whoever has no ground is denied. @since 0.1.0 */
export const onlyThoseInvolvedOpenTheCase = accessRule(
  'onlyThoseInvolvedOpenTheCase',
  'C42',
  'Of staff, only those assigned, covering or reviewing the service at that instant open the case.',
  ({ held }) => held === null,
)

/**
 * Whoever alone acted on the case that lets them in, where others recorded the person. A role that reviews is no word of
 * theirs; and once it alerts, it is seen.
 */
const isTheirWordAlone = ({ held, hands, views, closedLong }: AccessAttempt): boolean =>
  closedLong === null &&
  (held?.ground.name === 'assignment' || held?.ground.name === 'cover') &&
  views.case.people.acted.every((one) => hands.includes(one)) &&
  views.person.people.acted.some((one) => !hands.includes(one))

/** Who may open the case at all? Each denies somebody who has no ground, by the clause that they fall under. */
const whoHasAGround: readonly AccessRule[] = [
  accessRule(
    'onlyTheInvestigatorOpensForAnAlert',
    'C42',
    'Only the officer who investigates an open alert opens the case for it.',
    ({ held, forAlert }) => forAlert !== null && held === null,
  ),
  accessRule(
    'nobodySeesTheirOwnAccessInvestigated',
    'A13',
    'Whoever had a hand in an access takes no part in opening the case for its alert.',
    ({ views, hands, forAlert }) =>
      forAlert !== null && alertOf(views.access, forAlert)?.hands.some((hand) => hands.includes(hand)) === true,
  ),
  accessRule(
    'nobodyOfTheServiceComesAsAnother',
    'C42',
    'Whoever has a role, an office or a part in the case looks as one of the service, and not as a practice or another service.',
    ({ comesAsAnother }) => comesAsAnother,
  ),
  accessRule(
    'aSecondHandIsInTheCase',
    'C42',
    'Whoever alone acted on a case does not open it, where others recorded the person: involvement is not one’s own word.',
    isTheirWordAlone,
  ),
  accessRule(
    'registeredPracticeSeesTheCase',
    'C21',
    'Of GP practices, the one where the person is registered at that instant sees the case.',
    ({ held, requester }) => requester.judgedAs === 'gpPractice' && held === null,
  ),
  accessRule(
    'onlyServicesWithLiveReferralsSeeTheCase',
    'C22',
    'Of other services, only those with a live referral at that instant see the case.',
    ({ held, requester }) => requester.judgedAs === 'otherService' && held === null,
  ),
  accessRule(
    'onlyStaffOfTheServiceOpenAClosedCase',
    'C42',
    'Once access alerts, only those with a role, an office or a part in the case may open it for a reason.',
    ({ held, requester, closedLong }) => requester.judgedAs === 'staff' && closedLong !== null && held === null,
  ),
  onlyThoseInvolvedOpenTheCase,
]

/** An investigator's reason is the alert itself (A15); a practice looks as it always does (C44 asks staff). */
const needsReasons = ({ alerts, held, isNamedLate }: AccessAttempt): boolean =>
  alerts && !isNamedLate && held?.ground.name !== 'alertInvestigation'

/** Were reasons given? A machine never judges whether they are good ones: that is for the investigation (A14). */
const whoGivesReasons: readonly AccessRule[] = [
  accessRule(
    'accessReasonsAreListed',
    'C44',
    'A coded reason is on the policy’s list on the day.',
    ({ reason, policy, at }) =>
      reason.code !== null && !isListed(policy.registries.accessReasons, reason.code, localDateOf(at)),
  ),
  accessRule(
    'accessAfterClosureGivesReasons',
    'C44',
    'Whoever opens a case after closure, once access alerts, gives a coded reason and words that are not blank.',
    (attempt) => needsReasons(attempt) && (attempt.reason.code === null || attempt.reason.characters === 0),
  ),
  accessRule(
    'reasonsAreLongEnough',
    'C44',
    'The words of a reason have at least as many characters as the policy asks for.',
    (attempt) => needsReasons(attempt) && attempt.reason.characters < attempt.policy.settings.reasonMinimumLength,
  ),
]

/** Does somebody independent hear of it? An alert that nobody independent receives is no control (A13, L10). */
const whoHearsOfIt: readonly AccessRule[] = [
  accessRule(
    'aPrivacyOfficerIsInOffice',
    'A13',
    'No access that alerts is granted while no privacy officer is in office.',
    ({ alerts, officers }) => alerts && !officers.some(({ office }) => office === 'privacyOfficer'),
  ),
  accessRule(
    'somebodyElseIsAlerted',
    'A13',
    'No access to a case closed that long is granted unless an officer is alerted who has no hand in it, and whom nobody appointed who has.',
    ({ closedLong, held, isNamedLate, isHeardOf }) =>
      closedLong !== null && (held?.ground.name !== 'registeredPractice' || isNamedLate) && !isHeardOf,
  ),
]

/** Every rule of access, in the order in which they are judged; the first broken one is recorded. @since 0.1.0 */
export const accessRules: readonly AccessRule[] = [...whoHasAGround, ...whoGivesReasons, ...whoHearsOfIt]
