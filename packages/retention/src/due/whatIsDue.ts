import { type ReviewFlag, readModel } from '@casetrail/facts'
import { type CaseId, endOfTime, type LocalDate, type Reading } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { blockersOf } from '../blocker/blockersOf.js'
import type { RetentionClass } from '../class/fittingSchedules.js'
import { type Derivation, derive } from '../period/derive.js'
import { type DueRow, dueKeysOf, dueRecipes, emptyDueRow, factsOfRow, lifeIsTold } from './dueRow.js'
import { type EarlyWarning, earlyWarning } from './earlyWarning.js'

/*
 * E6, C29 · What is shown of a row is the same derivation that the question about one case explains, as far as it goes
 * without keys: of a birth or a death the year, and so the latest end that is possible (L21).
 */

/**
 * One case of the worklist; equals the answers of the questions about that case. Due or overdue, blocked, undetermined:
 * each says its own, and none hides another (E6).
 *
 * @since 0.1.0
 */
export interface DueCase extends EarlyWarning {
  readonly caseId: CaseId
  readonly class: RetentionClass
  /** The first day on which a human may dispose of it; of the longest candidate while undetermined; null: open. */
  readonly eligibleFrom: LocalDate | null
  readonly flags: readonly ReviewFlag[]
  /** Whatever blocks it but the calendar, each once, named as by `whatBlocksDisposal`. */
  readonly blockers: readonly string[]
}

const deriveRow = (row: DueRow, policy: Policy): Derivation => derive(policy, factsOfRow(row), endOfTime)

const dueCase = (row: DueRow, key: string, policy: Policy, { today }: Reading): DueCase => {
  const derivation = deriveRow(row, policy)
  const eligibleFrom = derivation.deadline?.eligibleFrom ?? null
  return {
    caseId: key as CaseId,
    class: derivation.class,
    eligibleFrom,
    ...earlyWarning(policy, eligibleFrom, today),
    flags: derivation.flags.map((one) => one.flag),
    blockers: [...new Set(blockersOf(derivation, row.case.owed, endOfTime).map((line) => line.rule))],
  }
}

/** The cases by the day from which a human may dispose of them. An open case is not listed. @since 0.1.0 */
export const whatIsDue = readModel({
  name: 'whatIsDue',
  version: '5',
  followsPolicy: true,
  clauses: ['C24', 'C26', 'C27', 'C29', 'E6', 'L21'],
  asks: 'Which cases become eligible for disposal by a human, and when?',
  upTo: 'date',
  categories: ['case', 'safeguardingLog', 'access', 'person'],
  keysOf: dueKeysOf,
  initial: emptyDueRow,
  on: dueRecipes,
  tells: lifeIsTold,
  listedAt: (row, policy) => deriveRow(row, policy).deadline?.eligibleFrom ?? null,
  entry: dueCase,
})
