import {
  type By,
  type Ground,
  ground,
  type OnwardReferralId,
  onlyBy,
  type PersonId,
  provision,
  type Situation,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { AccessViews } from '../seat/AccessViews.js'
import { ofTheActor } from './Claim.js'
import { managingRole, officerInOffice, recordingRole, reviewRole, seniorRole, theServiceItself } from './inService.js'
import { assignment, cover } from './involved.js'
import { theirOwnReferral } from './outside.js'

/*
 * Who may write what? “Restricted to those directly involved with recording and reviewing the service” names recording
 * first: writing needs a ground as looking does (C42, A31). Judged at the moment of recording, by what is on record.
 */

type On<View extends keyof AccessViews, Data = unknown> = Situation<Data, Pick<AccessViews, View>, Policy>

const onlyThoseInvolvedWrite = provision(
  'onlyThoseInvolvedWrite',
  'A31',
  'Only those assigned to the case, covering it or reviewing the service write in it.',
)

const onlyThoseInvolvedOrIntakeWrite = provision(
  'onlyThoseInvolvedOrIntakeWrite',
  'A31',
  'Only those involved with the case, or who take referrals in and assign workers, record this.',
)

const onlyThoseInvolvedOrTheOtherServiceAnswer = provision(
  'onlyThoseInvolvedOrTheOtherServiceAnswer',
  'A31',
  'Only those involved with the case, or the service that the person was referred on to, record what became of the referral.',
)

const onlyThoseWhoKnowThemWrite = provision(
  'onlyThoseWhoKnowThemWrite',
  'A31',
  'Only those who take referrals in, review the service, or are involved with a case of the person write in their record.',
)

const onlyManagersChangeTheService = provision(
  'onlyManagersChangeTheService',
  'A28',
  'Only whoever holds a role that manages the service, on record, grants, appoints and proposes.',
)

const onlyOfficersOrTheServiceItselfNoteARun = provision(
  'onlyOfficersOrTheServiceItselfNoteARun',
  'C46',
  'Only an officer in office, or the service’s own process, notes in a case what a report run did.',
)

const onlyOfficersInOfficeInvestigate = provision(
  'onlyOfficersInOfficeInvestigate',
  'C45',
  'Only a privacy officer or sub privacy officer in office investigates an alert.',
)

const onlyReviewersReview = provision(
  'onlyReviewersReview',
  'E3',
  'Only somebody who holds a role of review on record reviews how long a case is kept.',
)

const onlySeniorsKeepTheLogsList = provision(
  'onlySeniorsKeepTheLogsList',
  'A8',
  'Only somebody who holds a senior role on record says who may read a safeguarding log.',
)

const involved: readonly Ground<On<'case' | 'service'>>[] = [
  ofTheActor(assignment),
  ofTheActor(cover),
  ofTheActor(reviewRole),
  ofTheActor(theServiceItself),
]

/** A31 · in a case. @since 0.2.0 */
export const byThoseInvolved: By<On<'case' | 'service'>> = onlyBy(onlyThoseInvolvedWrite, ...involved)

/** A31 · what begins a case, and who works it. @since 0.2.0 */
export const byThoseInvolvedOrIntake: By<On<'case' | 'service'>> = onlyBy<On<'case' | 'service'>>(
  onlyThoseInvolvedOrIntakeWrite,
  ...involved,
  ofTheActor(recordingRole),
)

type OnOnwardReferral = On<'case' | 'service', { readonly onwardReferralId: OnwardReferralId }>

/** A31 · what became of a referral to another service. @since 0.2.0 */
export const byThoseInvolvedOrTheOtherService: By<OnOnwardReferral> = onlyBy<OnOnwardReferral>(
  onlyThoseInvolvedOrTheOtherServiceAnswer,
  ...involved,
  theirOwnReferral,
)

/** Involved with the case that the command names, which is one of theirs. */
const involvedWithTheirCase = ground(
  provision('involvedWithTheirCase', 'C42', 'A worker who is assigned to a case of the person, or covers it.'),
  (situation: On<'case', { readonly personId: PersonId }>) =>
    situation.views.case.referrals.personId === situation.data.personId
      ? (ofTheActor(assignment).holds(situation) ?? ofTheActor(cover).holds(situation))
      : null,
)

type OnTheirRecord = On<'case' | 'service', { readonly personId: PersonId }>

/** A31 · in a person’s record. @since 0.2.0 */
export const byThoseWhoKnowThem: By<OnTheirRecord> = onlyBy<OnTheirRecord>(
  onlyThoseWhoKnowThemWrite,
  involvedWithTheirCase,
  ofTheActor(recordingRole),
  ofTheActor(reviewRole),
  ofTheActor(theServiceItself),
)

/** C46 · in the cases of a report run. @since 0.2.0 */
export const byOfficersOrTheServiceItself: By<On<'service'>> = onlyBy<On<'service'>>(
  onlyOfficersOrTheServiceItselfNoteARun,
  ofTheActor(officerInOffice),
  ofTheActor(theServiceItself),
)

/** A28 · in the service’s own record. @since 0.2.0 */
export const byManagers: By<On<'service'>> = onlyBy(onlyManagersChangeTheService, ofTheActor(managingRole))

/** C45 · what became of a look: in office now, whoever was told of it then. @since 0.2.0 */
export const byOfficersInOffice: By<On<'service'>> = onlyBy(
  onlyOfficersInOfficeInvestigate,
  ofTheActor(officerInOffice),
)

/** E3 · how long a case is kept. @since 0.2.0 */
export const byReviewers: By<On<'service'>> = onlyBy(onlyReviewersReview, ofTheActor(reviewRole))

/** A8 · who may read a safeguarding log; who may read the case does not matter. @since 0.2.0 */
export const bySeniors: By<On<'service'>> = onlyBy(onlySeniorsKeepTheLogsList, ofTheActor(seniorRole))
