import { LifeStageDetermined } from '@casetrail/events'
import { birthOf, lifeStageOn, onCaseAndPerson } from '@casetrail/facts'
import { event, FreeText, oneOf, orNull } from '@casetrail/kernel'
import { purposeCodes } from '@casetrail/policy'
import { datesToDetermine, lifeStageRules } from './lifeStageRules.js'

/**
 * A3, A3c · Computed from a date of birth that became known or was corrected, or decided by a human, with a reason,
 * while none is known. The answer is recorded, so that a deadline can be audited later without opening anybody's date
 * of birth; it names the person event that it rests on, and stands as long as that has the last word.
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
      const { value, word, corrected } = birthOf(situation.views.person.details)
      const dates = [...new Set(datesToDetermine(situation).map((known) => known.on))].sort()
      const determinations = dates.map((on) => ({ on, lifeStage: decided ?? lifeStageOn(value, on) }))
      const computed = corrected ? 'dateOfBirthCorrected' : 'dateOfBirthRecorded'
      const because = by === 'humanDecision' ? by : computed
      return [
        event(LifeStageDetermined, {
          occurredAt: situation.command.occurredAt,
          data: { determinations, because, lifeStageRestsOn: word },
          parts: { client: { reason } },
        }),
      ]
    },
  },
)
