export {
  AccessDenied,
  AccessGranted,
  AccessRequested,
  AlertInvestigationConcluded,
  AlertInvestigationOpened,
  accessEvents,
  alertOutcomes,
  PostClosureAccessAlertRaised,
  requesterKinds,
} from './access/accessEvents.js'
export { type ClosureFact, type ClosureState, closureFold, type Standing, standingAt } from './asOf/closure.js'
export { type DateOfBirthState, dateOfBirthFold } from './asOf/dateOfBirth.js'
export { insertInTime } from './asOf/insertInTime.js'
export {
  type Involvement,
  type InvolvementFact,
  type InvolvementState,
  involvedAt,
  involvementFold,
} from './asOf/involvement.js'
export { lifeStageOn } from './asOf/lifeStageOn.js'
export {
  type KnownLifeStage,
  type LifeStageFact,
  type LifeStageOccasion,
  type LifeStagesState,
  lifeStagesFold,
  lifeStagesOf,
  stageAcross,
  stageExpectedOn,
} from './asOf/lifeStages.js'
export {
  type LiveFrom,
  type LiveReferral,
  type LiveReferralsState,
  liveReferralsAt,
  liveReferralsFold,
  type ReferralTurns,
} from './asOf/liveReferrals.js'
export {
  type Office,
  type OfficeFact,
  type Officer,
  type OfficersState,
  officersAt,
  officersFold,
  type RoleFact,
  type StaffRole,
  staffRolesAt,
} from './asOf/officers.js'
export {
  alertDutiesFold,
  type DutiesState,
  type Duty,
  type LogEntriesState,
  logEntriesFold,
  safetyConcernsFold,
  waitingAt,
} from './asOf/openDuties.js'
export {
  type PracticeChangesState,
  type PracticeFrom,
  practiceChangesFold,
  type ReferredState,
  referredFold,
  registeredPracticeAt,
} from './asOf/registeredPractice.js'
export {
  type Acceptance,
  acceptancesUpTo,
  type Concerns,
  concernOf,
  type SafeguardingState,
  safeguardingFold,
  standingAcceptances,
} from './asOf/safeguarding.js'
export {
  assignmentEvents,
  CaseTransferred,
  CoverEnded,
  CoverGranted,
  WorkerAssigned,
  WorkerUnassigned,
} from './case/assignmentEvents.js'
export { CaseClosed, CaseReopened, closureEvents, LifeStageDetermined } from './case/closureEvents.js'
export {
  OnwardReferralAccepted,
  OnwardReferralDeclined,
  OnwardReferralEnded,
  OnwardReferralMade,
  onwardReferralEvents,
} from './case/onwardReferralEvents.js'
export { ReferralAccepted, ReferralDeclined, ReferralReceived, referralEvents } from './case/referralEvents.js'
export {
  SafeguardingAcceptanceRetracted,
  SafeguardingReferralAccepted,
  SafeguardingReferralDeclined,
  SafeguardingReferralMade,
  safeguardingEvents,
} from './case/safeguardingEvents.js'
export {
  CaseNoteAdded,
  CaseNoteCorrected,
  CaseNoteEnteredInError,
  ContactAttempted,
  OutcomeMeasured,
  OutcomeMeasureEnteredInError,
  SafetyConcernFollowedUp,
  SafetyConcernRaised,
  Score,
  SignpostingEnteredInError,
  SignpostingGiven,
  supportEvents,
  WrittenToMedicalRecord,
} from './case/supportEvents.js'
export { type CasetrailEvent, type CasetrailEventType, casetrailEvents, foldOf, isEvent } from './casetrailEvents.js'
export { LifeStage } from './lifeStage.js'
export {
  CharacteristicsRecorded,
  GpPracticeChanged,
  identityFields,
  PersonDetailsCorrected,
  PersonDetailsRecorded,
  PersonDied,
  personEvents,
  RelatedPersonEnded,
  RelatedPersonRecorded,
} from './person/personEvents.js'
export {
  BatchAccessAlertRaised,
  BatchAlertConcluded,
  InternalReportRun,
  reportRunEvents,
} from './reportRun/reportRunEvents.js'
export {
  SafeguardingLogEntryCorrected,
  SafeguardingLogEntryCreated,
  safeguardingLogEvents,
} from './safeguardingLog/safeguardingLogEvents.js'
export {
  PolicyAdopted,
  PrivacyOfficerAppointed,
  PrivacyOfficerStoodDown,
  StaffRoleEnded,
  StaffRoleGranted,
  serviceEvents,
} from './service/serviceEvents.js'
