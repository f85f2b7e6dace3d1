import { oneOf } from '@casetrail/kernel'

/**
 * Child (under 18), adult, or unknown, on one date that matters to retention (A3). Recorded in clear as a fact of the
 * case, so that a deadline can be derived, and audited, years later without opening anybody's date of birth.
 *
 * @since 0.1.0
 */
export type LifeStage = 'child' | 'adult' | 'unknown'

/** Decodes a {@link LifeStage}. @since 0.1.0 */
export const LifeStage = oneOf<LifeStage>('child', 'adult', 'unknown')
