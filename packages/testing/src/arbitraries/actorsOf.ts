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
  const manager = staffActor(policy, cast.manager, 'recording')
  const reviewer = staffActor(policy, deputy, 'review')
  const practices = practicesOf(policy)
    .slice(0, 2)
    .map((one) => person(cast.outsider, practice, one))
  const others = otherServices.map((one) => person(cast.outsider, other, one))
  // Those who have a ground for most commands stand in between the others: whoever is tried next often has one.
  return [
    [worker(0), officer(0), manager, reviewer],
    [worker(0), officer(1), manager, ...practices],
    [worker(0), worker(1), manager, officer(2)],
    [worker(0), ...others, manager, worker(2)],
    [
      { ...worker(0), recordedBy: second },
      { ...officer(0), onBehalfOf: first },
      { ...manager, recordedBy: second },
      // Those who would have somebody else type what they may not do, or do it for them.
      { ...worker(1), recordedBy: deputy },
      { ...officer(1), recordedBy: second },
      { ...manager, onBehalfOf: deputy },
    ],
  ].flat()
}
