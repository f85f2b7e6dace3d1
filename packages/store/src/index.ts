export { memoryEventStore } from './memory/memoryEventStore.js'
export { memoryKeyStore } from './memory/memoryKeyStore.js'
export { memoryReadModelStore } from './memory/memoryReadModelStore.js'
export {
  beginning,
  type EventStore,
  type ExpectedRevision,
  type Head,
  type NewEvent,
  type Page,
  type Position,
  pageBytes,
  type StoredEvent,
  type StreamPage,
  type Subscription,
} from './port/EventStore.js'
export type { KeyStore } from './port/KeyStore.js'
export { pageOf } from './port/pageOf.js'
export type { Checkpoint, ListQuery, ReadModelStore, ReadRow } from './port/ReadModelStore.js'
export type {
  Busy,
  ClockBehind,
  Conflict,
  IdTaken,
  KeyMissing,
  OtherService,
  PolicyMissing,
  Stopped,
  StoreDamaged,
  StoreError,
  StoreFull,
  StoreUnavailable,
  Tampered,
  UnknownEvent,
} from './port/StoreError.js'
export type { Clock, Stores } from './port/Stores.js'
export type { FollowedUp, ProcessOutcome } from './process/ProcessOutcome.js'
export { processOutcomes } from './process/processOutcomes.js'
export { type ProcessRun, runProcesses } from './process/runProcesses.js'
export { type CatchUpOptions, type CaughtUp, catchUp, rebuild } from './readModel/catchUp.js'
export { keepUpToDate } from './readModel/keepUpToDate.js'
export { type ListAnswer, type Listed, list } from './readModel/list.js'
export type { ListAsked } from './readModel/listQuery.js'
export { type ListFault, verifyLists } from './readModel/verifyLists.js'
export { nowIn } from './run/answeredAsOf.js'
export { type Answered, type AsOfGiven, answer, ask, found, history, recordAsked } from './run/ask.js'
export type { ClockWords } from './run/ClockWords.js'
export type { Executed, ExecuteError } from './run/Executed.js'
export { execute, foundService } from './run/execute.js'
export { foundingIdOf } from './run/foundFirst.js'
export { clocksAreKnown } from './run/home.js'
export { homeOf } from './run/homeOf.js'
export { LeastRecentlyUsed } from './run/LeastRecentlyUsed.js'
export type { NotFound } from './run/NotFound.js'
export { type Opens, openEverything, openNothing } from './run/Opens.js'
export type { InForce, Policies } from './run/Policies.js'
export { policyAsOf } from './run/policyInForce.js'
export {
  defaultLimits,
  type Limits,
  type NotPermitted,
  type Runtime,
  type RuntimeParts,
  runtimeOf,
} from './run/Runtime.js'
export {
  aCommandIdHasOneEffect,
  aLogHasOneService,
  aServiceIsFoundedFirst,
  everyPolicyInForceIsGiven,
  nothingIsRecordedBeforeItHappens,
  onlyTheServiceItselfActsAsASystem,
} from './run/runtimeProvisions.js'
export type { Signal } from './run/Signal.js'
export { type Verification, type VerifyOptions, verifyAll } from './run/verifyAll.js'
export { worldOf } from './run/worldOf.js'
