import type { Citation, Fault } from '@casetrail/kernel'

/** Where the fault stands, in words for its author, and the clause that asks for better. */
type Place = readonly [field: string, rule: string, clause: Citation]

/** The fault, when it is one. @since 0.2.0 */
export const faultWhen = (broken: boolean, ...[field, rule, clause]: Place): readonly Fault[] =>
  broken ? [{ field, rule, clause }] : []
