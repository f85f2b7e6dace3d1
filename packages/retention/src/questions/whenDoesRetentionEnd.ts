import { CaseId, caseStream, type Question, record } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type * as t from 'io-ts'
import { type CaseFacts, caseFactsFold } from '../facts/caseFacts.js'
import { type Retention, retentionOf } from '../retentionOf.js'

/* C24, C26, C27 · Until when is this case kept, and why? */

const params = record('WhenDoesRetentionEnd', { caseId: CaseId })

/** The params of {@link whenDoesRetentionEnd}. @since 0.1.0 */
export type WhenDoesRetentionEnd = t.TypeOf<typeof params>

/** What {@link whenDoesRetentionEnd} reads. @since 0.1.0 */
export interface RetentionViews {
  readonly case: CaseFacts
}

/** Until when a case is kept: class, deadline, flags, and the derivation clause by clause. @since 0.1.0 */
export const whenDoesRetentionEnd: Question<
  'whenDoesRetentionEnd',
  WhenDoesRetentionEnd,
  RetentionViews,
  Policy,
  Retention
> = {
  name: 'whenDoesRetentionEnd',
  clauses: [
    'C23',
    'C24',
    'C26',
    'C27',
    'C30',
    'A1',
    'A2',
    'A3',
    'A3b',
    'A3c',
    'A4',
    'A5',
    'A6',
    'A7',
    'A9',
    'A27',
    'E5',
  ],
  asks: 'Until when is this case kept, and why?',
  params,
  reads: { case: { stream: ({ caseId }) => caseStream(caseId), fold: caseFactsFold } },
  answer: (views, { asOf, world }) => retentionOf(world, views.case, asOf.validAt),
}
