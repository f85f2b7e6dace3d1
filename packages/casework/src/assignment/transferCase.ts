import { CaseTransferred } from '@casetrail/events'
import { byThoseInvolvedOrIntake, codeIsListed, type OnCase, onCase } from '@casetrail/facts'
import { event, OrganisationId, provision, rule } from '@casetrail/kernel'

type Here = OnCase<{ readonly toPcn: OrganisationId }>

const current = ({ views }: OnCase) => views.case.referrals.networks.at(-1)

const onlyListedNetworksTakeCases = codeIsListed<Here>(
  provision(
    'onlyListedNetworksTakeCases',
    'C1',
    'A case is transferred to a primary care network that the policy lists on that day.',
  ),
  { list: 'pcns', field: 'data.toPcn', code: ({ data }) => data.toPcn },
)

const aTransferChangesTheNetwork = rule<Here>(
  provision(
    'aTransferChangesTheNetwork',
    'E13',
    'A transfer is to another network than the one that handles the case.',
  ),
  (situation) => current(situation)?.pcn === situation.data.toPcn,
  ({ data }) => ({ field: 'data.toPcn', facts: { pcn: data.toPcn } }),
)

const transfersAreDatedInOrder = rule<OnCase>(
  provision('transfersAreDatedInOrder', 'A26', 'A transfer is not dated before the one that it follows.'),
  (situation) => (current(situation)?.at ?? situation.command.occurredAt) > situation.command.occurredAt,
  ({ views, command }) => ({
    field: 'occurredAt',
    dates: [...views.case.referrals.networks.slice(-1).map((one) => one.at), command.occurredAt],
  }),
)

/** E13, C1 · The same case under another network: nothing closes, retention is untouched, the old team’s access ends. @since 0.1.0 */
export const transferCase = onCase(
  {
    command: 'TransferCase',
    clauses: ['E13', 'C1'],
    says: 'Transfers the case to another Primary Care Network.',
    data: { toPcn: OrganisationId },
    yields: [CaseTransferred],
  },
  {
    by: byThoseInvolvedOrIntake,
    rules: [onlyListedNetworksTakeCases, aTransferChangesTheNetwork, transfersAreDatedInOrder],
    events: (situation) => {
      const { toPcn } = situation.data
      const fromPcn = current(situation)?.pcn ?? toPcn
      return [event(CaseTransferred, { occurredAt: situation.command.occurredAt, data: { fromPcn, toPcn } })]
    },
  },
)
