import type { Actor, Code, OrganisationId, StaffId } from '@casetrail/kernel'
import type { Duty, Policy } from '@casetrail/policy'
import { cast } from './cast.js'
import { otherServices, practicesOf } from './hints.js'

/** A role of the policy that has a duty. */
export const roleWith = (policy: Policy, duty: Duty): Code =>
  policy.roles.find(({ duties }) => duties.includes(duty))?.code ?? ('syntheticRole' as Code)

const person = (performedBy: StaffId, role: Code, organisation: string): Actor => ({
  kind: 'person',
  performedBy,
  recordedBy: performedBy,
  onBehalfOf: null,
  role,
  organisation: organisation as OrganisationId,
})

/** A member of the cast at work in the service, in a role with this duty. */
export const staffActor = (policy: Policy, staffId: StaffId, duty: Duty = 'frontLine'): Actor =>
  person(staffId, roleWith(policy, duty), policy.organisation)

const first = cast.workers[0] ?? cast.manager
const second = cast.workers[1] ?? cast.manager
const deputy = cast.officers[1] ?? cast.manager

/**
 * Everybody who may act in a history, mixed, so that whoever is next is in another position: those who work the cases,
 * the officers, the manager, a practice and other services, and a transport that records what somebody else did.
 */
export const actorsOf = (policy: Policy): readonly Actor[] => {
  const worker = (n: number): Actor => staffActor(policy, cast.workers[n] ?? cast.manager)
  const officer = (n: number): Actor => staffActor(policy, cast.officers[n] ?? cast.manager, 'privacyOfficer')
  const [practice, other] = [roleWith(policy, 'gpPractice'), roleWith(policy, 'otherService')]
  return [
    worker(0),
    officer(0),
    staffActor(policy, deputy, 'review'),
    officer(1),
    staffActor(policy, cast.manager, 'recording'),
    ...practicesOf(policy)
      .slice(0, 2)
      .map((one) => person(cast.outsider, practice, one)),
    worker(1),
    officer(2),
    ...otherServices.map((one) => person(cast.outsider, other, one)),
    worker(2),
    { ...worker(0), recordedBy: second },
    { ...officer(0), onBehalfOf: first },
    { ...worker(0), kind: 'system' },
  ]
}
