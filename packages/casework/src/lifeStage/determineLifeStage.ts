import { LifeStageDetermined } from '@casetrail/events'
import { birthOf, lifeStageOn, onCaseAndPerson } from '@casetrail/facts'
import { event, FreeText, oneOf, orNull } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'
import { lifeStageRules, onTheDatesThatMatter } from './lifeStageRules.js'

/**
 * A3, A3c · Computed from a date of birth that became known or was corrected, or decided by a human, with a reason,
 * while none is known. The answer is recorded, so that a deadline can be audited later without opening anybody's date
 * of birth.
 *
 * @since 0.1.0
 */
export const determineLifeStage = onCaseAndPerson(
  {
    command: 'DetermineLifeStage',
    clauses: ['A3', 'A3c', 'L3'],
    says: 'Determines whether the case supported a child or an adult.',
    data: {
      because: oneOf('dateOfBirth', 'humanDecision'),
      /** What a human decided; null when the date of birth decides. */
      lifeStage: orNull(oneOf('child', 'adult')),
      /** Why a human decided so; null when the date of birth decides. */
      reason: orNull(FreeText),
    },
    yields: [LifeStageDetermined],
    purpose: purposeCodes.keepInCaseOfQueries,
  },
  {
    rules: lifeStageRules,
    events: (situation) => {
      const { because: by, lifeStage: decided, reason } = situation.data
      const { value, event: dateOfBirthEvent, corrected } = birthOf(situation.views.person.details)
      const dates = [...new Set(onTheDatesThatMatter(situation).map((known) => known.on))].sort()
      const determinations = dates.map((on) => ({ on, lifeStage: decided ?? lifeStageOn(value, on) }))
      return [
        event(LifeStageDetermined, {
          occurredAt: situation.command.occurredAt,
          data:
            by === 'humanDecision'
              ? { determinations, because: 'humanDecision', dateOfBirthEvent: null }
              : {
                  determinations,
                  because: corrected ? 'dateOfBirthCorrected' : 'dateOfBirthRecorded',
                  dateOfBirthEvent,
                },
          parts: { client: { reason } },
        }),
      ]
    },
  },
)
