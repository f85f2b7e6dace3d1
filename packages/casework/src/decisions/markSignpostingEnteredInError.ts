import { type CasetrailEvent, SignpostingEnteredInError } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, oneOf, record, SignpostId } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C3 · A referral that was recorded as signposting by mistake: data did leave, so the record must say so. */

const data = record('MarkSignpostingEnteredInError', {
  caseId: CaseId,
  signpostId: SignpostId,
  reason: oneOf('wasOnwardReferral', 'wrongPerson', 'duplicate', 'other'),
})

/** The data of {@link markSignpostingEnteredInError}. @since 0.1.0 */
export type MarkSignpostingEnteredInError = t.TypeOf<typeof data>

/** Marks a signposting as entered in error. @since 0.1.0 */
export const markSignpostingEnteredInError: Decision<
  'MarkSignpostingEnteredInError',
  MarkSignpostingEnteredInError,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'MarkSignpostingEnteredInError',
  clauses: ['C3'],
  says: 'Marks a signposting as entered in error.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('SignpostingEnteredInError'),
    ...nextStepOf({
      name: 'onlyStandingSignpostsAreMarked',
      clause: 'C3',
      sentence: 'A signposting is marked as entered in error once, after it was given.',
      field: 'data.signpostId',
      of: (situation: OnCase<MarkSignpostingEnteredInError>) =>
        situation.views.case.signposts.signposts.find((one) => one.signpostId === situation.data.signpostId),
      from: ['given'],
    }),
  ],
  events: ({ command, data: { caseId: _, ...clear } }) => [
    event(SignpostingEnteredInError, { occurredAt: command.occurredAt, data: clear }),
  ],
}
