import type { Citation, Fault } from '@casetrail/kernel'
import { faultWhen } from './faultWhen.js'

/** Where the second of two equal entries stands. @since 0.2.0 */
export const repeats = (field: string, entries: readonly (string | number)[], clause: Citation): readonly Fault[] =>
  entries.flatMap((entry, i) =>
    faultWhen(entries.indexOf(entry) < i, `${field}.${i}`, 'repeats an earlier entry', clause),
  )
