import { type CasetrailEvent, SafeguardingAcceptanceRetracted } from '@casetrail/events'
import {
  CaseId,
  caseStream,
  type Decision,
  event,
  FreeText,
  oneOf,
  record,
  SafeguardingReferralId,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* A6, L3 · The one way to shorten retention again: with a reason, for a mistake, and while others stand nothing changes. */

const data = record('RetractSafeguardingAcceptance', {
  caseId: CaseId,
  safeguardingReferralId: SafeguardingReferralId,
  reason: oneOf('enteredInError', 'wrongCase', 'duplicate'),
  text: FreeText,
})

/** The data of {@link retractSafeguardingAcceptance}. @since 0.1.0 */
export type RetractSafeguardingAcceptance = t.TypeOf<typeof data>

/** Retracts an acceptance that was entered in error. @since 0.1.0 */
export const retractSafeguardingAcceptance: Decision<
  'RetractSafeguardingAcceptance',
  RetractSafeguardingAcceptance,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'RetractSafeguardingAcceptance',
  clauses: ['A6', 'L3'],
  says: 'Retracts an acceptance that was entered in error.',
  data,
  purpose: purposeCodes.safeguardPeople,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('SafeguardingAcceptanceRetracted'),
    ...nextStepOf({
      name: 'onlyStandingAcceptancesAreRetracted',
      clause: 'A6',
      sentence: 'An acceptance is retracted once, after it was recorded.',
      field: 'data.safeguardingReferralId',
      of: (situation: OnCase<RetractSafeguardingAcceptance>) =>
        situation.views.case.safeguarding.safeguarding.find(
          (one) => one.safeguardingReferralId === situation.data.safeguardingReferralId,
        ),
      from: ['accepted'],
    }),
  ],
  events: ({ command, data: { caseId: _, text, ...clear } }) => [
    event(SafeguardingAcceptanceRetracted, {
      occurredAt: command.occurredAt,
      data: clear,
      parts: { client: { text } },
    }),
  ],
}
