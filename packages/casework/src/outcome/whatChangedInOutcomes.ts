import { question, readsCase } from '@casetrail/facts'
import { CaseId, record } from '@casetrail/kernel'
import { changeOn, whyItChanged } from './changeOn.js'
import type { OutcomeChange } from './OutcomeChange.js'
import { measuresThen } from './scoredMeasures.js'

/** What changed on every instrument that was used, by code. @since 0.1.0 */
export interface WhatChangedInOutcomes {
  readonly caseId: CaseId
  readonly instruments: readonly OutcomeChange[]
}

/** A measure entered in error does not count. @since 0.1.0 */
export const whatChangedInOutcomes = question({
  name: 'whatChangedInOutcomes',
  clauses: ['C10', 'B26'],
  asks: 'What changed in the person’s outcomes between the beginning and the end?',
  params: record('whatChangedInOutcomes', { caseId: CaseId }),
  reads: readsCase,
  cites: Object.values(whyItChanged),
  answer: ({ case: file }, { params: { caseId }, asOf: { validAt } }): WhatChangedInOutcomes => {
    const measures = measuresThen(file.measures.measures, validAt).filter((one) => one.status === 'taken')
    const instruments = [...new Set(measures.map((one) => one.instrument))].sort()
    return { caseId, instruments: instruments.map((code) => changeOn(code, measures)) }
  },
})
