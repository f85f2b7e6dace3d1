export { caseworkDecisions } from './caseworkDecisions.js'
export { caseworkQuestions } from './caseworkQuestions.js'
export { caseworkReadModels } from './caseworkReadModels.js'
export { type AcceptOnwardReferral, acceptOnwardReferral } from './decisions/acceptOnwardReferral.js'
export { type AcceptReferral, acceptReferral } from './decisions/acceptReferral.js'
export { type AcceptSafeguardingReferral, acceptSafeguardingReferral } from './decisions/acceptSafeguardingReferral.js'
export { type AddCaseNote, addCaseNote } from './decisions/addCaseNote.js'
export { type AssignWorker, assignWorker } from './decisions/assignWorker.js'
export { type ChangeGpPractice, changeGpPractice } from './decisions/changeGpPractice.js'
export { type CloseCase, closeCase } from './decisions/closeCase.js'
export { type CorrectCaseNote, correctCaseNote } from './decisions/correctCaseNote.js'
export { type CorrectPersonDetails, correctPersonDetails } from './decisions/correctPersonDetails.js'
export {
  type CorrectSafeguardingLogEntry,
  correctSafeguardingLogEntry,
} from './decisions/correctSafeguardingLogEntry.js'
export { type CreateSafeguardingLogEntry, createSafeguardingLogEntry } from './decisions/createSafeguardingLogEntry.js'
export { type DeclineOnwardReferral, declineOnwardReferral } from './decisions/declineOnwardReferral.js'
export { type DeclineReferral, declineReferral } from './decisions/declineReferral.js'
export {
  type DeclineSafeguardingReferral,
  declineSafeguardingReferral,
} from './decisions/declineSafeguardingReferral.js'
export { type DetermineLifeStage, determineLifeStage } from './decisions/determineLifeStage.js'
export { type EndCover, endCover } from './decisions/endCover.js'
export { type EndOnwardReferral, endOnwardReferral } from './decisions/endOnwardReferral.js'
export { type EndRelatedPerson, endRelatedPerson } from './decisions/endRelatedPerson.js'
export { type FollowUpSafetyConcern, followUpSafetyConcern } from './decisions/followUpSafetyConcern.js'
export { type GiveSignposting, giveSignposting } from './decisions/giveSignposting.js'
export { type GrantCover, grantCover } from './decisions/grantCover.js'
export { type MakeOnwardReferral, makeOnwardReferral } from './decisions/makeOnwardReferral.js'
export { type MakeSafeguardingReferral, makeSafeguardingReferral } from './decisions/makeSafeguardingReferral.js'
export { type MarkCaseNoteEnteredInError, markCaseNoteEnteredInError } from './decisions/markCaseNoteEnteredInError.js'
export {
  type MarkOutcomeMeasureEnteredInError,
  markOutcomeMeasureEnteredInError,
} from './decisions/markOutcomeMeasureEnteredInError.js'
export {
  type MarkSignpostingEnteredInError,
  markSignpostingEnteredInError,
} from './decisions/markSignpostingEnteredInError.js'
export { type RaiseSafetyConcern, raiseSafetyConcern } from './decisions/raiseSafetyConcern.js'
export { type ReceiveReferral, receiveReferral } from './decisions/receiveReferral.js'
export { type RecordCharacteristics, recordCharacteristics } from './decisions/recordCharacteristics.js'
export { type RecordContactAttempt, recordContactAttempt } from './decisions/recordContactAttempt.js'
export { type RecordDeath, recordDeath } from './decisions/recordDeath.js'
export { type RecordOutcomeMeasure, recordOutcomeMeasure } from './decisions/recordOutcomeMeasure.js'
export { type RecordPersonDetails, recordPersonDetails } from './decisions/recordPersonDetails.js'
export { type RecordRelatedPerson, recordRelatedPerson } from './decisions/recordRelatedPerson.js'
export { type ReopenCase, reopenCase } from './decisions/reopenCase.js'
export {
  type RetractSafeguardingAcceptance,
  retractSafeguardingAcceptance,
} from './decisions/retractSafeguardingAcceptance.js'
export { type TransferCase, transferCase } from './decisions/transferCase.js'
export { type UnassignWorker, unassignWorker } from './decisions/unassignWorker.js'
export { type WriteToMedicalRecord, writeToMedicalRecord } from './decisions/writeToMedicalRecord.js'
export { eq5d5l, eq5d5lProfile } from './outcome/eq5d5l.js'
export { gad7 } from './outcome/gad7.js'
export { mycaw } from './outcome/mycaw.js'
export { ons4 } from './outcome/ons4.js'
export { pam13 } from './outcome/pam13.js'
export { phq9 } from './outcome/phq9.js'
export type { Band, ItemShape, Items, Scale, ScaleScore, Scorer } from './outcome/Scorer.js'
export { bandOf, itemFaults, scoresOf } from './outcome/score.js'
export { scorerOf, scorers } from './outcome/scorers.js'
export { swemwbs } from './outcome/swemwbs.js'
export { ucla3 } from './outcome/ucla3.js'
export { wemwbs } from './outcome/wemwbs.js'
export type { CaseAndPerson, CaseFlag } from './questions/caseFlags.js'
export type { BandedScore, CompletedMeasure } from './questions/completedMeasures.js'
export {
  type HowDidThePersonsPracticeChange,
  howDidThePersonsPracticeChange,
  type Registration,
} from './questions/howDidThePersonsPracticeChange.js'
export { type HowDoesTheCaseStand, howDoesTheCaseStand } from './questions/howDoesTheCaseStand.js'
export type { PersonThen } from './questions/personThen.js'
export type { Then } from './questions/thingsThen.js'
export {
  type MeasuredEnd,
  type OutcomeChange,
  type ScaleChange,
  type WhatChangedInOutcomes,
  whatChangedInOutcomes,
} from './questions/whatChangedInOutcomes.js'
export {
  type OutstandingObligation,
  type WhichObligationsAreOutstanding,
  whichObligationsAreOutstanding,
} from './questions/whichObligationsAreOutstanding.js'
export { type CasesOfPerson, casesOfPerson } from './readModels/casesOfPerson.js'
export { type StaleCaseRow, whichCasesAreStale } from './readModels/whichCasesAreStale.js'
export type { CaseAndBirthViews } from './state/caseAndBirth.js'
export { type CaseFile, type CaseViews, caseFileFold } from './state/caseFile.js'
export type { ContactAttempt } from './state/contactAttempts.js'
export type { Entries, Entry } from './state/entries.js'
export type { Measure } from './state/measures.js'
export type { CaseNote, Wording } from './state/notes.js'
export type { OnwardReferral } from './state/onwardReferrals.js'
export {
  type Characteristic,
  type Death,
  type DetailsVersion,
  type Identity,
  type PersonFile,
  type PersonRecord,
  type PersonViews,
  type PracticeChange,
  personFileFold,
  type RelatedPerson,
} from './state/personFile.js'
export type { Referral, Referrals } from './state/referrals.js'
export {
  type CaseAndLogViews,
  type LogEntry,
  type SafeguardingLog,
  safeguardingLogFold,
} from './state/safeguardingLog.js'
export type { SafeguardingReferral } from './state/safeguardingReferrals.js'
export type { SafetyConcern } from './state/safetyConcerns.js'
export type { Signpost } from './state/signposts.js'
export type { Step, Tracked } from './state/Tracked.js'
