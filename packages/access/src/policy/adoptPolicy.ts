import { PolicyAdopted } from '@casetrail/events'
import { officerInOffice, ofTheActor, onService, type ProposedPolicy } from '@casetrail/facts'
import { event, onlyBy, provision, rule } from '@casetrail/kernel'
import { isOfOthers } from '../office/isOfOthers.js'
import { namesAVersion, type OnVersion, versionRule, whatMayComeIntoForce } from './policyRules.js'

/*
 * A policy says whom a look alerts. Whoever could bring one into force alone could look under a looser one, and take up
 * the old one again.
 */

const proposalsOf = ({ views, data: { version, digest } }: OnVersion): readonly ProposedPolicy[] =>
  views.service.policies.proposed.filter((one) => one.version === version && one.digest === digest)

const onlyOfficersAdoptAPolicy = provision(
  'onlyOfficersAdoptAPolicy',
  'A13',
  'Only a privacy officer or sub privacy officer in office adopts a version of the policy.',
)

const onlyWhatWasProposedIsAdopted = versionRule(
  provision(
    'onlyWhatWasProposedIsAdopted',
    'E22',
    'A version is adopted that a manager proposed, by that content, since the last adoption.',
  ),
  (situation) => proposalsOf(situation).length === 0,
)

const whoeverAdoptsDidNotPropose = rule<OnVersion>(
  provision(
    'whoeverAdoptsDidNotPropose',
    'A13',
    'A policy is adopted by an officer who had no hand in proposing it, and whom nobody appointed who had.',
  ),
  (situation) => !proposalsOf(situation).some(isOfOthers(situation)),
  (situation) => ({ field: 'actor', events: proposalsOf(situation).map((one) => one.event) }),
)

/** E22 · the second of two hands; an earlier version may be taken up again. @since 0.1.0 */
export const adoptPolicy = onService(
  {
    command: 'AdoptPolicy',
    clauses: ['E22', 'A30', 'A13', 'B7'],
    says: 'Adopts a version of the policy that a manager proposed, by the digest of its content.',
    data: namesAVersion,
    yields: [PolicyAdopted],
  },
  {
    by: onlyBy(onlyOfficersAdoptAPolicy, ofTheActor(officerInOffice)),
    rules: [...whatMayComeIntoForce, onlyWhatWasProposedIsAdopted, whoeverAdoptsDidNotPropose],
    events: ({ now, data: { version, digest } }) => [
      event(PolicyAdopted, { occurredAt: now, data: { version, digest } }),
    ],
  },
)
