import { Instant, instantOf, LocalDate, millisOf, startOfDay } from '@casetrail/kernel'
import { ScenarioFailed } from './ScenarioFailed.js'

const tenHours = 10 * 3_600_000

/** The moment that a scenario means: an instant is itself, a date is ten hours into that day in London. @since 0.2.0 */
export const momentOf = (text: string): Instant => {
  if (LocalDate.is(text)) return instantOf(millisOf(startOfDay(text)) + tenHours)
  if (Instant.is(text)) return text
  throw new ScenarioFailed(`“${text}” is neither a date (YYYY-MM-DD) nor an instant`)
}
