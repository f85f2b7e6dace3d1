import { CaseClosed, type CasetrailEvent } from '@casetrail/events'
import { CaseId, Code, caseStream, type Decision, event, FreeText, oneOf, orNull, record } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { nothingIsDatedBeforeTheCase, onlyBegunCasesTakeEntries } from '../rules/caseTakes.js'
import { closureRules } from '../rules/closureRules.js'
import { lifeStageThen } from '../rules/lifeStages.js'
import { happenedOn } from '../rules/listedCodes.js'
import { type CaseAndBirthViews, readsCaseAndBirth } from '../state/caseAndBirth.js'

/*
 * C24, A1 · The Europe/London date of the closure is the anchor of retention, whatever its reason (A9).
 * A27 · A closure dated back says why, so that it never creates eligibility for disposal unreviewed.
 */

const data = record('CloseCase', {
  caseId: CaseId,
  reason: Code,
  /** Why the closure is dated before today; ignored when it is not. */
  backdatedBecause: orNull(oneOf('lateRecording', 'correctedDate', 'migratedRecord')),
  summary: orNull(FreeText),
})

/** The data of {@link closeCase}. @since 0.1.0 */
export type CloseCase = t.TypeOf<typeof data>

/** Closes the case. @since 0.1.0 */
export const closeCase: Decision<'CloseCase', CloseCase, CaseAndBirthViews, Policy, CasetrailEvent> = {
  type: 'CloseCase',
  clauses: ['C24', 'A1', 'A9', 'A27'],
  says: 'Closes the case.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCaseAndBirth,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [onlyBegunCasesTakeEntries, nothingIsDatedBeforeTheCase, ...closureRules],
  events: (situation) => {
    const { reason, backdatedBecause, summary } = situation.data
    const closedOn = happenedOn(situation)
    return [
      event(CaseClosed, {
        occurredAt: situation.command.occurredAt,
        data: {
          reason,
          closedOn,
          backdatedBecause: closedOn < situation.today ? backdatedBecause : null,
          lifeStage: lifeStageThen(situation),
        },
        parts: { client: { summary } },
      }),
    ]
  },
}
