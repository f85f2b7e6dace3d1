import {
  type CaseAndPersonViews,
  type CaseFile,
  type Contact,
  type Lifespan,
  lastContactAt,
  lifespanAt,
} from '@casetrail/facts'
import type { Instant } from '@casetrail/kernel'

/** What retention needs of a case and its person. Nothing personal, but for a day that could be opened. */
export interface CaseFacts extends Pick<CaseFile, 'closure' | 'lifeStages' | 'safeguarding'> {
  readonly lastContact: Contact | null
  readonly lifespan: Lifespan
}

/** The facts up to an instant of valid time. */
export const caseFactsOf = (views: CaseAndPersonViews, at: Instant): CaseFacts => ({
  closure: views.case.closure,
  lifeStages: views.case.lifeStages,
  safeguarding: views.case.safeguarding,
  lastContact: lastContactAt(views.case, at),
  lifespan: lifespanAt(views.person, at),
})
