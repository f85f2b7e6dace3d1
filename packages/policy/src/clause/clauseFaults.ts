import type { Citation, Fault } from '@casetrail/kernel'
import { faultWhen } from '../coherence/faultWhen.js'
import { repeats } from '../coherence/repeats.js'
import type { Policy } from '../Policy.js'
import type { NoticeClauseId } from './NoticeClause.js'

const ownFaults = ({ clauses }: Policy): readonly Fault[] => [
  ...repeats(
    'clauses',
    clauses.map(({ id }) => id),
    'E22',
  ),
  ...clauses.flatMap(({ kind, reason }, i) =>
    faultWhen(
      (kind === 'rule') !== (reason === null),
      `clauses.${i}.reason`,
      'must say why the software does not hold the clause, and be null for one that it holds',
      'E22',
    ),
  ),
]

/** What a part of the policy follows must be a clause of the policy. */
const citedFaults = (
  { clauses }: Policy,
  field: string,
  entries: readonly { readonly clause: NoticeClauseId }[],
  asks: Citation,
): readonly Fault[] =>
  entries.flatMap(({ clause }, i) =>
    faultWhen(
      !clauses.some(({ id }) => id === clause),
      `${field}.${i}.clause`,
      'must be the id of one of the policy’s clauses',
      asks,
    ),
  )

/** Clauses are told apart and explained, and whatever names one names one that there is. @since 0.2.0 */
export const clauseFaults = (policy: Policy): readonly Fault[] => [
  ...ownFaults(policy),
  ...policy.schedules.flatMap(({ texts }, i) => citedFaults(policy, `schedules.${i}.texts`, texts, 'C24')),
  ...citedFaults(policy, 'purposes', policy.purposes, 'C11'),
  ...citedFaults(policy, 'bases', policy.bases, 'C15'),
]
