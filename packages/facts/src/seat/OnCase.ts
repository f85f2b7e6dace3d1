import type { CaseId, Situation } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { CaseFile } from '../case/caseFile.js'

/** What a decision or a question about one case reads. @since 0.1.0 */
export interface CaseViews {
  readonly case: CaseFile
}

/** The situation of any decision that reads a case; `More` is what a rule needs of the command's data. @since 0.1.0 */
export type OnCase<More = unknown> = Situation<{ readonly caseId: CaseId } & More, CaseViews, Policy>
