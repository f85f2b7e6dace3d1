import type { CaseId, Check, Instant, LocalDate, Recorded } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/** A case that was offered for disposal: a due list showed it with nothing that blocks it, or an answer called it eligible. @since 0.2.0 */
export interface Offer {
  readonly caseId: CaseId
  /** The first day on which a human might have disposed of it. */
  readonly from: LocalDate
  /** When the list or answer was given: it is held to what was known then. */
  readonly knownAt: Instant
}

/** What an auditor holds a history against, beside the events themselves. @since 0.2.0 */
export interface Audit {
  /** The content of every version of the policy that the history names: each event is judged under the one in its header. */
  readonly policies: readonly Policy[]
  /** Empty: nothing is said of what was offered. */
  readonly offered: readonly Offer[]
}

/** A check of a history: apart from every fold and decision, so that one mistake is not made twice. @since 0.2.0 */
export type CaseCheck = Check<Audit>

/** What one check found. */
export type Findings = ReturnType<CaseCheck['find']>

/** One finding, about these events. */
export const about = (
  events: readonly Recorded[],
  facts: Readonly<Record<string, string | number>> = {},
): Findings[number] => ({ events: events.map(({ id }) => id), facts })
