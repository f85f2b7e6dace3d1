import {
  accessStream,
  because,
  CaseId,
  caseStream,
  type Explanation,
  type Question,
  record,
  safeguardingLogStream,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type * as t from 'io-ts'
import { type DisposalFacts, disposalFolds } from '../facts/disposalFacts.js'
import { type Blocker, blockersOf, theYearsHaveRunOut } from '../rules/blockersOf.js'
import { derive } from '../rules/derive.js'
import { explain } from '../rules/explain.js'

/* E2 · May this case be disposed of now, and if not, what has to happen first? It is only ever a human who disposes. */

const params = record('WhatBlocksDisposal', { caseId: CaseId })

/** The params of {@link whatBlocksDisposal}. @since 0.1.0 */
export type WhatBlocksDisposal = t.TypeOf<typeof params>

/** Whether a case may be disposed of, and what blocks it. @since 0.1.0 */
export interface DisposalBlockers {
  /** No blocker: a named human may now propose, review and authorise disposal (C29). Nothing disposes by itself. */
  readonly eligible: boolean
  readonly blockers: readonly Blocker[]
  readonly explanation: Explanation
}

const onlyHumans = because(
  'C29',
  'onlyANamedHumanDisposes',
  'Being eligible disposes of nothing: a named human authorises it, and confirms each location.',
)

// A service that never ends its referral would otherwise keep our record for ever; it holds a record of its own.
const liveReferrals = because(
  'C22',
  'aLiveOnwardReferralDoesNotBlock',
  'A live onward referral is the other service’s own and outlives our case (A16): it does not hold back disposal.',
)

/** What has to happen before a case may be disposed of. @since 0.1.0 */
export const whatBlocksDisposal: Question<
  'whatBlocksDisposal',
  WhatBlocksDisposal,
  DisposalFacts,
  Policy,
  DisposalBlockers
> = {
  name: 'whatBlocksDisposal',
  clauses: ['E2', 'C24', 'C28', 'C29', 'A2', 'A3b', 'A3c', 'A27', 'L3', 'E18', 'B12'],
  asks: 'May this case be disposed of, and if not, what has to happen first?',
  params,
  reads: {
    case: { stream: ({ caseId }) => caseStream(caseId), fold: disposalFolds.case },
    log: { stream: ({ caseId }) => safeguardingLogStream(caseId), fold: disposalFolds.log },
    alerts: { stream: ({ caseId }) => accessStream(caseId), fold: disposalFolds.alerts },
  },
  answer: (facts, { asOf: { validAt }, today, world }) => {
    const derivation = derive(world, facts.case, validAt)
    const blockers = [...theYearsHaveRunOut(derivation, today), ...blockersOf(facts, derivation, validAt)]
    return {
      eligible: blockers.length === 0,
      blockers,
      explanation: [
        ...explain(world, derivation),
        ...blockers.map(({ blocker, clause, says, events, since }) =>
          because(clause, blocker, says, { events, dates: since === null ? [] : [since] }),
        ),
        liveReferrals,
        onlyHumans,
      ],
    }
  },
}
