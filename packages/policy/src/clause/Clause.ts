import type { ClauseId } from '@casetrail/kernel'

/**
 * One promise of the notice, in its own words. `…` in a quote joins fragments that stand apart in the text.
 * - `rule`: this release holds it: source cites it and a test proves it;
 * - `statementOnly`: nothing for software to hold, and `reason` says why;
 * - `planned`: this release does not hold it yet, and `reason` says what is missing.
 *
 * @since 0.1.0
 */
export type Clause = {
  readonly id: ClauseId
  readonly title: string
  readonly quote: string
} & ({ readonly kind: 'rule' } | { readonly kind: 'statementOnly' | 'planned'; readonly reason: string })
