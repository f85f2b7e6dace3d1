import type { CaseId, Situation } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import type { CaseViews } from '../state/caseFile.js'

/** The situation of any decision that reads a case; `More` is what a rule needs of the command's data. */
export type OnCase<More = unknown> = Situation<{ readonly caseId: CaseId } & More, CaseViews, Policy>
