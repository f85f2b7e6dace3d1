import { type CasetrailEvent, SafeguardingReferralMade } from '@casetrail/events'
import {
  CaseId,
  Code,
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
import { onlyListedBodiesTakeSafeguardingReferrals } from '../rules/listedCodes.js'
import { newIdsAreUnused } from '../rules/newIdsAreUnused.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C28 · Making one changes no deadline: only acceptance does (C26, C27). Possible after closure too (A12b). */

const data = record('MakeSafeguardingReferral', {
  caseId: CaseId,
  safeguardingReferralId: SafeguardingReferralId,
  body: Code,
  /** Whom the concern is about (A3b). */
  concerns: oneOf('client', 'householdChild', 'householdAdult'),
  legalGround: oneOf(
    'careAct2014s42',
    'childrenAct1989s17',
    'childrenAct1989s47',
    'childrenAct2004s11',
    'mentalHealthCrisis',
  ),
  text: FreeText,
})

/** The data of {@link makeSafeguardingReferral}. @since 0.1.0 */
export type MakeSafeguardingReferral = t.TypeOf<typeof data>

/** Makes a safeguarding referral. @since 0.1.0 */
export const makeSafeguardingReferral: Decision<
  'MakeSafeguardingReferral',
  MakeSafeguardingReferral,
  CaseViews,
  Policy,
  CasetrailEvent
> = {
  type: 'MakeSafeguardingReferral',
  clauses: ['C28', 'C33'],
  says: 'Makes a safeguarding referral.',
  data,
  purpose: purposeCodes.safeguardPeople,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('SafeguardingReferralMade'),
    newIdsAreUnused('C28', 'data.safeguardingReferralId', (situation: OnCase<MakeSafeguardingReferral>) =>
      situation.views.case.safeguarding.safeguarding.some(
        (one) => one.safeguardingReferralId === situation.data.safeguardingReferralId,
      ),
    ),
    onlyListedBodiesTakeSafeguardingReferrals,
  ],
  events: ({ command, data: { caseId: _, text, ...clear } }) => [
    event(SafeguardingReferralMade, { occurredAt: command.occurredAt, data: clear, parts: { client: { text } } }),
  ],
}
