export type { Citation, ClauseId, ExpertId, LawId, SettingId, StandardId } from './clause/Citation.js'
export { list, List } from './codec/list.js'
export { decodeWith, type Fault, type Malformed, malformed } from './codec/Malformed.js'
export { BoundedInteger, Flag, flag, integer } from './codec/number.js'
export { OneOf, oneOf } from './codec/oneOf.js'
export { OrNull, orNull } from './codec/orNull.js'
export type { Plain } from './codec/Plain.js'
export { type Decoded, type Fields, record, RecordOf } from './codec/record.js'
export { refined, RefinedString } from './codec/refined.js'
export { Code, FreeText, type NonBlank, OrganisationId, PolicyVersion, ShortText, textUpTo, VersionLabel } from './codec/text.js'
export { Actor } from './event/Actor.js'
export {
  defineEvent,
  type DomainEvent,
  event,
  type EventDefinition,
  type EventOf,
  type KeyPurpose,
  part,
  type PartDefinition,
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
  safeguardingLogStream,
  serviceStream,
  streamCategories,
  type StreamCategory,
  StreamId,
  subjectOf,
} from './id/StreamId.js'
export { type Command, commandOf } from './ask/Command.js'
export { type AnyDecision, decide, type Decision, type Situation } from './ask/Decision.js'
export type { AnyQuestion, AsOf, Asked, Question } from './ask/Question.js'
export type { AnyReadModel, ReadModel } from './ask/ReadModel.js'
export type { Reads } from './ask/Reads.js'
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
