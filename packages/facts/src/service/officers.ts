import type { Code, EventId, Instant, StaffId } from '@casetrail/kernel'
import { handsIn } from '../ground/takesPart.js'
import { insertInTime } from '../time/insertInTime.js'
import { foldOf } from '../words.js'

/* Who holds the privacy offices (C43, A13) and the staff roles (C42) of a service at an instant? */

/** The two privacy offices of the notice. @since 0.1.0 */
export type Office = 'privacyOfficer' | 'subPrivacyOfficer'

/** One turn in who is an officer. @since 0.1.0 */
export type OfficeFact = { readonly at: Instant; readonly event: EventId; readonly officerId: StaffId } & (
  | { readonly kind: 'appointed'; readonly office: Office; readonly by: readonly StaffId[] }
  | { readonly kind: 'stoodDown' }
)

/** One turn in who holds a role. @since 0.1.0 */
export type RoleFact = {
  readonly at: Instant
  readonly event: EventId
  readonly staffId: StaffId
  readonly role: Code
} & ({ readonly kind: 'granted'; readonly until: Instant | null } | { readonly kind: 'ended' })

/** Offices and roles of one service, in valid-time order. @since 0.1.0 */
export interface OfficersState {
  readonly offices: OfficeFact[]
  readonly roles: RoleFact[]
}

/** Somebody in office. @since 0.1.0 */
export interface Officer {
  readonly officerId: StaffId
  readonly office: Office
  readonly since: Instant
  /** Everybody who had a hand in bringing them into office; the founding is nobody’s hand. A new office leaves it as it was. */
  readonly appointedBy: readonly StaffId[]
  readonly event: EventId
}

/** Somebody who holds a role. @since 0.1.0 */
export interface StaffRole {
  readonly staffId: StaffId
  readonly role: Code
  readonly since: Instant
  /** The instant from which it no longer holds; null: until it is ended. */
  readonly until: Instant | null
  readonly event: EventId
}

/** Folds a service stream into offices and roles. @since 0.1.0 */
export const officersFold = foldOf<OfficersState>(() => ({ offices: [], roles: [] }), {
  ServiceFounded: (draft, { occurredAt: at, id: event, data: { managerId, managerRole, officerId, deputies } }) => {
    draft.roles.push({ kind: 'granted', at, event, staffId: managerId, role: managerRole, until: null })
    draft.offices.push({ kind: 'appointed', at, event, officerId, office: 'privacyOfficer', by: [] })
    for (const deputy of deputies)
      draft.offices.push({ kind: 'appointed', at, event, officerId: deputy, office: 'subPrivacyOfficer', by: [] })
  },
  PrivacyOfficerAppointed: (draft, e) =>
    insertInTime(draft.offices, {
      kind: 'appointed',
      at: e.occurredAt,
      event: e.id,
      by: [...handsIn(e.actor)],
      ...e.data,
    }),
  PrivacyOfficerStoodDown: (draft, e) =>
    insertInTime(draft.offices, { kind: 'stoodDown', at: e.occurredAt, event: e.id, ...e.data }),
  StaffRoleGranted: (draft, e) =>
    insertInTime(draft.roles, { kind: 'granted', at: e.occurredAt, event: e.id, ...e.data }),
  StaffRoleEnded: (draft, e) => insertInTime(draft.roles, { kind: 'ended', at: e.occurredAt, event: e.id, ...e.data }),
})

const afterOffice = (before: readonly Officer[], fact: OfficeFact): readonly Officer[] => {
  const { officerId, at: since, event } = fact
  const others = before.filter((one) => one.officerId !== officerId)
  if (fact.kind === 'stoodDown') return others
  const appointedBy = before.find((one) => one.officerId === officerId)?.appointedBy ?? fact.by
  return [...others, { officerId, office: fact.office, since, appointedBy, event }]
}

const afterRole = (before: readonly StaffRole[], fact: RoleFact): readonly StaffRole[] => {
  const { staffId, role, at: since, event } = fact
  const others = before.filter((one) => one.staffId !== staffId || one.role !== role)
  return fact.kind === 'ended' ? others : [...others, { staffId, role, since, until: fact.until, event }]
}

const isPrincipal = (officer: Officer): boolean => officer.office === 'privacyOfficer'

/** Who is in office at an instant of valid time: the privacy officer first, then deputies by appointment. @since 0.1.0 */
export const officersAt = (state: OfficersState, at: Instant): readonly Officer[] => {
  const active = state.offices.filter((fact) => fact.at <= at).reduce<readonly Officer[]>(afterOffice, [])
  return [...active.filter(isPrincipal), ...active.filter((officer) => !isPrincipal(officer))]
}

/** Who holds which role at an instant of valid time; a later grant of the same role replaces the earlier. @since 0.1.0 */
export const staffRolesAt = (state: OfficersState, at: Instant): readonly StaffRole[] =>
  state.roles
    .filter((fact) => fact.at <= at)
    .reduce<readonly StaffRole[]>(afterRole, [])
    .filter((held) => held.until === null || at < held.until)
