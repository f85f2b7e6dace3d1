import type { Fault } from '@casetrail/kernel'
import { faultWhen } from '../coherence/faultWhen.js'
import { repeats } from '../coherence/repeats.js'
import type { Policy } from '../Policy.js'
import { keepsEverybody } from './keepsEverybody.js'
import { textFaults } from './textFaults.js'

/** Every closed case fits a row, or it would be kept without an end (C24), and every row can be reached. @since 0.2.0 */
export const scheduleFaults = (policy: Policy): readonly Fault[] => {
  const { schedules, registries, earlyWarningDays } = policy
  return [
    ...repeats(
      'schedules',
      schedules.map((row) => row.code),
      'C24',
    ),
    ...schedules.flatMap((row, i) => textFaults(row, `schedules.${i}`)),
    ...faultWhen(
      !keepsEverybody(policy),
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
