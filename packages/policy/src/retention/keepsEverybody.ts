import type { Policy } from '../Policy.js'
import type { RetentionSchedule } from './RetentionSchedule.js'
import type { AgeAsked, RetentionText } from './RetentionText.js'

/** A living person’s ages; whoever supports them sees them no younger the next time. */
type Ages = Readonly<Record<'received' | 'lastContact' | 'closure', number>>

const holds = (ages: Ages, { at, least, under }: AgeAsked): boolean =>
  at !== 'death' && at !== 'acceptance' && (least ?? 0) <= ages[at] && ages[at] < (under ?? 1000)

const ends = (ages: Ages, text: RetentionText): boolean =>
  text.from !== 'death' && text.from !== 'acceptance' && text.ages.every((asked) => holds(ages, asked))

/** Between two ages that the texts name, nothing changes: these stand for all. */
const agesThatMatter = (texts: readonly RetentionText[]): readonly number[] => {
  const named = texts.flatMap((text) => text.ages.flatMap(({ least, under }) => [least ?? 0, under ?? 0]))
  return [...new Set([0, 18, ...named])].sort((a, b) => a - b)
}

const everyLife = (ages: readonly number[]): readonly Ages[] =>
  ages.flatMap((received) =>
    ages
      .filter((lastContact) => lastContact >= received)
      .flatMap((lastContact) =>
        ages.filter((closure) => closure >= lastContact).map((closure): Ages => ({ received, lastContact, closure })),
      ),
  )

/** Whether every closed case of a living person, of whatever ages, is kept for some time that ends, without safeguarding. @since 0.2.0 */
export const keepsEverybody = ({ schedules, settings }: Pick<Policy, 'schedules' | 'settings'>): boolean => {
  const rows = schedules.filter((row) => !row.acceptedSafeguarding)
  const fits = (row: RetentionSchedule, ages: Ages): boolean => {
    const stage = (settings.ageBasis === 'closure' ? ages.closure : ages.received) < 18 ? 'child' : 'adult'
    return (row.supports === 'anyone' || row.supports === stage) && row.texts.some((text) => ends(ages, text))
  }
  return everyLife(agesThatMatter(rows.flatMap(({ texts }) => texts))).every((ages) =>
    rows.some((row) => fits(row, ages)),
  )
}
