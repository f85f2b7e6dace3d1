import type { AccessDenied } from '@casetrail/events'
import { type Rule, rule } from '@casetrail/kernel'
import type { AccessAttempt } from '../judge/AccessAttempt.js'

/** The clauses that a denial can be recorded with. @since 0.1.0 */
export type DenialClause = AccessDenied['data']['clause']

/**
 * A rule of access. Broken, it denies and the denial is recorded: an attempt must be audited, so it is never refused.
 * Its name is stored, hence at most 64 letters and digits.
 *
 * @since 0.1.0
 */
export interface AccessRule extends Rule<AccessAttempt> {
  readonly clause: DenialClause
}

/** Makes an {@link AccessRule}. */
export const accessRule = (
  name: string,
  clause: DenialClause,
  sentence: string,
  isBroken: (attempt: AccessAttempt) => boolean,
): AccessRule => ({ ...rule(name, clause, sentence, isBroken), clause })
