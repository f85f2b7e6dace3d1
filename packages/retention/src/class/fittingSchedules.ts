import type { RetentionClassId, RetentionSchedule } from '@casetrail/policy'
import type { LifeStagesThatMatter } from './lifeStagesThatMatter.js'

/* Which rows of the policy's schedule fit the case, and which class is it in? (C24, C26, C27, A3) */

/** A class of the policy, or `UNDETERMINED` while an age that would decide is not known (A3c). @since 0.1.0 */
export type RetentionClass = RetentionClassId | 'UNDETERMINED'

/** A row of the schedule that fits the case, or would if an unknown age turned out so (A3c). */
export interface FittingSchedule {
  readonly schedule: RetentionSchedule
  /** False: it fits only if an age that is not known turns out so. */
  readonly certain: boolean
}

const fitOf = (
  schedule: RetentionSchedule,
  hasAcceptance: boolean,
  stages: LifeStagesThatMatter,
): 'fits' | 'mayFit' | 'doesNotFit' => {
  if (schedule.acceptedSafeguarding && !hasAcceptance) return 'doesNotFit'
  if (schedule.supports === 'anyone') return 'fits'
  const asked = schedule.acceptedSafeguarding ? [...stages.safeguardingRow, ...stages.concern] : stages.anyRow
  if (asked.some((one) => one.lifeStage === schedule.supports)) return 'fits'
  return asked.length === 0 || asked.some((one) => one.lifeStage === 'unknown') ? 'mayFit' : 'doesNotFit'
}

/** The rows that fit or may fit, the longest first; of equal length, the certain one first. */
export const fittingSchedules = (
  schedules: readonly RetentionSchedule[],
  hasAcceptance: boolean,
  stages: LifeStagesThatMatter,
): readonly FittingSchedule[] =>
  schedules
    .flatMap((schedule): readonly FittingSchedule[] => {
      const fit = fitOf(schedule, hasAcceptance, stages)
      return fit === 'doesNotFit' ? [] : [{ schedule, certain: fit === 'fits' }]
    })
    .sort((a, b) => b.schedule.years - a.schedule.years || Number(b.certain) - Number(a.certain))

/** The longest row decides; when it fits only perhaps, and is longer than what is certain, nothing is decided (A3c). */
export const classOf = (fitting: readonly FittingSchedule[]): RetentionClass => {
  const longest = fitting[0]
  return longest?.certain ? longest.schedule.code : 'UNDETERMINED'
}
