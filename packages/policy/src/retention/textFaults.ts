import type { Fault } from '@casetrail/kernel'
import { faultWhen } from '../coherence/faultWhen.js'
import type { RetentionSchedule } from './RetentionSchedule.js'
import type { RetentionText } from './RetentionText.js'

const ageFaults = ({ ages }: RetentionText, field: string): readonly Fault[] =>
  ages.flatMap(({ least, under }, i) =>
    faultWhen(
      least === null ? under === null : under !== null && under <= least,
      `${field}.ages.${i}`,
      'must ask for a least age, an age to be under, or both with the least one smaller',
      'A3',
    ),
  )

const restsOnAcceptance = ({ from, ages }: RetentionText): boolean =>
  from === 'acceptance' || ages.some(({ at }) => at === 'acceptance')

/** What comes after it is never asked: it fits every closed case. */
const alwaysFits = ({ from, ages }: RetentionText): boolean => from !== 'death' && ages.length === 0

const faultsOf = (schedule: RetentionSchedule, j: number, field: string): readonly Fault[] => {
  const text = schedule.texts[j] as RetentionText
  return [
    ...faultWhen(
      (text.from === 'birthday') !== (text.birthday !== null),
      `${field}.birthday`,
      'must say which birthday where the years run from one, and be null elsewhere',
      'A3',
    ),
    ...faultWhen(
      text.from !== 'birthday' && text.years + text.months === 0,
      `${field}.years`,
      'must keep for some time, unless it keeps to a birthday',
      'C24',
    ),
    ...ageFaults(text, field),
    // Under any other choice a further acceptance could end retention earlier.
    ...faultWhen(
      restsOnAcceptance(text) && !(schedule.acceptedSafeguarding && schedule.decides === 'longest'),
      field,
      'must stand in a row for accepted safeguarding whose longest text decides, since it rests on an acceptance',
      'L3',
    ),
    ...faultWhen(
      schedule.decides === 'first' && schedule.texts.slice(0, j).some(alwaysFits),
      field,
      'must not follow a text that fits every case, since it is never reached',
      'C24',
    ),
  ]
}

/** What the fields of a text say of each other, and of the row that they stand in. @since 0.2.0 */
export const textFaults = (schedule: RetentionSchedule, field: string): readonly Fault[] =>
  schedule.texts.flatMap((_, j) => faultsOf(schedule, j, `${field}.texts.${j}`))
