export {
  type AccessEntry,
  type AccessLog,
  type AccessOutcome,
  type AlertOutcome,
  type AlertTurns,
  accessLogFold,
  alertOf,
} from './access/accessLog.js'
export { type ReportRunState, reportRunFold } from './access/reportRun.js'
export { type CaseFile, caseFileFold } from './case/caseFile.js'
export { type ClosureFact, type ClosureState, closureFold, type Standing, standingAt } from './case/closure.js'
export type { ContactAttempt } from './case/contactAttempts.js'
export type { Entry } from './case/entries.js'
export { everyEntry } from './case/everyEntry.js'
export { type Involvement, type InvolvementState, involvedAt, involvementFold } from './case/involvement.js'
export { type Contact, type LastContact, lastContactAt, lastContactFold } from './case/lastContact.js'
export { lifeStageOn, lifeStageThen } from './case/lifeStageOn.js'
export {
  type KnownLifeStage,
  type LifeStagesState,
  lifeStagesFold,
  lifeStagesOf,
  stageAcross,
  stageExpectedOn,
} from './case/lifeStages.js'
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
  type Acceptance,
  acceptancesUpTo,
  type Concerns,
  concernOf,
  type Safeguarding,
  type SafeguardingReferral,
  safeguardingFold,
} from './case/safeguarding.js'
export { type LogEntry, type SafeguardingLog, safeguardingLogFold } from './case/safeguardingLog.js'
export type { SafetyConcern } from './case/safetyConcerns.js'
export type { Signpost } from './case/signposts.js'
export type { ClaimForAlert } from './ground/alertInvestigation.js'
export { type Claim, ofTheActor } from './ground/Claim.js'
export { type AccessGround, type GroundForLooking, groundsForLooking } from './ground/groundsForLooking.js'
export { officerInOffice, recordingRole, reviewRole } from './ground/inService.js'
export { askerOf, type Requester, requesterOf } from './ground/Requester.js'
export {
  alertInvestigation,
  caseObligations,
  owedFold,
  reportRunInvestigation,
  safeguardingLogEntry,
  safetyConcernFollowUp,
} from './owed/obligations.js'
export { type OutstandingPromise, type OwedViews, outstandingIn, readsOwed } from './owed/outstanding.js'
export type { Characteristic } from './person/characteristics.js'
export type { Death } from './person/death.js'
export { type Birth, birthOf, type DetailsVersion, detailsFold, type Identity } from './person/details.js'
export {
  type BirthWord,
  bornBeforeYear,
  type DayRange,
  diedBeforeYear,
  exactly,
  type Lifespan,
  lifespanAt,
  lifespanNotRead,
} from './person/lifespan.js'
export { type PersonFile, personFileFold } from './person/personFile.js'
export {
  type PracticeChange,
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
export { type AccessViews, accessReads, type OnAccess, onAccess } from './seat/accessSeat.js'
export { type CaseAndPersonViews, onCase, onCaseAndPerson, readsCase, readsCaseAndPerson } from './seat/caseSeat.js'
export { type CaseAndLogViews, type OnLog, onLog, readsCaseAndLog } from './seat/logSeat.js'
export type { CaseViews, OnCase } from './seat/OnCase.js'
export { type OnPerson, onPerson, type PersonViews, readsPerson } from './seat/personSeat.js'
export {
  type OnReportRun,
  type OnService,
  onReportRun,
  onService,
  type ReportRunViews,
  type ServiceViews,
} from './seat/serviceSeat.js'
export { type AdoptedPolicies, adoptedPoliciesFold } from './service/adoptedPolicies.js'
export {
  type Office,
  type Officer,
  type OfficersState,
  officersAt,
  officersFold,
  type StaffRole,
  staffRolesAt,
} from './service/officers.js'
export { type ServiceFile, serviceFileFold } from './service/serviceFile.js'
export { insertInTime } from './time/insertInTime.js'
export { lastStep, type Step, stepAt, type Tracked } from './time/Tracked.js'
export { type Then, thingsThen } from './time/thingsThen.js'
export { foldOf, obligation, process, question, readModel } from './words.js'
