export { type Command, commandOf } from './ask/Command.js'
export { type AnyDecision, type Decision, decide, type Situation } from './ask/Decision.js'
export type { AnyQuestion, Asked, AsOf, Question } from './ask/Question.js'
export type { AnyReadModel, ReadModel } from './ask/ReadModel.js'
export type { Reads } from './ask/Reads.js'
export type { Citation, ClauseId, ExpertId, LawId, SettingId, StandardId } from './clause/Citation.js'
export { List, list } from './codec/list.js'
export { decodeWith, type Fault, type Malformed, malformed } from './codec/Malformed.js'
export { BoundedInteger, Flag, flag, integer } from './codec/number.js'
export { OneOf, oneOf } from './codec/oneOf.js'
export { OrNull, orNull } from './codec/orNull.js'
export type { Plain } from './codec/Plain.js'
export { type Decoded, type Fields, RecordOf, record } from './codec/record.js'
export { RefinedString, refined } from './codec/refined.js'
export {
  Code,
  FreeText,
  type NonBlank,
  OrganisationId,
  PolicyVersion,
  ShortText,
  textUpTo,
  VersionLabel,
} from './codec/text.js'
export { Actor } from './event/Actor.js'
export {
  type DomainEvent,
  defineEvent,
  type EventDefinition,
  type EventOf,
  event,
  type KeyPurpose,
  type PartDefinition,
  part,
  type Upcast,
} from './event/EventDefinition.js'
export { applyTo, combine, evolve, type Fold, type Recipe, type Recipes, replay } from './event/Fold.js'
export { Digest, Header, LogOrigin } from './event/Header.js'
export { type LifecycleCode, lifecycleCodes } from './event/lifecycle.js'
export { Part, revealed } from './event/Part.js'
export type { Envelope, LawfulBasis, Recorded } from './event/Recorded.js'
export {
  AccessRequestId,
  AlertId,
  CaseId,
  CommandId,
  ContactAttemptId,
  CorrelationId,
  EventId,
  type Id,
  idOf,
  LogEntryId,
  MeasureId,
  NoteId,
  OnwardReferralId,
  PersonId,
  ReferralId,
  RelatedPersonId,
  ReportRunId,
  SafeguardingReferralId,
  SafetyConcernId,
  ServiceId,
  SignpostId,
  StaffId,
} from './id/ids.js'
export {
  accessStream,
  caseStream,
  categoryOf,
  personStream,
  reportRunStream,
  type StreamCategory,
  StreamId,
  safeguardingLogStream,
  serviceStream,
  streamCategories,
  subjectOf,
} from './id/StreamId.js'
export { because, type Explanation, type ExplanationLine } from './rule/Explanation.js'
export type { Evidence, Refusal } from './rule/Refusal.js'
export { type Rule, rule } from './rule/Rule.js'
export { Instant, instantOf, millisOf } from './time/Instant.js'
export {
  addDays,
  addMonths,
  addYears,
  attains,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  LocalDate,
  weekday,
} from './time/LocalDate.js'
export { localDateOf, londonClockOf, startOfDay } from './time/london.js'
