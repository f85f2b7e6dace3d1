import { CaseClosed } from '@casetrail/events'
import { happenedOn, lifeStageThen, onCaseAndPerson } from '@casetrail/facts'
import { Code, event, FreeText, oneOf, orNull } from '@casetrail/kernel'
import { closureRules } from './closureRules.js'

/**
 * C24, A1 · The Europe/London date of the closure is the anchor of retention, whatever its reason (A9).
 * A27 · A closure dated back says why, so that it never creates eligibility for disposal unreviewed.
 *
 * @since 0.1.0
 */
export const closeCase = onCaseAndPerson(
  {
    command: 'CloseCase',
    clauses: ['C24', 'A1', 'A9', 'A27'],
    says: 'Closes the case.',
    data: {
      reason: Code,
      /** Why the closure is dated before today; ignored when it is not. */
      backdatedBecause: orNull(oneOf('lateRecording', 'correctedDate', 'migratedRecord')),
      summary: orNull(FreeText),
    },
    yields: [CaseClosed],
  },
  {
    rules: closureRules,
    events: (situation) => {
      const { reason, backdatedBecause: why, summary } = situation.data
      const backdatedBecause = happenedOn(situation) < situation.today ? why : null
      return [
        event(CaseClosed, {
          occurredAt: situation.command.occurredAt,
          data: { reason, backdatedBecause, ...lifeStageThen(situation) },
          parts: { client: { summary } },
        }),
      ]
    },
  },
)
