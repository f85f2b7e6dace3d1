import {
  Code,
  defineEvent,
  type EventOf,
  integer,
  list,
  MeasureId,
  oneOf,
  orNull,
  part,
  record,
  VersionLabel,
} from '@casetrail/kernel'

/* Questionnaires before, during and at the end of support (C10). */

/** One named result of an instrument: its scale, and the value in thousandths so that it is a whole number. @since 0.1.0 */
export const Score = record('Score', { scale: Code, thousandths: integer(0, 1_000_000) })

/** A person answered a questionnaire, wholly or in part. @since 0.1.0 */
export const OutcomeMeasured = defineEvent({
  type: 'OutcomeMeasured',
  category: 'case',
  clauses: ['C10', 'B22', 'B23', 'B24', 'B25', 'B26', 'B27', 'B28'],
  lifecycle: 'originate',
  says: 'A person answered a questionnaire, wholly or in part.',
  clear: {
    measureId: MeasureId,
    instrument: Code,
    instrumentVersion: VersionLabel,
    scorerVersion: integer(1, 1000),
    stage: oneOf('baseline', 'interim', 'final'),
    completedBy: oneOf('person', 'proxy', 'withHelp'),
    /** `incomplete`: an answer that the score needs is missing; nothing is imputed, so there is no score. */
    completeness: oneOf('complete', 'incomplete'),
  },
  parts: {
    client: part('case', {
      /** Answers in the instrument's order; null for one that is missing. */
      items: list(orNull(integer(0, 999)), 1, 20),
      /** Named results in the instrument's units; decimals in thousandths (`thousandths: 21540` is 21.54). */
      scores: list(Score, 0, 10),
    }),
  },
})
/** The domain event of {@link OutcomeMeasured}. @since 0.1.0 */
export type OutcomeMeasured = EventOf<typeof OutcomeMeasured>

/** An outcome measure was marked as entered in error. @since 0.1.0 */
export const OutcomeMeasureEnteredInError = defineEvent({
  type: 'OutcomeMeasureEnteredInError',
  category: 'case',
  clauses: ['C10'],
  lifecycle: 'deprecate',
  says: 'An outcome measure was marked as entered in error.',
  clear: { measureId: MeasureId, reason: oneOf('wrongPerson', 'duplicate', 'other') },
})
/** The domain event of {@link OutcomeMeasureEnteredInError}. @since 0.1.0 */
export type OutcomeMeasureEnteredInError = EventOf<typeof OutcomeMeasureEnteredInError>

/** Every fact of this subject. @since 0.2.0 */
export const outcomeEvents = [OutcomeMeasured, OutcomeMeasureEnteredInError] as const
