import { CaseTransferred, type CasetrailEvent } from '@casetrail/events'
import { CaseId, caseStream, type Decision, event, OrganisationId, record, rule } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { caseTakes } from '../rules/caseTakes.js'
import { codeIsListed } from '../rules/listedCodes.js'
import type { OnCase } from '../rules/OnCase.js'
import { type CaseViews, readsCase } from '../state/caseFile.js'

/* E13, C1 · The same case under another network: nothing closes, retention is untouched, the old team’s access ends. */

const data = record('TransferCase', { caseId: CaseId, toPcn: OrganisationId })

/** The data of {@link transferCase}. @since 0.1.0 */
export type TransferCase = t.TypeOf<typeof data>

const current = ({ views }: OnCase) => views.case.referrals.networks.at(-1)

const onlyListedNetworksTakeCases = codeIsListed<OnCase<TransferCase>>(
  'onlyListedNetworksTakeCases',
  'C1',
  'A case is transferred to a primary care network that the policy lists on that day.',
  { list: 'pcns', field: 'data.toPcn', code: (situation) => situation.data.toPcn },
)

const aTransferChangesTheNetwork = rule<OnCase<TransferCase>>(
  'aTransferChangesTheNetwork',
  'E13',
  'A transfer is to another network than the one that handles the case.',
  (situation) => current(situation)?.pcn === situation.data.toPcn,
  (situation) => ({ field: 'data.toPcn', facts: { pcn: situation.data.toPcn } }),
)

const transfersAreDatedInOrder = rule<OnCase<TransferCase>>(
  'transfersAreDatedInOrder',
  'A26',
  'A transfer is not dated before the one that it follows.',
  (situation) => (current(situation)?.at ?? situation.command.occurredAt) > situation.command.occurredAt,
  (situation) => ({
    field: 'occurredAt',
    dates: [...situation.views.case.referrals.networks.slice(-1).map((one) => one.at), situation.command.occurredAt],
  }),
)

/** Transfers the case to another Primary Care Network. @since 0.1.0 */
export const transferCase: Decision<'TransferCase', TransferCase, CaseViews, Policy, CasetrailEvent> = {
  type: 'TransferCase',
  clauses: ['E13', 'C1'],
  says: 'Transfers the case to another Primary Care Network.',
  data,
  purpose: purposeCodes.provideSupport,
  reads: readsCase,
  writes: ({ caseId }) => caseStream(caseId),
  rules: [
    ...caseTakes('CaseTransferred'),
    onlyListedNetworksTakeCases,
    aTransferChangesTheNetwork,
    transfersAreDatedInOrder,
  ],
  events: (situation) => {
    const { toPcn } = situation.data
    return [
      event(CaseTransferred, {
        occurredAt: situation.command.occurredAt,
        data: { fromPcn: current(situation)?.pcn ?? toPcn, toPcn },
      }),
    ]
  },
}
