import {
  because,
  CaseId,
  type Code,
  type Explanation,
  type Instant,
  type LocalDate,
  localDateOf,
  type MeasureId,
  type Question,
  record,
} from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { scorerOf } from '../outcome/scorers.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'
import { type BandedScore, type CompletedMeasure, measuresThen } from './completedMeasures.js'

/*
 * C10 · "Before engaging and at the end": the first baseline and the last final of each instrument, and the change
 * between them. A missing one stays missing: nothing is imputed, and an interim is not taken for a final.
 */

/** One end of a pair. @since 0.1.0 */
export interface MeasuredEnd {
  readonly measureId: MeasureId
  readonly on: LocalDate
  readonly instrumentVersion: string
  readonly completedBy: CompletedMeasure['completedBy']
  /** Null: disposed of or not readable. */
  readonly scores: readonly BandedScore[] | null
}

/** The change on one scale, in thousandths. @since 0.1.0 */
export interface ScaleChange {
  readonly scale: string
  readonly baseline: number
  readonly final: number
  /** Final minus baseline. */
  readonly change: number
  /** The change with the sign that makes better positive: for MYCaW the published baseline − follow-up (B26). */
  readonly improvement: number
}

/** What changed on one instrument. @since 0.1.0 */
export interface OutcomeChange {
  readonly instrument: Code
  /**
   * `unpaired`: an end is missing; `notComparable`: the ends use different versions; `unreadable`: answers are gone.
   */
  readonly status: 'paired' | 'unpaired' | 'notComparable' | 'unreadable'
  readonly missing: readonly ('baseline' | 'final')[]
  readonly baseline: MeasuredEnd | null
  readonly final: MeasuredEnd | null
  /** Empty unless `paired`. */
  readonly changes: readonly ScaleChange[]
  /** Whether either end was completed by somebody else for the person. */
  readonly proxy: boolean
  readonly explanation: Explanation
}

/** What changed on every instrument that was used, by code. @since 0.1.0 */
export interface WhatChangedInOutcomes {
  readonly caseId: CaseId
  readonly instruments: readonly OutcomeChange[]
}

const takenAt = (measure: CompletedMeasure): Instant => measure.steps[0]?.at as Instant

const endOf = (measure: CompletedMeasure | undefined): MeasuredEnd | null =>
  measure === undefined
    ? null
    : {
        measureId: measure.measureId,
        on: localDateOf(takenAt(measure)),
        instrumentVersion: measure.instrumentVersion,
        completedBy: measure.completedBy,
        scores: measure.scores,
      }

const changesBetween = (
  first: CompletedMeasure,
  last: CompletedMeasure,
  scores: readonly [readonly BandedScore[], readonly BandedScore[]],
): readonly ScaleChange[] =>
  scores[0].flatMap(({ scale, thousandths: baseline }) => {
    const final = scores[1].find((one) => one.scale === scale)?.thousandths
    if (final === undefined) return []
    const better = scorerOf(first.instrument, last.scorerVersion)?.scales.find((one) => one.code === scale)?.better
    const change = final - baseline
    return [{ scale, baseline, final, change, improvement: better === 'lower' ? baseline - final : change }]
  })

const statusOf = (first: CompletedMeasure | undefined, last: CompletedMeasure | undefined): OutcomeChange['status'] => {
  if (first === undefined || last === undefined) return 'unpaired'
  if (first.scores === null || last.scores === null) return 'unreadable'
  const isSame = first.instrumentVersion === last.instrumentVersion && first.scorerVersion === last.scorerVersion
  return isSame ? 'paired' : 'notComparable'
}

const changeOf = (instrument: Code, measures: readonly CompletedMeasure[]): OutcomeChange => {
  const taken = measures
    .filter((one) => one.instrument === instrument)
    .sort((a, b) => (takenAt(a) < takenAt(b) ? -1 : takenAt(a) > takenAt(b) ? 1 : 0))
  const first = taken.find((one) => one.stage === 'baseline')
  const last = taken.findLast((one) => one.stage === 'final')
  const status = statusOf(first, last)
  const ends = [first, last].flatMap((one) => (one === undefined ? [] : [one]))
  const isPaired = status === 'paired' && first !== undefined && last !== undefined
  return {
    instrument,
    status,
    missing: [
      ...(first === undefined ? (['baseline'] as const) : []),
      ...(last === undefined ? (['final'] as const) : []),
    ],
    baseline: endOf(first),
    final: endOf(last),
    changes: isPaired ? changesBetween(first, last, [first.scores ?? [], last.scores ?? []]) : [],
    proxy: ends.some((one) => one.completedBy === 'proxy'),
    explanation: [
      because('C10', 'firstBaselineAndLastFinalArePaired', sentences[status], {
        events: ends.flatMap((one) => one.steps.slice(0, 1).map((taken) => taken.event)),
        dates: ends.map((one) => localDateOf(takenAt(one))),
      }),
    ],
  }
}

const sentences: Readonly<Record<OutcomeChange['status'], string>> = {
  paired: 'The first baseline and the last final were scored from their answers by the same version.',
  unpaired: 'A baseline or a final is missing; nothing is imputed.',
  notComparable: 'Baseline and final use different versions, so no change is computed.',
  unreadable: 'The answers are disposed of or not readable here, so no change is computed.',
}

/** What changed in the person's outcomes between the beginning and the end? @since 0.1.0 */
export const whatChangedInOutcomes: Question<
  'whatChangedInOutcomes',
  { readonly caseId: CaseId },
  CaseViews,
  Policy,
  WhatChangedInOutcomes
> = {
  name: 'whatChangedInOutcomes',
  clauses: ['C10', 'B26'],
  asks: 'What changed in the person’s outcomes between the beginning and the end?',
  params: record('whatChangedInOutcomes', { caseId: CaseId }),
  reads: readsCase,
  answer: ({ case: file }, { params: { caseId }, asOf: { validAt } }) => {
    const measures = measuresThen(file.measures.measures, validAt).filter((one) => one.status === 'taken')
    const instruments = [...new Set(measures.map((one) => one.instrument))].sort()
    return { caseId, instruments: instruments.map((code) => changeOf(code, measures)) }
  },
}
