import { ServiceFounded } from '@casetrail/events'
import { type OnService, ofTheActor, onService, theServiceItself } from '@casetrail/facts'
import { Code, type Decoded, Digest, event, list, onlyBy, provision, rule, StaffId } from '@casetrail/kernel'
import { hasDuty } from '@casetrail/policy'

const data = {
  manager: StaffId,
  /** A role of the policy that manages the service. */
  managerRole: Code,
  officer: StaffId,
  deputies: list(StaffId, 0, 100),
  /** SHA-256 of the policy's RFC 8785 bytes. */
  policyDigest: Digest,
}

type Founding = OnService<Decoded<typeof data>>

const onlyOpeningAServiceFoundsIt = provision(
  'onlyOpeningAServiceFoundsIt',
  'A28',
  'A service is founded by whoever opens its log for the first time, and by no command.',
)

const aServiceIsFoundedOnce = rule<Founding>(
  provision('aServiceIsFoundedOnce', 'A28', 'A service is founded once, before anything else is recorded of it.'),
  ({ views }) => views.service.officers.offices.length > 0 || views.service.officers.roles.length > 0,
)

const theManagerHoldsAManagingRole = rule<Founding>(
  provision(
    'theManagerHoldsAManagingRole',
    'A28',
    'The first manager holds a role of the policy that manages the service.',
  ),
  ({ world, data: { managerRole } }) => !hasDuty(world, managerRole, 'manage'),
  () => ({ field: 'founding.managerRole' }),
)

/** Whoever appoints is nobody whom they appoint, from the first day on. */
const theManagerIsNoPrivacyOfficer = rule<Founding>(
  provision(
    'theManagerIsNoPrivacyOfficer',
    'A13',
    'The manager of a service and its privacy officers are different persons.',
  ),
  ({ data: { manager, officer, deputies } }) => [officer, ...deputies].includes(manager),
  () => ({ field: 'founding.manager' }),
)

const theFirstOfficersAreDifferentPersons = rule<Founding>(
  provision('theFirstOfficersAreDifferentPersons', 'C43', 'Privacy officer and deputies are different persons.'),
  ({ data: { officer, deputies } }) => new Set([officer, ...deputies]).size < deputies.length + 1,
  () => ({ field: 'founding.deputies' }),
)

/** A28, C43 · somebody has to hold the duty of granting before anybody can be granted one. @since 0.2.0 */
export const foundService = onService(
  {
    command: 'FoundService',
    clauses: ['A28', 'C43', 'A13'],
    says: 'Founds the service with its first manager and privacy officers.',
    data,
    yields: [ServiceFounded],
  },
  {
    by: onlyBy(onlyOpeningAServiceFoundsIt, ofTheActor(theServiceItself)),
    rules: [
      aServiceIsFoundedOnce,
      theManagerHoldsAManagingRole,
      theManagerIsNoPrivacyOfficer,
      theFirstOfficersAreDifferentPersons,
    ],
    events: ({ now, data: { manager, managerRole, officer, deputies, policyDigest } }) => [
      event(ServiceFounded, {
        occurredAt: now,
        data: { managerId: manager, managerRole, officerId: officer, deputies, policyDigest },
      }),
    ],
  },
)
