import { acceptOnwardReferral } from './decisions/acceptOnwardReferral.js'
import { acceptReferral } from './decisions/acceptReferral.js'
import { acceptSafeguardingReferral } from './decisions/acceptSafeguardingReferral.js'
import { addCaseNote } from './decisions/addCaseNote.js'
import { assignWorker } from './decisions/assignWorker.js'
import { changeGpPractice } from './decisions/changeGpPractice.js'
import { closeCase } from './decisions/closeCase.js'
import { correctCaseNote } from './decisions/correctCaseNote.js'
import { correctPersonDetails } from './decisions/correctPersonDetails.js'
import { correctSafeguardingLogEntry } from './decisions/correctSafeguardingLogEntry.js'
import { createSafeguardingLogEntry } from './decisions/createSafeguardingLogEntry.js'
import { declineOnwardReferral } from './decisions/declineOnwardReferral.js'
import { declineReferral } from './decisions/declineReferral.js'
import { declineSafeguardingReferral } from './decisions/declineSafeguardingReferral.js'
import { determineLifeStage } from './decisions/determineLifeStage.js'
import { endCover } from './decisions/endCover.js'
import { endOnwardReferral } from './decisions/endOnwardReferral.js'
import { endRelatedPerson } from './decisions/endRelatedPerson.js'
import { followUpSafetyConcern } from './decisions/followUpSafetyConcern.js'
import { giveSignposting } from './decisions/giveSignposting.js'
import { grantCover } from './decisions/grantCover.js'
import { makeOnwardReferral } from './decisions/makeOnwardReferral.js'
import { makeSafeguardingReferral } from './decisions/makeSafeguardingReferral.js'
import { markCaseNoteEnteredInError } from './decisions/markCaseNoteEnteredInError.js'
import { markOutcomeMeasureEnteredInError } from './decisions/markOutcomeMeasureEnteredInError.js'
import { markSignpostingEnteredInError } from './decisions/markSignpostingEnteredInError.js'
import { raiseSafetyConcern } from './decisions/raiseSafetyConcern.js'
import { receiveReferral } from './decisions/receiveReferral.js'
import { recordCharacteristics } from './decisions/recordCharacteristics.js'
import { recordContactAttempt } from './decisions/recordContactAttempt.js'
import { recordDeath } from './decisions/recordDeath.js'
import { recordOutcomeMeasure } from './decisions/recordOutcomeMeasure.js'
import { recordPersonDetails } from './decisions/recordPersonDetails.js'
import { recordRelatedPerson } from './decisions/recordRelatedPerson.js'
import { reopenCase } from './decisions/reopenCase.js'
import { retractSafeguardingAcceptance } from './decisions/retractSafeguardingAcceptance.js'
import { transferCase } from './decisions/transferCase.js'
import { unassignWorker } from './decisions/unassignWorker.js'
import { writeToMedicalRecord } from './decisions/writeToMedicalRecord.js'

/** Everything that can be asked for in casework, in the order of a case's life. @since 0.1.0 */
export const caseworkDecisions = [
  recordPersonDetails,
  correctPersonDetails,
  recordRelatedPerson,
  endRelatedPerson,
  recordCharacteristics,
  changeGpPractice,
  recordDeath,
  receiveReferral,
  acceptReferral,
  declineReferral,
  assignWorker,
  unassignWorker,
  grantCover,
  endCover,
  addCaseNote,
  correctCaseNote,
  markCaseNoteEnteredInError,
  recordContactAttempt,
  recordOutcomeMeasure,
  markOutcomeMeasureEnteredInError,
  raiseSafetyConcern,
  followUpSafetyConcern,
  giveSignposting,
  markSignpostingEnteredInError,
  writeToMedicalRecord,
  makeOnwardReferral,
  acceptOnwardReferral,
  declineOnwardReferral,
  endOnwardReferral,
  makeSafeguardingReferral,
  acceptSafeguardingReferral,
  declineSafeguardingReferral,
  retractSafeguardingAcceptance,
  createSafeguardingLogEntry,
  correctSafeguardingLogEntry,
  closeCase,
  reopenCase,
  transferCase,
  determineLifeStage,
] as const
