import { attains, type LocalDate } from '@casetrail/kernel'
import type { LifeStage } from '../lifeStage.js'

/**
 * Child, adult or unknown on a date: under 18 is a child, and 18 is reached as the birthday begins; a birth on
 * 29 February attains it on 1 March of a common year (A3). `null`: the date of birth is not known (A3c).
 *
 * @since 0.1.0
 */
export const lifeStageOn = (dateOfBirth: LocalDate | null, on: LocalDate): LifeStage => {
  if (dateOfBirth === null) return 'unknown'
  return on < attains(dateOfBirth, 18) ? 'child' : 'adult'
}
