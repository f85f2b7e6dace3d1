import type { Code, Instant, OrganisationId, StaffId } from '@casetrail/kernel'
import { type Duty, hasDuty, type Policy } from '@casetrail/policy'
import { handsOf, type InOffice } from './hands.js'
import type { Held, HeldAs } from './held.js'

/* Who held which office and duty, and what was proposed, told from the events alone. */

/** Who is in office, who holds which role until when (null: without an end), who works elsewhere, what was proposed. */
export interface Service {
  readonly officers: Map<StaffId, InOffice>
  readonly roles: Map<StaffId, Map<Code, Instant | null>>
  readonly partners: Map<OrganisationId, Set<StaffId>>
  /** Versions of the policy, since the last adoption. */
  readonly proposed: HeldAs<'PolicyProposed'>[]
}

/** A service that is not founded. */
export const nobodyYet = (): Service => ({ officers: new Map(), roles: new Map(), partners: new Map(), proposed: [] })

const grant = ({ roles }: Service, staffId: StaffId, role: Code, until: Instant | null): void => {
  roles.set(staffId, (roles.get(staffId) ?? new Map()).set(role, until))
}

/** Takes the next event of the service's record, in the order in which they happened. */
export const takeInto = (service: Service, e: Held): void => {
  const { officers, roles, partners, proposed } = service
  switch (e.type) {
    case 'ServiceFounded':
      for (const officerId of [e.data.officerId, ...e.data.deputies])
        officers.set(officerId, { officerId, appointedBy: [] })
      grant(service, e.data.managerId, e.data.managerRole, null)
      return
    case 'PrivacyOfficerAppointed': {
      // A new office leaves it as it was who brought them in.
      const { officerId } = e.data
      officers.set(officerId, officers.get(officerId) ?? { officerId, appointedBy: handsOf(e) })
      return
    }
    case 'PrivacyOfficerStoodDown':
      officers.delete(e.data.officerId)
      return
    case 'StaffRoleGranted':
      grant(service, e.data.staffId, e.data.role, e.data.until)
      return
    case 'StaffRoleEnded':
      roles.get(e.data.staffId)?.delete(e.data.role)
      return
    case 'PartnerStaffRecorded': {
      const { organisation, staffId } = e.data
      partners.set(organisation, (partners.get(organisation) ?? new Set()).add(staffId))
      return
    }
    case 'PartnerStaffEnded':
      partners.get(e.data.organisation)?.delete(e.data.staffId)
      return
    case 'PolicyProposed':
      proposed.push(e)
      return
    case 'PolicyAdopted':
      proposed.length = 0
  }
}

/** Somebody at an instant. */
export interface Somebody {
  readonly staffId: StaffId
  readonly at: Instant
}

/** The roles that somebody holds at an instant. */
export const rolesHeld = ({ roles }: Service, { staffId, at }: Somebody): readonly Code[] =>
  [...(roles.get(staffId) ?? [])].filter(([, until]) => until === null || at < until).map(([role]) => role)

/** Whether one of those roles has a duty. */
export const holdsDuty = (
  service: Service,
  somebody: Somebody,
  told: { readonly duty: Duty; readonly policy: Policy },
): boolean => rolesHeld(service, somebody).some((role) => hasDuty(told.policy, role, told.duty))
