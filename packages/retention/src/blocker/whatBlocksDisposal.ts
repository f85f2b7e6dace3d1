import { type OwedViews, question, readsOwed } from '@casetrail/facts'
import {
  because,
  CaseId,
  type Citation,
  type EventId,
  type Explanation,
  type ExplanationLine,
  type Instant,
  type LocalDate,
  provision,
  type Reads,
  record,
} from '@casetrail/kernel'
import { caseFactsOf, type RetentionViews, readsRetention } from '../class/CaseFacts.js'
import { derive } from '../period/derive.js'
import { explain, retentionProvisions } from '../period/explain.js'
import { blockerProvisions, blockersOf, yearsNotRunOut } from './blockersOf.js'

/** One reason why a case may not be disposed of, and since when. @since 0.1.0 */
export interface Blocker {
  /** The provision's name: e.g. `caseOpen`, or the obligation that is outstanding. */
  readonly blocker: string
  readonly clause: Citation
  readonly says: string
  readonly events: readonly EventId[]
  readonly since: Instant | LocalDate | null
}

/** Whether a case may be disposed of, and what blocks it. @since 0.1.0 */
export interface DisposalBlockers {
  /** No blocker: a named human may now propose, review and authorise disposal (C29). Nothing disposes by itself. */
  readonly eligible: boolean
  readonly blockers: readonly Blocker[]
  readonly explanation: Explanation
}

const onlyANamedHumanDisposes = provision(
  'onlyANamedHumanDisposes',
  'C29',
  'Being eligible disposes of nothing: a named human authorises it, and confirms each location.',
)

// A service that never ends its referral would otherwise keep our record for ever; it holds a record of its own.
const aLiveOnwardReferralDoesNotBlock = provision(
  'aLiveOnwardReferralDoesNotBlock',
  'C22',
  'A live onward referral is the other service’s own and outlives our case (A16): it does not hold back disposal.',
)

const blockerOf = ({ rule, clause, says, events, dates }: ExplanationLine): Blocker => ({
  blocker: rule,
  clause,
  says,
  events,
  since: dates[0] ?? null,
})

const reads: Reads<{ readonly caseId: CaseId }, RetentionViews & OwedViews> = {
  ...readsRetention,
  ...readsOwed,
}

/** E2 · It is only ever a human who disposes. @since 0.1.0 */
export const whatBlocksDisposal = question({
  name: 'whatBlocksDisposal',
  clauses: ['E2', 'C24', 'C28', 'C29', 'A2', 'A3b', 'A3c', 'A27', 'A30', 'L3', 'L21', 'E18', 'B12'],
  asks: 'May this case be disposed of, and if not, what has to happen first?',
  params: record('WhatBlocksDisposal', { caseId: CaseId }),
  reads,
  cites: [...retentionProvisions, ...blockerProvisions, aLiveOnwardReferralDoesNotBlock, onlyANamedHumanDisposes],
  answer: (views, { asOf: { validAt }, today, world }): DisposalBlockers => {
    const derivation = derive(world, caseFactsOf(views, validAt), validAt)
    const lines = [...yearsNotRunOut(derivation, today), ...blockersOf(derivation, views.owed, validAt)]
    return {
      eligible: lines.length === 0,
      blockers: lines.map(blockerOf),
      explanation: [
        ...explain(derivation),
        ...lines,
        because(aLiveOnwardReferralDoesNotBlock),
        because(onlyANamedHumanDisposes),
      ],
    }
  },
})
