import type { Instant, StaffId } from '@casetrail/kernel'
import { type Duty, hasDuty, type Policy } from '@casetrail/policy'
import type { Held } from './before.js'

/* Who held which office and duty, told from the events alone. */

/** Somebody in a privacy office, and everybody whose hand was in the appointment; nobody's, at the founding. */
export interface InOffice {
  readonly officerId: StaffId
  readonly office: 'privacyOfficer' | 'subPrivacyOfficer'
  readonly appointedBy: readonly StaffId[]
}

/** The three persons of an event (C14). */
export const handsOf = ({ actor }: Pick<Held, 'actor'>): readonly StaffId[] =>
  [actor.performedBy, actor.recordedBy, actor.onBehalfOf].filter((one) => one !== null)

/** Everybody in office after these events. */
export const officersAfter = (known: readonly Held[]): readonly InOffice[] => {
  const inOffice = new Map<StaffId, InOffice>()
  for (const e of known) {
    if (e.type === 'ServiceFounded') {
      const { officerId, deputies } = e.data
      inOffice.set(officerId, { officerId, office: 'privacyOfficer', appointedBy: [] })
      for (const one of deputies) inOffice.set(one, { officerId: one, office: 'subPrivacyOfficer', appointedBy: [] })
    }
    if (e.type === 'PrivacyOfficerAppointed') {
      // A new office leaves it as it was who brought them in.
      const appointedBy = inOffice.get(e.data.officerId)?.appointedBy ?? handsOf(e)
      inOffice.set(e.data.officerId, { ...e.data, appointedBy })
    }
    if (e.type === 'PrivacyOfficerStoodDown') inOffice.delete(e.data.officerId)
  }
  return [...inOffice.values()]
}

/** Somebody at an instant. */
export interface Somebody {
  readonly staffId: StaffId
  readonly at: Instant
}

/** The roles that somebody holds after these events, at an instant. */
export const rolesHeld = (known: readonly Held[], { staffId, at }: Somebody): readonly string[] => {
  const held = new Map<string, Instant | null>()
  for (const e of known) {
    if (e.type === 'ServiceFounded' && e.data.managerId === staffId) held.set(e.data.managerRole, null)
    if (e.type === 'StaffRoleGranted' && e.data.staffId === staffId) held.set(e.data.role, e.data.until)
    if (e.type === 'StaffRoleEnded' && e.data.staffId === staffId) held.delete(e.data.role)
  }
  return [...held].filter(([, until]) => until === null || at < until).map(([role]) => role)
}

/** Whether one of those roles has a duty. */
export const holdsDuty = (
  known: readonly Held[],
  somebody: Somebody,
  told: { readonly duty: Duty; readonly policy: Policy },
): boolean => rolesHeld(known, somebody).some((role) => hasDuty(told.policy, role, told.duty))
