import type { CasetrailEvent } from '@casetrail/events'
import { combine, type Fold, type Instant, type LocalDate, type ReadModel, subjectOf } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { type DisposalFacts, disposalFolds } from '../facts/disposalFacts.js'
import { type BlockerCode, blockersOf } from '../rules/blockersOf.js'
import { derive, type RetentionClass } from '../rules/derive.js'
import type { ReviewFlag } from '../rules/reviewFlagsOf.js'

/*
 * E6, C29 · Which cases become eligible for disposal, and when? The row holds facts, not answers: what is shown of it
 * is the same derivation that the question about one case explains.
 */

/** The facts of one case: ids, codes and dates. @since 0.1.0 */
export type DueRow = DisposalFacts

/** One case of the worklist. @since 0.1.0 */
export interface DueEntry {
  readonly class: RetentionClass
  /** The first day on which a human may dispose of it; of the longest candidate while undetermined; null: open. */
  readonly eligibleFrom: LocalDate | null
  readonly flags: readonly ReviewFlag[]
  /** Whatever blocks it but the calendar, each once. */
  readonly blockers: readonly BlockerCode[]
}

/** A row holds what has happened and nothing that is yet to come, so all of it counts. */
const everything = '9999-12-31T23:59:59.999Z' as Instant

/** What a row says under this policy. Equals the answers of the questions about that case. @since 0.1.0 */
export const dueEntry = (policy: Policy, row: DueRow): DueEntry => {
  const derivation = derive(policy, row.case, everything)
  return {
    class: derivation.class,
    eligibleFrom: derivation.deadline?.eligibleFrom ?? null,
    flags: derivation.flags.map((one) => one.flag),
    blockers: [...new Set(blockersOf(row, derivation, everything).map((one) => one.blocker))],
  }
}

const fold: Fold<DueRow> = combine(disposalFolds)

/** The cases by the day from which a human may dispose of them, under one policy. An open case is not listed. @since 0.1.0 */
export const whatIsDue = (policy: Policy): ReadModel<'whatIsDue', DueRow, CasetrailEvent> => ({
  name: 'whatIsDue',
  version: `1/${policy.version}`,
  clauses: ['C24', 'C26', 'C27', 'C29', 'E6'],
  asks: 'Which cases become eligible for disposal by a human, and when?',
  categories: ['case', 'safeguardingLog', 'access'],
  keyOf: ({ stream }) => subjectOf(stream),
  fold,
  listedAt: (row) => derive(policy, row.case, everything).deadline?.eligibleFrom ?? null,
})
