import { happenedOn, type OnCase } from '@casetrail/facts'
import { type Code, type Evidence, type Provision, provision, type Rule, rule } from '@casetrail/kernel'
import { mayUseInstrument } from '@casetrail/policy'
import type { Items } from './Scorer.js'
import { type FormFaults, formFaults, isComplete, noFaults } from './score.js'
import { scorerOf } from './scorers.js'

/* What a questionnaire must be before it is recorded, as complete or as incomplete (C10, B23). */

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

/** The form against the instrument’s; null: no scorer knows it. */
const faultsOf = ({ data }: Here): FormFaults | null => {
  const scorer = scorerOf(data.instrument)
  return scorer === undefined ? null : formFaults(scorer, data.items)
}

/** Which question is missing, which out of range: names, never an answer. */
const evidence = (situation: Here): Evidence => {
  const { wrongCount, missing, outOfRange, incoherent } = faultsOf(situation) ?? noFaults
  const named = Object.entries({ missing, outOfRange, incoherent }).filter(([, names]) => names.length > 0)
  return {
    field: 'data.items',
    facts: {
      ...(wrongCount ? { answers: situation.data.items.length } : {}),
      ...Object.fromEntries(named.map(([what, names]) => [what, names.join(', ')])),
    },
  }
}

const answersRule = (named: Provision, isBroken: (faults: FormFaults, situation: Here) => boolean): Rule<Here> =>
  rule(named, (situation) => isBroken(faultsOf(situation) ?? noFaults, situation), evidence)

/** Listed and licensed, and known to a scorer: in this order. */
export const instrumentRules: readonly Rule<Here>[] = [
  onlyLicensedInstrumentsAreUsed,
  onlyScorableInstrumentsAreRecorded,
]

export const answersFitTheInstrument = answersRule(
  provision(
    'answersFitTheInstrument',
    'C10',
    'The answers are complete and in range, as the instrument demands; nothing is imputed.',
  ),
  (faults) => !isComplete(faults),
)

export const givenAnswersFitTheInstrument = answersRule(
  provision(
    'givenAnswersFitTheInstrument',
    'C10',
    'The answers that were given are in range, and each question has its place.',
  ),
  ({ wrongCount, outOfRange }) => wrongCount || outOfRange.length > 0,
)

export const incompleteMeansSomeAnswersAreMissing = answersRule(
  provision(
    'incompleteMeansSomeAnswersAreMissing',
    'C10',
    'An incomplete questionnaire lacks an answer that its score needs, and has another.',
  ),
  ({ missing }, { data: { items } }) => missing.length === 0 || items.every((item) => item === null),
)
