import { OutcomeMeasured, SafetyConcernRaised } from '@casetrail/events'
import { foundById, newIdsAreUnused, type OnCase } from '@casetrail/facts'
import {
  Code,
  type Decoded,
  event,
  integer,
  list,
  MeasureId,
  oneOf,
  orNull,
  type SafetyConcernId,
  VersionLabel,
} from '@casetrail/kernel'
import type { ScaleScore, Scorer } from './Scorer.js'
import { scorerOf } from './scorers.js'

/* What the recording of a complete and of an incomplete questionnaire have in common. */

/** The fields of the command, beside the case. */
export const measureFields = {
  measureId: MeasureId,
  instrument: Code,
  instrumentVersion: VersionLabel,
  stage: oneOf('baseline', 'interim', 'final'),
  completedBy: oneOf('person', 'proxy', 'withHelp'),
  /** Answers in the instrument’s order, null for one that is missing; of a licensed tool, its own output (B28). */
  items: list(orNull(integer(0, 999)), 1, 20),
}

type Given = Decoded<typeof measureFields>

export const measureIdsAreNew = newIdsAreUnused<OnCase<Given>>(
  'C10',
  'data.measureId',
  ({ views, data }) => foundById(views.case.measures.measures, views.case.measures.at, data.measureId) !== undefined,
)

interface Measuring {
  readonly completeness: 'complete' | 'incomplete'
  readonly scoresOf: (scorer: Scorer, items: Given['items']) => readonly ScaleScore[]
}

/** B24, E18 · An answer that speaks of self-harm raises a safety concern in the same append, whatever is missing. */
export const measured = (
  { command: { occurredAt }, data, idFor }: OnCase<Given>,
  { completeness, scoresOf }: Measuring,
) => {
  const { measureId, instrument, instrumentVersion, stage, completedBy, items } = data
  // The rules have seen to it that there is one.
  const scorer = scorerOf(instrument) as Scorer
  const scores = scoresOf(scorer, items).map(({ scale, thousandths }) => ({ scale: scale as Code, thousandths }))
  const scorerVersion = scorer.version
  const taken = event(OutcomeMeasured, {
    occurredAt,
    data: { measureId, instrument, instrumentVersion, stage, completedBy, completeness, scorerVersion },
    parts: { client: { items, scores } },
  })
  if (!scorer.raisesSafetyConcern(items)) return [taken] as const
  const safetyConcernId = idFor('safetyConcern') as SafetyConcernId
  return [
    taken,
    event(SafetyConcernRaised, { occurredAt, data: { safetyConcernId, source: 'outcomeMeasure', measureId } }),
  ] as const
}
