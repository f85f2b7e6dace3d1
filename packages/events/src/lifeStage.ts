import { EventId, oneOf, orNull } from '@casetrail/kernel'

/**
 * Child (under 18), adult, or unknown, on one date that matters to retention (A3). Recorded in clear as a fact of the
 * case, so that a deadline can be derived, and audited, years later without opening anybody's date of birth.
 *
 * @since 0.1.0
 */
export type LifeStage = 'child' | 'adult' | 'unknown'

/** Decodes a {@link LifeStage}. @since 0.1.0 */
export const LifeStage = oneOf<LifeStage>('child', 'adult', 'unknown')

/**
 * The person event that had the last word on the date of birth when a life stage was said; null: there was none. With
 * another last word the stage is unknown (the fence).
 */
export const lifeStageRestsOn = orNull(EventId)

/** The life stage on the day of the event, and what it rests on. */
export const lifeStageThatDay = { lifeStage: LifeStage, lifeStageRestsOn }
