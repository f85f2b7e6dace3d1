import { type CasetrailEvent, OnwardReferralMade } from '@casetrail/events'
import {
  CaseId,
  Code,
  caseStream,
  type Decision,
  event,
  FreeText,
  OnwardReferralId,
  OrganisationId,
  oneOf,
  orNull,
  record,
  rule,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { newIdsAreUnused } from '../rules/newIdsAreUnused.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* C9, C34 · Data leaves the council, so the person agreed to it or a named legal gateway carries it. */

const data = record('MakeOnwardReferral', {
  caseId: CaseId,
  onwardReferralId: OnwardReferralId,
  recipient: OrganisationId,
  agreement: oneOf('personAgreed', 'legalGateway'),
  /** The gateway’s code; null when the person agreed. */
  gateway: orNull(Code),
  need: FreeText,
})

/** The data of {@link makeOnwardReferral}. @since 0.1.0 */
export type MakeOnwardReferral = t.TypeOf<typeof data>

const sharingIsAgreedOrHasANamedGateway = rule<OnCase<MakeOnwardReferral>>(
  'sharingIsAgreedOrHasANamedGateway',
  'C34',
  'An onward referral rests on the person’s agreement or on a legal gateway that is named, not on both.',
  ({ data }) => (data.agreement === 'legalGateway') !== (data.gateway !== null),
  ({ data }) => ({ field: 'data.gateway', facts: { agreement: data.agreement } }),
)

/** Refers the person on to another service. @since 0.1.0 */
export const makeOnwardReferral: Decision<'MakeOnwardReferral', MakeOnwardReferral, CaseViews, Policy, CasetrailEvent> =
  {
    type: 'MakeOnwardReferral',
    clauses: ['C9', 'C3', 'C34'],
    says: 'Refers the person on to another service.',
    data,
    purpose: purposeCodes.provideSupport,
    reads: readsCase,
    writes: ({ caseId }) => caseStream(caseId),
    rules: [
      ...caseTakes('OnwardReferralMade'),
      newIdsAreUnused('C9', 'data.onwardReferralId', (situation: OnCase<MakeOnwardReferral>) =>
        situation.views.case.onwardReferrals.onward.some(
          (one) => one.onwardReferralId === situation.data.onwardReferralId,
        ),
      ),
      sharingIsAgreedOrHasANamedGateway,
    ],
    events: ({ command, data: { caseId: _, need, ...clear } }) => [
      event(OnwardReferralMade, { occurredAt: command.occurredAt, data: clear, parts: { client: { need } } }),
    ],
  }
