import { type CasetrailEvent, OutcomeMeasureEnteredInError } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, MeasureId, oneOf, record } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C10 · A wrong questionnaire stops counting; a safety concern that it raised still has to be followed up. */

const data = record('MarkOutcomeMeasureEnteredInError', {
  caseId: CaseId,
  measureId: MeasureId,
  reason: oneOf('wrongPerson', 'duplicate', 'other'),
})

/** The data of {@link markOutcomeMeasureEnteredInError}. @since 0.1.0 */
export type MarkOutcomeMeasureEnteredInError = t.TypeOf<typeof data>

/** Marks an outcome measure as entered in error. @since 0.1.0 */
export const markOutcomeMeasureEnteredInError: Decision<
  'MarkOutcomeMeasureEnteredInError',
  MarkOutcomeMeasureEnteredInError,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'MarkOutcomeMeasureEnteredInError',
  clauses: ['C10'],
  says: 'Marks an outcome measure as entered in error.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('OutcomeMeasureEnteredInError'),
    ...nextStepOf({
      name: 'onlyStandingMeasuresAreMarked',
      clause: 'C10',
      sentence: 'A measure is marked as entered in error once, after it was taken.',
      field: 'data.measureId',
      of: (situation: OnCase<MarkOutcomeMeasureEnteredInError>) =>
        situation.views.case.measures.measures.find((one) => one.measureId === situation.data.measureId),
      from: ['taken'],
    }),
  ],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(OutcomeMeasureEnteredInError, { occurredAt: command.occurredAt, data: clear }),
  ],
}
