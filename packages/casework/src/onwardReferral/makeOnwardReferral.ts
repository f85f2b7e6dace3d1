import { OnwardReferralMade } from '@casetrail/events'
import { newIdsAreUnused, type OnCase, onCase } from '@casetrail/facts'
import {
  Code,
  event,
  FreeText,
  OnwardReferralId,
  OrganisationId,
  oneOf,
  orNull,
  provision,
  rule,
} from '@casetrail/kernel'
import { namedOnwardReferral } from './namedOnwardReferral.js'

const sharingIsAgreedOrHasANamedGateway = rule<OnCase<{ readonly agreement: string; readonly gateway: Code | null }>>(
  provision(
    'sharingIsAgreedOrHasANamedGateway',
    'C34',
    'An onward referral rests on the person’s agreement or on a legal gateway that is named, not on both.',
  ),
  ({ data }) => (data.agreement === 'legalGateway') !== (data.gateway !== null),
  ({ data }) => ({ field: 'data.gateway', facts: { agreement: data.agreement } }),
)

/** C9, C34 · Data leaves the council: it takes an agreement or a gateway. @since 0.1.0 */
export const makeOnwardReferral = onCase(
  {
    command: 'MakeOnwardReferral',
    clauses: ['C9', 'C3', 'C34'],
    says: 'Refers the person on to another service.',
    data: {
      onwardReferralId: OnwardReferralId,
      recipient: OrganisationId,
      agreement: oneOf('personAgreed', 'legalGateway'),
      /** The gateway’s code; null when the person agreed. */
      gateway: orNull(Code),
      need: FreeText,
    },
    yields: [OnwardReferralMade],
  },
  {
    rules: [
      newIdsAreUnused('C9', namedOnwardReferral.field, (situation) => namedOnwardReferral.of(situation) !== undefined),
      sharingIsAgreedOrHasANamedGateway,
    ],
    events: ({ command: { occurredAt }, data: { onwardReferralId, recipient, agreement, gateway, need } }) => [
      event(OnwardReferralMade, {
        occurredAt,
        data: { onwardReferralId, recipient, agreement, gateway },
        parts: { client: { need } },
      }),
    ],
  },
)
