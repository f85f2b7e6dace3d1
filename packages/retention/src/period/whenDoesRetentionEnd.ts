import { question } from '@casetrail/facts'
import { CaseId, record } from '@casetrail/kernel'
import { caseFactsOf, readsRetention } from '../class/CaseFacts.js'
import { retentionProvisions } from './explain.js'
import { retentionOf } from './retentionOf.js'

/** Class, deadline and flags, with the derivation clause by clause. @since 0.1.0 */
export const whenDoesRetentionEnd = question({
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
    'A30',
    'E22',
    'L21',
    'B13',
    'E5',
  ],
  asks: 'Until when is this case kept, and why?',
  params: record('WhenDoesRetentionEnd', { caseId: CaseId }),
  reads: readsRetention,
  cites: retentionProvisions,
  answer: (views, { asOf, world }) => retentionOf(world, caseFactsOf(views, asOf.validAt), asOf.validAt),
})
