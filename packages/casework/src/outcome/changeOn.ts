import { because, type Code, type Instant, localDateOf, type Provision, provision } from '@casetrail/kernel'
import type { MeasuredEnd, OutcomeChange, ScaleChange } from './OutcomeChange.js'
import type { BandedScore, ScoredMeasure } from './scoredMeasures.js'
import { scorerOf } from './scorers.js'

/*
 * C10 · “Before engaging and at the end”: the first baseline and the last final of an instrument, and the change
 * between them. A missing one stays missing: nothing is imputed, and an interim is not taken for a final.
 */

/** Why a change is, or is not, computed: by status. */
export const whyItChanged = {
  paired: provision(
    'firstBaselineAndLastFinalArePaired',
    'C10',
    'The first baseline and the last final were scored from their answers by the same version.',
  ),
  unpaired: provision('missingMeasuresStayMissing', 'C10', 'A baseline or a final is missing; nothing is imputed.'),
  incomplete: provision(
    'incompleteMeasuresHaveNoScore',
    'C10',
    'A baseline or a final was not completed: it has no score, and nothing is imputed.',
  ),
  notComparable: provision(
    'onlyTheSameVersionsAreCompared',
    'C10',
    'Baseline and final use different versions, so no change is computed.',
  ),
  unreadable: provision(
    'onlyReadableAnswersAreCompared',
    'C10',
    'The answers are disposed of or not readable here, so no change is computed.',
  ),
} satisfies Readonly<Record<OutcomeChange['status'], Provision>>

interface Ends {
  readonly first: ScoredMeasure | undefined
  readonly last: ScoredMeasure | undefined
}

const takenAt = (measure: ScoredMeasure): Instant => measure.steps[0]?.at as Instant

const isAt =
  (stage: ScoredMeasure['stage']) =>
  (measure: ScoredMeasure): boolean =>
    measure.stage === stage

const isCompleted = ({ completeness }: ScoredMeasure): boolean => completeness === 'complete'

/** One that was completed, where there is one. */
const endsOf = (instrument: Code, measures: readonly ScoredMeasure[]): Ends => {
  const taken = measures
    .filter((one) => one.instrument === instrument)
    .sort((a, b) => (takenAt(a) < takenAt(b) ? -1 : takenAt(a) > takenAt(b) ? 1 : 0))
  const [baselines, finals] = [taken.filter(isAt('baseline')), taken.filter(isAt('final'))]
  return {
    first: baselines.find(isCompleted) ?? baselines[0],
    last: finals.findLast(isCompleted) ?? finals.at(-1),
  }
}

const shown = (measure: ScoredMeasure | undefined): MeasuredEnd | null =>
  measure === undefined
    ? null
    : {
        measureId: measure.measureId,
        on: localDateOf(takenAt(measure)),
        instrumentVersion: measure.instrumentVersion,
        completedBy: measure.completedBy,
        scores: measure.scores,
        missing: measure.missing,
      }

const statusOf = ({ first, last }: Ends): OutcomeChange['status'] => {
  if (first === undefined || last === undefined) return 'unpaired'
  if (!isCompleted(first) || !isCompleted(last)) return 'incomplete'
  if (first.scores === null || last.scores === null) return 'unreadable'
  const isSame = first.instrumentVersion === last.instrumentVersion && first.scorerVersion === last.scorerVersion
  return isSame ? 'paired' : 'notComparable'
}

const changesBetween = (
  { first, last }: Ends,
  better: (scale: string) => 'higher' | 'lower' | undefined,
): readonly ScaleChange[] =>
  (first?.scores ?? []).flatMap(({ scale, thousandths: baseline }: BandedScore) => {
    const final = last?.scores?.find((one) => one.scale === scale)?.thousandths
    if (final === undefined) return []
    const change = final - baseline
    return [{ scale, baseline, final, change, improvement: better(scale) === 'lower' ? baseline - final : change }]
  })

/** What changed on one instrument, of the measures that count. */
export const changeOn = (instrument: Code, measures: readonly ScoredMeasure[]): OutcomeChange => {
  const ends = endsOf(instrument, measures)
  const status = statusOf(ends)
  const present = [ends.first, ends.last].flatMap((one) => (one === undefined ? [] : [one]))
  const scales = scorerOf(instrument, ends.last?.scorerVersion)?.scales
  return {
    instrument,
    status,
    missing: [
      ...(ends.first === undefined ? (['baseline'] as const) : []),
      ...(ends.last === undefined ? (['final'] as const) : []),
    ],
    baseline: shown(ends.first),
    final: shown(ends.last),
    changes:
      status === 'paired' ? changesBetween(ends, (code) => scales?.find((one) => one.code === code)?.better) : [],
    proxy: present.some((one) => one.completedBy === 'proxy'),
    explanation: [
      because(whyItChanged[status], {
        events: present.flatMap((one) => one.steps.slice(0, 1).map((taken) => taken.event)),
        dates: present.map((one) => localDateOf(takenAt(one))),
      }),
    ],
  }
}
