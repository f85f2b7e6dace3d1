export { accessDecisions, accessQuestions, accessReadModels } from './accessRoom.js'
export {
  type AdoptionViews,
  type AdoptPolicy,
  adoptPolicy,
  anAdoptedPolicyIsNeverEdited,
  thePolicyInForceIsNotAdoptedAgain,
} from './decisions/adoptPolicy.js'
export {
  type AppointPrivacyOfficer,
  appointPrivacyOfficer,
  aServiceHasOnePrivacyOfficer,
  nobodyAppointsThemselves,
  nobodyHoldsTwoOffices,
  type ServiceViews,
} from './decisions/appointPrivacyOfficer.js'
export { type ConcludeAlertInvestigation, concludeAlertInvestigation } from './decisions/concludeAlertInvestigation.js'
export {
  aBatchAlertIsConcludedOnce,
  type ConcludeBatchAlert,
  concludeBatchAlert,
  onlyABatchAlertThatWasRaisedConcludes,
} from './decisions/concludeBatchAlert.js'
export { type EndStaffRole, endStaffRole, onlyRolesThatAreHeldEnd } from './decisions/endStaffRole.js'
export {
  aGrantChangesSomething,
  aGrantEndsAfterItBegins,
  type GrantStaffRole,
  grantStaffRole,
  nobodyGrantsThemselvesARole,
  onlyRolesOfThePolicyAreGranted,
} from './decisions/grantStaffRole.js'
export { type OpenAlertInvestigation, openAlertInvestigation } from './decisions/openAlertInvestigation.js'
export {
  eachAccessRequestIsNew,
  onlyCasesThatExistAreOpened,
  type RequestAccess,
  requestAccess,
} from './decisions/requestAccess.js'
export { type RunInternalReport, runInternalReport } from './decisions/runInternalReport.js'
export {
  onlyOfficersInOfficeStandDown,
  type StandDownPrivacyOfficer,
  standDownPrivacyOfficer,
} from './decisions/standDownPrivacyOfficer.js'
export type { AccessAttempt } from './judge/AccessAttempt.js'
export type { AccessSituation } from './judge/AccessSituation.js'
export { closedLong, isLongAfter, type LongClosed } from './judge/closedLong.js'
export { type Ground, type GroundFound, groundFor } from './judge/groundFor.js'
export { attemptOf, type DueAlert, type Judgement, judgeAccess } from './judge/judgeAccess.js'
export { charactersOf, type Reason, ReasonText } from './judge/Reason.js'
export { type Asker, askerOf, type Requester, type RequesterKind, requesterOf } from './judge/Requester.js'
export { type MayTheyOpenTheCase, mayTheyOpenTheCase } from './questions/mayTheyOpenTheCase.js'
export {
  type RetrospectViews,
  type WhichAccessesWouldHaveAlerted,
  type WouldHaveAlerted,
  whichAccessesWouldHaveAlerted,
} from './questions/whichAccessesWouldHaveAlerted.js'
export {
  type CouldSee,
  type SightOfTheCase,
  type WhoCouldSeeTheCase,
  whoCouldSeeTheCase,
} from './questions/whoCouldSeeTheCase.js'
export {
  type AccessLog,
  type AccessLogViews,
  type AlertWithFindings,
  type WhoOpenedTheCase,
  whoOpenedTheCase,
} from './questions/whoOpenedTheCase.js'
export { type AlertNotice, type AlertRow, alertNoticeOf, whichAlertsAreOpen } from './readModels/whichAlertsAreOpen.js'
export type { AccessRule, DenialClause } from './rules/AccessRule.js'
export { accessRules } from './rules/accessRules.js'
export {
  onlyServicesWithLiveReferralsSeeTheCase,
  onlyStaffOfTheServiceOpenAClosedCase,
  onlyTheInvestigatorOpensForAnAlert,
  onlyThoseInvolvedOpenTheCase,
  registeredPracticeSeesTheCase,
} from './rules/grounds.js'
export { aPrivacyOfficerIsInOffice, somebodyElseIsAlerted } from './rules/independence.js'
export { accessAfterClosureGivesReasons, accessReasonsAreListed, reasonsAreLongEnough } from './rules/reasons.js'
export {
  type AlertViews,
  anAlertIsConcludedOnce,
  nobodyInvestigatesTheirOwnAccess,
  type OnAlert,
  oneOfficerInvestigatesAnAlert,
  onlyOfficersInOfficeInvestigate,
  onlyOpenInvestigationsConclude,
  onlyRaisedAlertsAreInvestigated,
} from './rules/whoInvestigates.js'
export {
  aRunNamesEachCaseOnce,
  eachRunIsRecordedOnce,
  noReportRunsWithoutAPrivacyOfficer,
  onlyThoseWhoRecordOrReviewRunReports,
  type ReportRunViews,
  somebodyElseHearsOfTheRun,
} from './rules/whoRunsReports.js'
export { type AccessEntry, type AccessLogState, type AccessOutcome, accessLogFold } from './state/accessLog.js'
export { type AccessViews, accessReads, type CaseForAccess } from './state/accessViews.js'
export { type AdoptedPoliciesState, adoptedPoliciesFold } from './state/adoptedPolicies.js'
export { type AlertOutcome, type AlertsState, type AlertTurns, alertOf, alertsFold } from './state/alerts.js'
export { type ReportRunState, reportRunFold } from './state/reportRunState.js'
