import type { Fault } from '@casetrail/kernel'
import { faultWhen } from '../coherence/faultWhen.js'
import { repeats } from '../coherence/repeats.js'
import type { Policy } from '../Policy.js'

/** Every closed case fits a row, or it would be kept without an end (C24), and every row can be reached. @since 0.2.0 */
export const scheduleFaults = ({ schedules, registries, earlyWarningDays }: Policy): readonly Fault[] => {
  const fits = (supports: 'adult' | 'child') =>
    schedules.some((row) => !row.acceptedSafeguarding && (row.supports === 'anyone' || row.supports === supports))
  return [
    ...repeats(
      'schedules',
      schedules.map((row) => row.code),
      'C24',
    ),
    ...faultWhen(
      !fits('adult') || !fits('child'),
      'schedules',
      'must keep every case, adult or child, for some time without safeguarding',
      'C24',
    ),
    ...faultWhen(
      schedules.some((row) => row.acceptedSafeguarding) &&
        !registries.safeguardingBodies.some((body) => body.acceptanceCounts),
      'registries.safeguardingBodies',
      'must have a body whose acceptance counts, since a schedule rests on one',
      'A7',
    ),
    ...repeats('earlyWarningDays', earlyWarningDays, 'E6'),
  ]
}
