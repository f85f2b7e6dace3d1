import {
  closureFold,
  lastContactFold,
  lifeStagesFold,
  lifespanNotRead,
  owedFold,
  readModel,
  safeguardingFold,
} from '@casetrail/facts'
import { type CaseId, combine, endOfTime, type Fold, type LocalDate, subjectOf } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { blockersOf } from '../blocker/blockersOf.js'
import type { RetentionClass } from '../class/fittingSchedules.js'
import { type Derivation, derive } from '../period/derive.js'
import type { ReviewFlag } from '../review/reviewFlags.js'

/*
 * E6, C29 · The row holds facts, not answers: what is shown of it is the same derivation that the question about one
 * case explains.
 */

/** One case of the worklist; equals the answers of the questions about that case. @since 0.1.0 */
export interface DueCase {
  readonly caseId: CaseId
  readonly class: RetentionClass
  /** The first day on which a human may dispose of it; of the longest candidate while undetermined; null: open. */
  readonly eligibleFrom: LocalDate | null
  readonly flags: readonly ReviewFlag[]
  /** Whatever blocks it but the calendar, each once, named as by `whatBlocksDisposal`. */
  readonly blockers: readonly string[]
}

const rowFold = combine({
  closure: closureFold,
  lifeStages: lifeStagesFold,
  safeguarding: safeguardingFold,
  lastContact: lastContactFold,
  owed: owedFold,
})

type DueRow = typeof rowFold extends Fold<infer S> ? S : never

/** A list opens nobody's details: what rests on a day of the person's life gets the latest that is possible (L21). */
const deriveRow = (row: DueRow, policy: Policy): Derivation => {
  const { closure, lifeStages, safeguarding, lastContact } = row
  const facts = { closure, lifeStages, safeguarding, lastContact: lastContact.last, lifespan: lifespanNotRead }
  return derive(policy, facts, endOfTime)
}

const dueCase = (row: DueRow, key: string, policy: Policy): DueCase => {
  const derivation = deriveRow(row, policy)
  return {
    caseId: key as CaseId,
    class: derivation.class,
    eligibleFrom: derivation.deadline?.eligibleFrom ?? null,
    flags: derivation.flags.map((one) => one.flag),
    blockers: [...new Set(blockersOf(derivation, row.owed, endOfTime).map((line) => line.rule))],
  }
}

/** The cases by the day from which a human may dispose of them. An open case is not listed. @since 0.1.0 */
export const whatIsDue = readModel({
  name: 'whatIsDue',
  version: '3',
  followsPolicy: true,
  clauses: ['C24', 'C26', 'C27', 'C29', 'E6'],
  asks: 'Which cases become eligible for disposal by a human, and when?',
  upTo: 'date',
  categories: ['case', 'safeguardingLog', 'access'],
  keysOf: ({ stream }) => [subjectOf(stream)],
  initial: (): DueRow => rowFold.initial(),
  on: rowFold.on,
  listedAt: (row, policy) => deriveRow(row, policy).deadline?.eligibleFrom ?? null,
  entry: dueCase,
})
