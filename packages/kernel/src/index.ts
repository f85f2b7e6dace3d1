export { type Command, commandOf, type SentCommand } from './ask/Command.js'
export {
  type AnyDecision,
  type Decision,
  decide,
  refusedBy,
  rulesOf,
  type Situation,
} from './ask/Decision.js'
export { type AnyQuestion, type Asked, type AsOf, type Question, questionOf } from './ask/Question.js'
export { type AnyReadModel, type Reading, type ReadModel, readModelOf, type Tells, tellOn } from './ask/ReadModel.js'
export {
  type ReadList,
  type Reads,
  readList,
  type Streams,
  type View,
  viewsFrom,
  type Wanted,
  wantedBy,
} from './ask/Reads.js'
export { type Added, type DecisionOn, type Said, type Seat, seat } from './ask/seat.js'
export type {
  Citation,
  Citations,
  ClauseId,
  ExpertId,
  LawId,
  OwnClauseId,
  SettingId,
  StandardId,
} from './clause/Citation.js'
export { type PlacesOf, type PlaceValues, type Provision, provision, sentenceWith } from './clause/Provision.js'
export { List, list } from './codec/list.js'
export { decodeWith, type Fault, type Malformed, malformed } from './codec/Malformed.js'
export { NhsNumber } from './codec/NhsNumber.js'
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
  type AnyEventDefinition,
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
export {
  applyTo,
  combine,
  evolve,
  type Fold,
  listensTo,
  type Recipe,
  type Recipes,
  replay,
  type StateOf,
} from './event/Fold.js'
export { Digest, Header, LogOrigin } from './event/Header.js'
export { type LifecycleCode, lifecycleCodes } from './event/lifecycle.js'
export { Part, revealed } from './event/Part.js'
export { ProcessingGrounds } from './event/ProcessingGrounds.js'
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
  SafeguardingHearingId,
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
export {
  type AnyObligation,
  type Due,
  type Ending,
  type Moving,
  type Obligation,
  type Owing,
  obligationOf,
  type SaidObligation,
} from './owed/Obligation.js'
export {
  isOverdue,
  ledgerOf,
  nothingPromised,
  type Outstanding,
  type OwedLedger,
  outstandingAt,
  type Promised,
  promiseIn,
  promiseKey,
  type Spell,
  takeInto,
  typesOf,
} from './owed/Promised.js'
export type { Check, Finding } from './room/Check.js'
export {
  type AnyProcess,
  type Following,
  type FollowingCommand,
  type Process,
  processOf,
  type SaidProcess,
} from './room/Process.js'
export { type AnyRoom, type Offered, type Room, room, subject } from './room/Room.js'
export { because, type Explanation, type ExplanationLine, type RestsOn } from './rule/Explanation.js'
export { type By, firstGround, type Ground, ground, type Held, onlyBy, ruleOf } from './rule/Ground.js'
export type { Evidence, Refusal } from './rule/Refusal.js'
export { type Rule, rule } from './rule/Rule.js'
export { endOfTime, Instant, instantOf, millisOf } from './time/Instant.js'
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
