import type { AccessRequested } from '@casetrail/events'
import type { Actor, Code, OrganisationId, StaffId } from '@casetrail/kernel'
import { hasDuty, type Policy } from '@casetrail/policy'

/** How the access log names who asked. @since 0.1.0 */
export type RequesterKind = AccessRequested['data']['requester']

/** Who asks to look or to act. @since 0.1.0 */
export interface Requester {
  readonly kind: RequesterKind
  /** By which rules: a system is judged as its organisation's people are, and so bypasses none (A12c). */
  readonly judgedAs: Exclude<RequesterKind, 'system'>
  /** Null: nobody in particular of that organisation, when only a question is asked. */
  readonly id: StaffId | null
  readonly organisation: OrganisationId
  /** The role that they say they act in; null: none is said. */
  readonly role: Code | null
}

/** The parts of an actor that say who asks. @since 0.1.0 */
export interface Asker {
  readonly kind: Actor['kind']
  readonly staffId: StaffId
  readonly organisation: OrganisationId
  readonly role: Code
}

/** The one who acts, as an asker: who typed it on their behalf does not count. @since 0.1.0 */
export const askerOf = (actor: Actor): Asker => ({
  kind: actor.kind,
  staffId: actor.performedBy,
  organisation: actor.organisation,
  role: actor.role,
})

/**
 * Our own organisation's people are staff; others stand for a GP practice when their role does, and else for another
 * service. Derived from the actor, so that nobody can choose by which rules to be judged.
 *
 * @since 0.1.0
 */
export const requesterOf = (policy: Pick<Policy, 'organisation' | 'roles'>, asker: Asker): Requester => {
  const outside = hasDuty(policy, asker.role, 'gpPractice') ? 'gpPractice' : 'otherService'
  const judgedAs = asker.organisation === policy.organisation ? 'staff' : outside
  return {
    kind: asker.kind === 'system' ? 'system' : judgedAs,
    judgedAs,
    id: asker.staffId,
    organisation: asker.organisation,
    role: asker.role,
  }
}
