import {
  CaseTransferred,
  type CasetrailEvent,
  CoverEnded,
  CoverGranted,
  GpPracticeChanged,
  OnwardReferralAccepted,
  OnwardReferralDeclined,
  OnwardReferralEnded,
  OnwardReferralMade,
  PrivacyOfficerAppointed,
  PrivacyOfficerStoodDown,
  ReferralReceived,
  StaffRoleEnded,
  StaffRoleGranted,
  WorkerAssigned,
  WorkerUnassigned,
} from '@casetrail/events'
import {
  type Code,
  type DomainEvent,
  event,
  type Fold,
  type Instant,
  type LocalDate,
  type OnwardReferralId,
  type OrganisationId,
  type Recorded,
  replay,
  type StaffId,
} from '@casetrail/kernel'

/* Facts about who may see a case, on short clocks: `at(5)` is hour 5 of 1 May 2026, UTC. Synthetic. */

const hour = 3_600_000

/** Hour `n` of 1 May 2026. */
export const at = (n: number): Instant =>
  new Date(Date.parse('2026-05-01T00:00:00.000Z') + n * hour).toISOString() as Instant

const actor = { performedBy: 'recorder', recordedBy: 'recorder', onBehalfOf: null }

/** Facts as history holds them, in the order of recording. */
export const recorded = (events: readonly DomainEvent[]): readonly Recorded[] =>
  events.map(
    (fact, n) => ({ ...fact, id: `event${n}`, revision: n, recordedAt: at(1000 + n), actor }) as unknown as Recorded,
  )

/** The state of a fold after these facts. */
export const stateOf = <S>(fold: Fold<S>, ...events: readonly DomainEvent[]): S => replay(fold, recorded(events))

/** A member of staff. */
export const staff = (name: string): StaffId => name as string as StaffId
/** An organisation. */
export const organisation = (name: string): OrganisationId => name as string as OrganisationId

const worker = staff('worker')
const referralId = (name: string): OnwardReferralId => name as string as OnwardReferralId

export const made = (n: number, name = 'one'): CasetrailEvent =>
  event(OnwardReferralMade, {
    occurredAt: at(n),
    data: {
      onwardReferralId: referralId(name),
      recipient: organisation('advice'),
      agreement: 'personAgreed',
      gateway: null,
    },
    parts: { client: { need: 'synthetic' as never } },
  })
export const accepted = (n: number, name = 'one'): CasetrailEvent =>
  event(OnwardReferralAccepted, { occurredAt: at(n), data: { onwardReferralId: referralId(name) } })
export const declined = (n: number, name = 'one'): CasetrailEvent =>
  event(OnwardReferralDeclined, {
    occurredAt: at(n),
    data: { onwardReferralId: referralId(name), reason: 'full' as Code },
  })
export const ended = (n: number, name = 'one'): CasetrailEvent =>
  event(OnwardReferralEnded, { occurredAt: at(n), data: { onwardReferralId: referralId(name), reason: 'completed' } })

export const assigned = (n: number, workerId = worker): CasetrailEvent =>
  event(WorkerAssigned, { occurredAt: at(n), data: { workerId, role: 'healthCoach' as Code } })
export const unassigned = (n: number, workerId = worker): CasetrailEvent =>
  event(WorkerUnassigned, { occurredAt: at(n), data: { workerId } })
export const cover = (n: number, from: number, until: number, workerId = worker): CasetrailEvent =>
  event(CoverGranted, { occurredAt: at(n), data: { workerId, from: at(from), until: at(until) } })
export const coverEnded = (n: number, workerId = worker): CasetrailEvent =>
  event(CoverEnded, { occurredAt: at(n), data: { workerId } })
export const transferred = (n: number): CasetrailEvent =>
  event(CaseTransferred, {
    occurredAt: at(n),
    data: { fromPcn: organisation('north'), toPcn: organisation('south') },
  })

export const referred = (practice: string, receivedOn: string): CasetrailEvent =>
  event(ReferralReceived, {
    occurredAt: at(0),
    data: {
      referralId: 'referral' as never,
      personId: 'person' as never,
      service: 'healthCoaching' as Code,
      pcn: organisation('north'),
      practice: organisation(practice),
      referrer: 'gpPractice',
      referrerOrganisation: null,
      receivedOn: receivedOn as LocalDate,
      reasons: [],
      lifeStage: 'adult',
      lifeStageRestsOn: null,
    },
    parts: { client: { reasonText: null } },
  })
export const practiceChanged = (practice: string, from: string): CasetrailEvent =>
  event(GpPracticeChanged, {
    occurredAt: at(0),
    data: { practice: organisation(practice), from: from as LocalDate },
  })

export const appointed = (
  n: number,
  who: string,
  office: 'privacyOfficer' | 'subPrivacyOfficer' = 'subPrivacyOfficer',
): CasetrailEvent => event(PrivacyOfficerAppointed, { occurredAt: at(n), data: { officerId: staff(who), office } })
export const stoodDown = (n: number, who: string): CasetrailEvent =>
  event(PrivacyOfficerStoodDown, { occurredAt: at(n), data: { officerId: staff(who) } })
export const roleGranted = (n: number, role: string, until: number | null = null): CasetrailEvent =>
  event(StaffRoleGranted, {
    occurredAt: at(n),
    data: { staffId: worker, role: role as Code, until: until === null ? null : at(until) },
  })
export const roleEnded = (n: number, role: string): CasetrailEvent =>
  event(StaffRoleEnded, { occurredAt: at(n), data: { staffId: worker, role: role as Code } })
