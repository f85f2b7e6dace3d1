import { type CaseAndLogViews, question, readsCaseAndLog, thingsThen } from '@casetrail/facts'
import { because, CaseId, type Explanation, type LocalDate, provision, type Reads, record } from '@casetrail/kernel'
import { caseFactsOf, type RetentionViews, readsRetention } from '../class/CaseFacts.js'
import type { RetentionClass } from '../class/fittingSchedules.js'
import { retentionProvisions } from '../period/explain.js'
import { retentionOf } from '../period/retentionOf.js'

/** How long a safeguarding log is kept: as its case is. @since 0.2.0 */
export interface SafeguardingLogEnd {
  /** How many entries it holds, struck ones too: they are kept as long. */
  readonly entries: number
  readonly class: RetentionClass
  /** The last day on which it is kept; null while the case has no deadline. */
  readonly keepThrough: LocalDate | null
  /** The first day on which a human may dispose of it. */
  readonly eligibleFrom: LocalDate | null
  readonly explanation: Explanation
}

const theLogEndsWithItsCase = provision(
  'theLogEndsWithItsCase',
  'A8',
  'The separate log is kept as long as its case, which is not fully disposed of until the log is.',
)

const reads: Reads<{ readonly caseId: CaseId }, RetentionViews & CaseAndLogViews> = {
  ...readsRetention,
  log: readsCaseAndLog.log,
}

/** C28 · “the retention periods outlined above”: one end date, derived once. @since 0.2.0 */
export const whenDoesTheSafeguardingLogEnd = question({
  name: 'whenDoesTheSafeguardingLogEnd',
  clauses: ['C28', 'A8', 'C29'],
  asks: 'Until when is the separate safeguarding log of this case kept, and why?',
  params: record('WhenDoesTheSafeguardingLogEnd', { caseId: CaseId }),
  reads,
  cites: [theLogEndsWithItsCase, ...retentionProvisions],
  answer: (views, { asOf: { validAt }, world }): SafeguardingLogEnd => {
    const {
      class: code,
      keepThrough,
      eligibleFrom,
      explanation,
    } = retentionOf(world, caseFactsOf(views, validAt), validAt)
    return {
      entries: thingsThen(views.log.logEntries, validAt).length,
      class: code,
      keepThrough,
      eligibleFrom,
      explanation: [because(theLogEndsWithItsCase), ...explanation],
    }
  },
})
