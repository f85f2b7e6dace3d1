import type { LifeStagesThatMatter } from '@casetrail/facts'
import type { Policy, RetentionClassId, RetentionSchedule } from '@casetrail/policy'
import { allFit, type Fit } from '../text/ageFits.js'
import type { DaysThatMatter } from '../text/daysThatMatter.js'
import { decidingText } from '../text/decidingText.js'
import { compareEnds, type TextEnd, textEnd } from '../text/textEnd.js'

/* Which rows of the policy's schedule fit the case, and which class is it in? (C24, C26, C27, A3) */

/** A class of the policy, or `UNDETERMINED` while an age that would decide is not known (A3c). @since 0.1.0 */
export type RetentionClass = RetentionClassId | 'UNDETERMINED'

/** A row of the schedule that fits the case, or would if an unknown age turned out so (A3c). */
export interface FittingSchedule {
  readonly schedule: RetentionSchedule
  /** False: it fits only if an age that is not known turns out so. */
  readonly certain: boolean
  /** The text that decides, or may: the one that ends last of those. */
  readonly by: TextEnd
  /** Every text of the row, also those that do not fit. */
  readonly texts: readonly TextEnd[]
}

/** What the rows of a schedule are held against. */
export interface HeldAgainst {
  readonly hasAcceptance: boolean
  readonly stages: LifeStagesThatMatter
  readonly days: DaysThatMatter
}

const rowFits = (schedule: RetentionSchedule, { hasAcceptance, stages }: HeldAgainst): Fit => {
  if (schedule.acceptedSafeguarding && !hasAcceptance) return 'doesNotFit'
  if (schedule.supports === 'anyone') return 'fits'
  const asked = schedule.acceptedSafeguarding ? [...stages.safeguardingRow, ...stages.concern] : stages.anyRow
  if (asked.some((one) => one.lifeStage === schedule.supports)) return 'fits'
  return asked.length === 0 || asked.some((one) => one.lifeStage === 'unknown') ? 'mayFit' : 'doesNotFit'
}

const fitting = (schedule: RetentionSchedule, against: HeldAgainst): readonly FittingSchedule[] => {
  const row = rowFits(schedule, against)
  if (row === 'doesNotFit') return []
  const texts = schedule.texts.map((text) => textEnd(text, against.days))
  const possible = texts.filter(({ fit }) => fit !== 'doesNotFit')
  const by = decidingText(schedule.decides, possible)
  if (by === null) return []
  const someText: Fit = possible.some(({ fit }) => fit === 'fits') ? 'fits' : 'mayFit'
  return [{ schedule, certain: allFit([row, someText]) === 'fits' && !by.restsOnUnknownBirth, by, texts }]
}

/** The rows that fit or may fit, the longest first; of equal length, the certain one first. */
export const fittingSchedules = (
  { schedules }: Pick<Policy, 'schedules'>,
  against: HeldAgainst,
): readonly FittingSchedule[] =>
  schedules
    .flatMap((schedule) => fitting(schedule, against))
    .sort((a, b) => compareEnds(b.by, a.by) || Number(b.certain) - Number(a.certain))

/** The longest row decides; when it fits only perhaps, and is longer than what is certain, nothing is decided (A3c). */
export const classOf = (fitting: readonly FittingSchedule[]): RetentionClass => {
  const longest = fitting[0]
  return longest?.certain ? longest.schedule.code : 'UNDETERMINED'
}
