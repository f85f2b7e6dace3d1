import { happenedOn, type OnCase } from '@casetrail/facts'
import { type Code, provision, type Rule, rule } from '@casetrail/kernel'
import { mayUseInstrument } from '@casetrail/policy'
import type { Items } from './Scorer.js'
import { itemFaults } from './score.js'
import { scorerOf } from './scorers.js'

/* What a completed questionnaire must be before it is recorded (C10, B23). */

type Here = OnCase<{ readonly instrument: Code; readonly instrumentVersion: string; readonly items: Items }>

const onlyLicensedInstrumentsAreUsed: Rule<Here> = rule(
  provision(
    'onlyLicensedInstrumentsAreUsed',
    'B23',
    'A questionnaire is used in a version that the policy lists, with its licence where it needs one.',
  ),
  (situation) =>
    !mayUseInstrument(
      situation.world,
      { code: situation.data.instrument, version: situation.data.instrumentVersion },
      happenedOn(situation),
    ),
  (situation) => ({
    field: 'data.instrument',
    facts: { instrument: situation.data.instrument },
    dates: [happenedOn(situation)],
  }),
)

const onlyScorableInstrumentsAreRecorded: Rule<Here> = rule(
  provision(
    'onlyScorableInstrumentsAreRecorded',
    'C10',
    'A questionnaire is recorded when this release can compute its score.',
  ),
  ({ data }) => scorerOf(data.instrument) === undefined,
  ({ data }) => ({ field: 'data.instrument', facts: { instrument: data.instrument } }),
)

const faults = ({ data }: Here): readonly string[] => {
  const scorer = scorerOf(data.instrument)
  return scorer === undefined ? [] : itemFaults(scorer, data.items)
}

const answersFitTheInstrument: Rule<Here> = rule(
  provision(
    'answersFitTheInstrument',
    'C10',
    'The answers are complete and in range, as the instrument demands; nothing is imputed.',
  ),
  (situation) => faults(situation).length > 0,
  (situation) => ({ field: 'data.items', facts: { questions: faults(situation).join(', ') } }),
)

/** Listed and licensed, known to a scorer, and complete: in this order. */
export const measureRules: readonly Rule<Here>[] = [
  onlyLicensedInstrumentsAreUsed,
  onlyScorableInstrumentsAreRecorded,
  answersFitTheInstrument,
]
