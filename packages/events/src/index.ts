export {
  AccessDenied,
  AccessGranted,
  AccessRequested,
  AlertInvestigationConcluded,
  AlertInvestigationOpened,
  accessEvents,
  alertOutcomes,
  CaseReadByReportRun,
  CaseReadingConcluded,
  CaseReadWithoutPurpose,
  logDenials,
  PersonDeathNoted,
  PersonNotifiedOfBreach,
  PostClosureAccessAlertRaised,
  requesterKinds,
  SafeguardingLogDenied,
  SafeguardingLogOpened,
  TryRefused,
} from './access/accessEvents.js'
export {
  assignmentEvents,
  CaseTransferred,
  CoverEnded,
  CoverGranted,
  WorkerAssigned,
  WorkerUnassigned,
} from './case/assignmentEvents.js'
export { CaseClosed, CaseReopened, closureEvents, LifeStageDetermined } from './case/closureEvents.js'
export { ContactAttempted, contactEvents } from './case/contactEvents.js'
export { medicalRecordEvents, WrittenToMedicalRecord } from './case/medicalRecordEvents.js'
export { CaseNoteAdded, CaseNoteCorrected, CaseNoteEnteredInError, noteEvents } from './case/noteEvents.js'
export {
  OnwardReferralAccepted,
  OnwardReferralDeclined,
  OnwardReferralEnded,
  OnwardReferralMade,
  onwardReferralEvents,
} from './case/onwardReferralEvents.js'
export { OutcomeMeasured, OutcomeMeasureEnteredInError, outcomeEvents, Score } from './case/outcomeEvents.js'
export { ReferralAccepted, ReferralDeclined, ReferralReceived, referralEvents } from './case/referralEvents.js'
export { RetentionReviewed, reviewEvents, reviewFlags } from './case/reviewEvents.js'
export {
  SafeguardingAcceptanceRetracted,
  SafeguardingHearingHeld,
  SafeguardingReferralAccepted,
  SafeguardingReferralDeclined,
  SafeguardingReferralMade,
  safeguardingEvents,
} from './case/safeguardingEvents.js'
export { SafetyConcernFollowedUp, SafetyConcernRaised, safetyConcernEvents } from './case/safetyConcernEvents.js'
export { SignpostingEnteredInError, SignpostingGiven, signpostingEvents } from './case/signpostingEvents.js'
export { type CasetrailEvent, type CasetrailEventType, casetrailEvents, isEvent } from './casetrailEvents.js'
export { LifeStage } from './lifeStage.js'
export {
  CharacteristicsRecorded,
  correctionReasons,
  correctionSources,
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
  SafeguardingLogEntryStruck,
  SafeguardingLogReaderAdded,
  SafeguardingLogReaderRemoved,
  safeguardingLogEvents,
} from './safeguardingLog/safeguardingLogEvents.js'
export { WrongReadingConfirmed, WrongReadingReported } from './service/clockEvents.js'
export { PartnerStaffEnded, PartnerStaffRecorded } from './service/partnerEvents.js'
export { PolicyAdopted, PolicyProposed } from './service/policyEvents.js'
export {
  PrivacyOfficerAppointed,
  PrivacyOfficerStoodDown,
  ServiceFounded,
  StaffRoleEnded,
  StaffRoleGranted,
  serviceEvents,
} from './service/serviceEvents.js'
export { StandDownAlertConcluded, StandDownAlertRaised } from './service/standDownEvents.js'
