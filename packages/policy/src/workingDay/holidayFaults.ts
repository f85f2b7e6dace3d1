import type { Fault } from '@casetrail/kernel'
import { faultWhen } from '../coherence/faultWhen.js'
import { repeats } from '../coherence/repeats.js'
import type { Policy } from '../Policy.js'

/** A day is changed once, and the checked years run forward. @since 0.2.0 */
export const holidayFaults = ({ holidays }: Policy): readonly Fault[] => [
  ...repeats(
    'holidays.changes',
    holidays.changes.map(({ date }) => date),
    'B40',
  ),
  ...faultWhen(
    holidays.checkedThrough < holidays.checkedFrom,
    'holidays.checkedThrough',
    'must not be before checkedFrom',
    'B40',
  ),
]
