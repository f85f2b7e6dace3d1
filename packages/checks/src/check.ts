import type { Check, Recorded } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'

/** A check of a history under a policy: apart from every fold and decision, so that one mistake is not made twice. @since 0.2.0 */
export type CaseCheck = Check<Policy>

/** One finding, about these events. */
export const about = (
  events: readonly Recorded[],
  facts: Readonly<Record<string, string | number>> = {},
): ReturnType<CaseCheck['find']>[number] => ({ events: events.map(({ id }) => id), facts })
