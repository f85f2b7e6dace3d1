export {
  type AccessEntry,
  type AccessLog,
  type AccessOutcome,
  type AlertOutcome,
  type AlertTurns,
  accessLogFold,
  alertOf,
  type Breach,
  type LogOpening,
  type NoticeGiven,
  type RefusedTry,
  type ReportReading,
} from './access/accessLog.js'
export { closedLong, isLongAfter, type LongClosed, namedAfterLongClosure, raisesNoAlert } from './access/closedLong.js'
export { type ReportRunState, reportRunFold } from './access/reportRun.js'
export { acceptancesThatCount, type SortedAcceptances } from './case/acceptancesThatCount.js'
export { type BegunCases, begunCasesFold } from './case/begunCases.js'
export { type CaseFile, caseFileFold } from './case/caseFile.js'
export {
  type ClosedSpell,
  type ClosureFact,
  type ClosureState,
  closedSpellsUpTo,
  closureFold,
  type Standing,
  standingAt,
} from './case/closure.js'
export type { ContactAttempt } from './case/contactAttempts.js'
export type { Entry } from './case/entries.js'
export { everyEntry } from './case/everyEntry.js'
export { type HandsState, handsFold, handsInEvent } from './case/hands.js'
export { type Involvement, type InvolvementState, involvedAt, involvementFold } from './case/involvement.js'
export { type Contact, type LastContact, lastContactAt, lastContactFold } from './case/lastContact.js'
export { lifeStageOn, lifeStageThen } from './case/lifeStageOn.js'
export {
  type HeldLifeStages,
  heldAgainst,
  heldLifeStages,
  type KnownLifeStage,
  type LifeStagesState,
  lifeStagesFold,
  lifeStagesOf,
  stageAcross,
  stageExpectedOn,
} from './case/lifeStages.js'
export {
  type AskedCase,
  correctionsOf,
  everRecorded,
  type LifeStagesThatMatter,
  lifeStagesThatMatter,
} from './case/lifeStagesThatMatter.js'
export type { Measure } from './case/measures.js'
export type { CaseNote, Wording } from './case/notes.js'
export {
  type LiveReferral,
  liveReferralsAt,
  type OnwardReferral,
  type OnwardReferrals,
  onwardReferralsFold,
} from './case/onwardReferrals.js'
export { type Referral, type Referrals, referralsFold } from './case/referrals.js'
export {
  childConcern,
  closureBackdated,
  type RaisedFlag,
  type ReviewFlag,
  reviewFlagsOf,
  reviewOf,
  unreviewed,
} from './case/reviewFlags.js'
export { longestExtension, type Review, type Reviews, reviewsFold, reviewsUpTo } from './case/reviews.js'
export {
  type Acceptance,
  acceptancesUpTo,
  type Concerns,
  concernOf,
  type Hearing,
  type Safeguarding,
  type SafeguardingReferral,
  safeguardingFold,
} from './case/safeguarding.js'
export {
  type LogEntry,
  type LogWording,
  logReadersAt,
  type ReaderFact,
  type SafeguardingLog,
  safeguardingLogFold,
} from './case/safeguardingLog.js'
export type { SafetyConcern } from './case/safetyConcerns.js'
export type { Signpost } from './case/signposts.js'
export type { ClaimForAlert } from './ground/alertInvestigation.js'
export { type Claim, ofTheActor } from './ground/Claim.js'
export { type AccessGround, type GroundForLooking, groundsForLooking } from './ground/groundsForLooking.js'
export { independentOf } from './ground/independence.js'
export {
  managingRole,
  officerInOffice,
  recordingRole,
  reviewRole,
  seniorRole,
  theServiceItself,
} from './ground/inService.js'
export { type ClaimOnLog, onTheLogsList } from './ground/onTheLogsList.js'
export { isPartnerOnRecord } from './ground/outside.js'
export { askerOf, type Requester, requesterOf } from './ground/Requester.js'
export { handsIn, takesPart } from './ground/takesPart.js'
export {
  byOfficersInOffice,
  byThoseInvolved,
  byThoseInvolvedOrIntake,
  byThoseInvolvedOrTheOtherService,
} from './ground/whoWrites.js'
export {
  alertInvestigation,
  caseObligations,
  logEntryIsStruck,
  owedFold,
  personIsTold,
  reportReadingInvestigation,
  reportRunInvestigation,
  safeguardingLogEntry,
  safetyConcernFollowUp,
  standDownInvestigation,
} from './owed/obligations.js'
export { type OutstandingPromise, type OwedViews, outstandingIn, readsOwed } from './owed/outstanding.js'
export type { Characteristic } from './person/characteristics.js'
export type { Death } from './person/death.js'
export { type Birth, birthOf, type DetailsVersion, detailsFold, type Identity } from './person/details.js'
export { type LifeInClear, lifeInClearFold } from './person/lifeInClear.js'
export {
  type BirthWord,
  bornBeforeYear,
  type DayRange,
  diedBeforeYear,
  exactly,
  type Lifespan,
  lifespanAt,
  noWordOnBirth,
} from './person/lifespan.js'
export { type PersonFile, personFileFold } from './person/personFile.js'
export {
  type PracticeFrom,
  type Practices,
  practicesFold,
  registeredPracticeAt,
} from './person/practices.js'
export type { RelatedPerson } from './person/relatedPersons.js'
export { caseTakes, isTakenWhenClosed } from './rule/caseTakes.js'
export { codeIsListed, happenedOn, type ListedRule, onlyListedChannelsAreRecorded } from './rule/listedCodes.js'
export { newIdsAreUnused } from './rule/newIdsAreUnused.js'
export { nextStepOf } from './rule/nextStepOf.js'
export type { AccessViews } from './seat/AccessViews.js'
export { accessReads, type OnAccess, onAccess } from './seat/accessSeat.js'
export { type CaseOfRunViews, type OnCaseOfRun, onCaseOfRun } from './seat/caseOfRunSeat.js'
export { type CaseAndPersonViews, onCase, onCaseAndPerson, readsCase, readsCaseAndPerson } from './seat/caseSeat.js'
export {
  type LogOpeningViews,
  type LogReadersViews,
  type OnLogOpening,
  type OnLogReaders,
  onLogOpening,
  onLogReaders,
  readsLogOpening,
} from './seat/logAccessSeat.js'
export { type CaseAndLogViews, type OnLog, onLog, readsCaseAndLog } from './seat/logSeat.js'
export { type NewReportRunViews, type OnNewReportRun, onNewReportRun } from './seat/newReportRunSeat.js'
export type { CaseViews, OnCase } from './seat/OnCase.js'
export { type OnPerson, onPerson, type PersonViews, readsPerson } from './seat/personSeat.js'
export { readsService, type ServiceViews } from './seat/readsService.js'
export { type OnReopening, onReopening, type ReopeningViews } from './seat/reopeningSeat.js'
export { type OnReview, onReview, type ReviewViews } from './seat/reviewSeat.js'
export {
  type OnReportRun,
  type OnService,
  onReportRun,
  onService,
  type ReportRunViews,
} from './seat/serviceSeat.js'
export {
  type AdoptedPolicies,
  type AdoptedPolicy,
  adoptedPoliciesFold,
  type ProposedPolicy,
} from './service/adoptedPolicies.js'
export {
  type Office,
  type Officer,
  type OfficersState,
  officersAt,
  officersFold,
  type StaffRole,
  staffRolesAt,
} from './service/officers.js'
export { type Partner, type Partners, partnersAt, partnersFold } from './service/partners.js'
export { type ServiceFile, serviceFileFold } from './service/serviceFile.js'
export { type StandDown, type StandDowns, standDownsFold } from './service/standDowns.js'
export { type ReportedReading, type WrongReadings, wrongReadingsFold } from './service/wrongReadings.js'
export { foundById, type Places } from './time/byId.js'
export { insertInTime } from './time/insertInTime.js'
export { lastStep, type Step, stepAt, type Tracked } from './time/Tracked.js'
export { type Then, thingsThen } from './time/thingsThen.js'
export { foldOf, obligation, process, question, readModel } from './words.js'
