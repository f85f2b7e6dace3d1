export { clausesInOrder } from './clause/clausesInOrder.js'
export { type NoticeClause, NoticeClauseId } from './clause/NoticeClause.js'
export { kirkleesPolicy } from './kirklees/kirkleesPolicy.js'
export type { PlainPolicy } from './PlainPolicy.js'
export type { Policy } from './Policy.js'
export type { FormerPolicy, GivenPolicy, PolicyInForce } from './PolicyInForce.js'
export { policyFrom } from './policyFrom.js'
export { basesFor, permittedBasis } from './purpose/basesFor.js'
export { purposeCodes } from './purpose/purposeCodes.js'
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
export type { Registries } from './registry/Registries.js'
export { RetentionClassId, type RetentionSchedule } from './retention/RetentionSchedule.js'
export type { AgeAsked, RetentionText } from './retention/RetentionText.js'
export { restsOnBirth, restsOnDeath } from './retention/restsOn.js'
export { hasDuty } from './role/hasDuty.js'
export { type Duty, duties } from './role/Role.js'
export type { EventTypeName } from './setting/EventTypeName.js'
export type { Setting } from './setting/Setting.js'
export { defaultSettings, type Settings } from './setting/Settings.js'
export { type SettingChoice, settingChoices } from './setting/settingChoices.js'
export { settingsRegister } from './setting/settingsRegister.js'
export { type Vocabulary, vocabularyOf } from './Vocabulary.js'
export { englandAndWales } from './workingDay/englandAndWales.js'
export { isWorkingDay, nextWorkingDay, workingDayOnOrAfter, workingDaysAfter } from './workingDay/workingDays.js'
