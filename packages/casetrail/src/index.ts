export type { AuditLine } from './auditTrail.js'
export type { ActingAs, Casetrail, CommandOptions, Desk, DueCase, PageOf } from './Casetrail.js'
export { memoryStores } from './memoryStores.js'
export { newId } from './newId.js'
export { type CasetrailOptions, openCasetrail } from './openCasetrail.js'
export { printError, printExplanation } from './print.js'
export {
  type CommandData,
  type CommandType,
  casetrailDecisions,
  casetrailQuestions,
  type QuestionAnswer,
  type QuestionName,
  type QuestionParams,
} from './vocabulary.js'
