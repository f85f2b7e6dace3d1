import { type LogOpening, question, readsLogOpening } from '@casetrail/facts'
import { because, CaseId, type Explanation, provision, record } from '@casetrail/kernel'
import { denials } from './judgeLogOpening.js'

/** Every try to open the log, in the order of recording. @since 0.2.0 */
export interface LogOpenings {
  readonly openings: readonly LogOpening[]
  readonly explanation: Explanation
}

const aReaderOpenedTheLog = provision(
  'aReaderOpenedTheLog',
  'A8',
  'Somebody on the list of the log opened it, within an access to the case.',
)

/** A8, C48 · Each within an access to the case, which says why: `whoOpenedTheCase`. @since 0.2.0 */
export const whoOpenedTheSafeguardingLog = question({
  name: 'whoOpenedTheSafeguardingLog',
  clauses: ['C28', 'A8', 'C48'],
  asks: 'Who opened the safeguarding log of this case, or tried to?',
  params: record('WhoOpenedTheSafeguardingLog', { caseId: CaseId }),
  reads: readsLogOpening,
  cites: [aReaderOpenedTheLog, ...Object.values(denials)],
  answer: ({ access }, { asOf: { validAt } }): LogOpenings => {
    const openings = access.logOpenings.filter(({ at }) => at <= validAt)
    return {
      openings,
      explanation: openings.map(({ deniedBy, event, at }) =>
        because(deniedBy === null ? aReaderOpenedTheLog : denials[deniedBy], { events: [event], dates: [at] }),
      ),
    }
  },
})
