import { isEvent } from '@casetrail/events'
import type { Code, Instant, Recorded, StaffId } from '@casetrail/kernel'

/** Everybody who had a hand in an event. */
export const handsOf = ({ actor: { performedBy, recordedBy, onBehalfOf } }: Recorded): readonly StaffId[] =>
  onBehalfOf === null ? [performedBy, recordedBy] : [performedBy, recordedBy, onBehalfOf]

/** A role that somebody holds, until when, and by whose hands. */
export interface RoleOnRecord {
  readonly staffId: StaffId
  readonly role: Code
  readonly until: Instant | null
  readonly by: readonly StaffId[]
}

/** Who holds which office and role: told from the events themselves, apart from the folds that the service uses. */
export class DutiesOnRecord {
  /** Everybody in a privacy office, and whose hands brought them there: nobody’s, by the founding. */
  readonly officers = new Map<StaffId, readonly StaffId[]>()
  roles: readonly RoleOnRecord[] = []

  /** Takes events in the order of recording. */
  take(event: Recorded): void {
    if (isEvent('ServiceFounded', event)) {
      const { managerId, managerRole, officerId, deputies } = event.data
      for (const one of [officerId, ...deputies]) this.officers.set(one, [])
      this.roles = [{ staffId: managerId, role: managerRole, until: null, by: [] }]
    }
    if (isEvent('PrivacyOfficerAppointed', event)) {
      const { officerId } = event.data
      this.officers.set(officerId, this.officers.get(officerId) ?? handsOf(event))
    }
    if (isEvent('PrivacyOfficerStoodDown', event)) this.officers.delete(event.data.officerId)
    if (isEvent('StaffRoleGranted', event))
      this.roles = [...this.#others(event.data), { ...event.data, by: handsOf(event) }]
    if (isEvent('StaffRoleEnded', event)) this.roles = this.#others(event.data)
  }

  #others({ staffId, role }: Pick<RoleOnRecord, 'staffId' | 'role'>): readonly RoleOnRecord[] {
    return this.roles.filter((held) => held.staffId !== staffId || held.role !== role)
  }

  /** Whether one of these is in office, has no hand in a deed, and owes the office to none of these hands. */
  areHeardBy(hands: readonly StaffId[], recipients: readonly StaffId[]): boolean {
    return recipients.some((one) => {
      const by = this.officers.get(one)
      return by !== undefined && ![one, ...by].some((hand) => hands.includes(hand))
    })
  }
}
