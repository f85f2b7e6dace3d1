import type { Code, Instant, StaffId } from '@casetrail/kernel'
import { type Duty, hasDuty, type Policy } from '@casetrail/policy'
import type { Held } from './held.js'

/* Who held which office and duty, told from the events alone. */

/** Somebody in a privacy office, and everybody whose hand was in the appointment; nobody's, at the founding. */
export interface InOffice {
  readonly officerId: StaffId
  readonly appointedBy: readonly StaffId[]
}

/** Who is in office, and who holds which role until when; null: without an end. */
export interface Service {
  readonly officers: Map<StaffId, InOffice>
  readonly roles: Map<StaffId, Map<Code, Instant | null>>
}

/** A service that is not founded. */
export const nobodyYet = (): Service => ({ officers: new Map(), roles: new Map() })

/** The three persons of an event (C14). */
export const handsOf = ({ actor }: Pick<Held, 'actor'>): readonly StaffId[] =>
  [actor.performedBy, actor.recordedBy, actor.onBehalfOf].filter((one) => one !== null)

const grant = ({ roles }: Service, staffId: StaffId, role: Code, until: Instant | null): void => {
  roles.set(staffId, (roles.get(staffId) ?? new Map()).set(role, until))
}

/** Takes the next event of the service's record, in the order in which they happened. */
export const takeInto = (service: Service, e: Held): void => {
  const { officers, roles } = service
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
