import { OutcomeMeasureEnteredInError } from '@casetrail/events'
import { foundById, nextStepOf, type OnCase, onCase } from '@casetrail/facts'
import { event, MeasureId, oneOf, provision } from '@casetrail/kernel'

const onlyStandingMeasuresAreMarked = provision(
  'onlyStandingMeasuresAreMarked',
  'C10',
  'A measure is marked as entered in error once, after it was taken.',
)

/** C10 · It stops counting; a safety concern that it raised still has to be followed up. @since 0.1.0 */
export const markOutcomeMeasureEnteredInError = onCase(
  {
    command: 'MarkOutcomeMeasureEnteredInError',
    clauses: ['C10'],
    says: 'Marks an outcome measure as entered in error.',
    data: { measureId: MeasureId, reason: oneOf('wrongPerson', 'duplicate', 'other') },
    yields: [OutcomeMeasureEnteredInError],
  },
  {
    rules: nextStepOf(onlyStandingMeasuresAreMarked, {
      field: 'data.measureId',
      of: ({ views, data }: OnCase<{ readonly measureId: MeasureId }>) =>
        foundById(views.case.measures.measures, views.case.measures.at, data.measureId),
      from: ['taken'],
    }),
    events: ({ command: { occurredAt }, data: { measureId, reason } }) => [
      event(OutcomeMeasureEnteredInError, { occurredAt, data: { measureId, reason } }),
    ],
  },
)
