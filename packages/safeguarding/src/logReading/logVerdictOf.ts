import { accessLogFold, onTheLogsList } from '@casetrail/facts'
import { because, type ExplanationLine, type Recorded, replay } from '@casetrail/kernel'
import { denials } from './judgeLogOpening.js'

/** What became of one request to open a safeguarding log, and why. @since 0.2.0 */
export type LogVerdict = {
  /** The ground, or the rule that denies, in words. */
  readonly why: ExplanationLine
} & ({ readonly outcome: 'granted' } | { readonly outcome: 'denied'; readonly rule: keyof typeof denials })

/** The verdict in the events that an `OpenSafeguardingLog` appended; null: they are of another command. @since 0.2.0 */
export const logVerdictOf = (events: readonly Recorded[]): LogVerdict | null => {
  const [opening] = replay(accessLogFold, events).logOpenings
  if (opening === undefined) return null
  const { deniedBy: rule } = opening
  return rule === null
    ? { outcome: 'granted', why: because(onTheLogsList) }
    : { outcome: 'denied', rule, why: because(denials[rule]) }
}
