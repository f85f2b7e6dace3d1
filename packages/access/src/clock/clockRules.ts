import type { OnService } from '@casetrail/facts'
import { Instant, millisOf, provision, type Rule, rule } from '@casetrail/kernel'

/** From which reading on. */
export const namesAReading = { from: Instant }

/** A command that names a reading. */
export type OnReading = OnService<{ readonly from: Instant }>

const day = 24 * 3_600_000

/** No true reading lies a day ahead: so nobody can disown what was recorded in its time. */
export const onlyReadingsAheadAreWrong: Rule<OnReading> = rule(
  provision(
    'onlyReadingsAheadAreWrong',
    'A26',
    'A reading is disowned that lies more than a day ahead of the moment of recording: nothing that was recorded in time ever is.',
  ),
  ({ data: { from }, now }) => millisOf(from) - millisOf(now) <= day,
  ({ data: { from }, now }) => ({ field: 'data.from', dates: [from, now] }),
)
