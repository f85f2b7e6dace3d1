import { type Provision, provision } from '@casetrail/kernel'
import type { NotPermitted } from './Runtime.js'

/* What the runtime itself refuses, whatever the decision. */

/** Judged for every command. @since 0.2.0 */
export const nothingIsRecordedBeforeItHappens = provision(
  'nothingIsRecordedBeforeItHappens',
  'A26',
  'Nothing is recorded before it happens.',
)

/** Clause and sentence are the policy's, which knows why. */
export const everyPurposeAndBasisIsInTheNotice = ({ clause, sentence }: NotPermitted): Provision =>
  provision('everyPurposeAndBasisIsInTheNotice', clause, sentence)
