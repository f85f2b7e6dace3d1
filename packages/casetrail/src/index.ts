export type { AccessVerdict } from '@casetrail/access'
export type { AsOfClocks } from './AsOfClocks.js'
export type { AuditLine } from './auditTrail.js'
export type {
  ActingAs,
  Casetrail,
  CommandError,
  CommandOptions,
  Desk,
  ExecutedAs,
  Founding,
  ListOf,
  Verified,
  Verify,
} from './Casetrail.js'
export { memoryStores } from './memoryStores.js'
export { newId } from './newId.js'
export { type CasetrailOptions, openCasetrail, partsOf } from './openCasetrail.js'
export { policyDigest } from './policyDigest.js'
export { printError, printExplanation } from './print.js'
export { readPolicy } from './readPolicy.js'
export { casetrailRooms } from './rooms.js'
export type { CaseSession, Opened, Opening, Session, SessionClosed, SessionError } from './session/Session.js'
export type {
  CommandData,
  CommandEvents,
  CommandType,
  ListEntry,
  ListName,
  NoRooms,
  QuestionAnswer,
  QuestionName,
  QuestionParams,
} from './vocabulary.js'
