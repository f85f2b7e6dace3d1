export type { Clause } from './clause/Clause.js'
export { clauseIds } from './clause/clauseIds.js'
export { clauses, clausesInOrder } from './clause/clauses.js'
export { kirkleesPolicy } from './kirklees/kirkleesPolicy.js'
export type { PlainPolicy } from './PlainPolicy.js'
export { Policy } from './Policy.js'
export { policyFrom } from './policyFrom.js'
export { basesFor, type NotPermitted, permittedBasis } from './purpose/basesFor.js'
export { type BasisTerms, lawfulBases, type Purpose } from './purpose/Purpose.js'
export { type PurposeWord, purposeCodes } from './purpose/purposeCodes.js'
export { ReleaseName } from './ReleaseName.js'
export {
  acceptanceCounts,
  inForce,
  isListed,
  isMutuallyAgreed,
  isPracticeListed,
  listedAs,
  mayUseInstrument,
} from './registry/isListed.js'
export type { Listed } from './registry/Listed.js'
export type {
  Characteristic,
  ClosureReason,
  CopyLocation,
  Instrument,
  ListedOrganisation,
  Recipient,
  Registries,
  SafeguardingBody,
} from './registry/Registries.js'
export { RetentionClassId, type RetentionSchedule } from './retention/RetentionSchedule.js'
export { hasDuty } from './role/hasDuty.js'
export { type Duty, duties, type Role } from './role/Role.js'
export { defaultSettings } from './setting/defaultSettings.js'
export { EventTypeName, type Settings } from './setting/Settings.js'
export { type SettledAmbiguity, settingsRegister } from './setting/settingsRegister.js'
export { bankHolidays, easterSunday } from './workingDay/bankHolidays.js'
export { englandAndWales } from './workingDay/englandAndWales.js'
export type { HolidayCalendar, HolidayChange } from './workingDay/HolidayCalendar.js'
export {
  type FoundDay,
  isChecked,
  isWorkingDay,
  nextWorkingDay,
  workingDayOnOrAfter,
} from './workingDay/workingDays.js'
