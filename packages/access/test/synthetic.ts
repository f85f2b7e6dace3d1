import {
  CaseClosed,
  CaseReopened,
  CaseTransferred,
  type CasetrailEvent,
  CoverEnded,
  CoverGranted,
  GpPracticeChanged,
  OnwardReferralAccepted,
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
  type AccessRequestId,
  type Actor,
  type AlertId,
  type CaseId,
  type Code,
  event,
  type Instant,
  type LocalDate,
  localDateOf,
  type NonBlank,
  type OnwardReferralId,
  type OrganisationId,
  type PersonId,
  type ReferralId,
  type ReportRunId,
  type ServiceId,
  type StaffId,
} from '@casetrail/kernel'

/* A synthetic service, its people and one case. Nobody here exists. */

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const at = (text: string): Instant => text as Instant
const organisation = (name: string): OrganisationId => name as OrganisationId

export const serviceId = id(90) as ServiceId

export const staff = (n: number): StaffId => id(100 + n) as StaffId

export const team = {
  caseId: id(1) as CaseId,
  otherCaseId: id(2) as CaseId,
  personId: id(3) as PersonId,
  reportRunId: id(4) as ReportRunId,
  alertId: id(5) as AlertId,
  requestId: id(6) as AccessRequestId,
  earlierRequestId: id(7) as AccessRequestId,
  worker: staff(1),
  coverWorker: staff(2),
  manager: staff(3),
  officer: staff(4),
  deputy: staff(5),
  secondDeputy: staff(6),
  stranger: staff(7),
  administrator: staff(8),
  doctor: staff(9),
  adviser: staff(10),
  council: organisation('kirkleesCouncil'),
  practice: organisation('B85001'),
  newPractice: organisation('B85002'),
  adviceService: organisation('adviceService'),
  actor: (who: StaffId, more: Partial<Actor> = {}): Actor => ({
    kind: 'person',
    performedBy: who,
    recordedBy: who,
    onBehalfOf: null,
    role: 'socialPrescriber' as Code,
    organisation: organisation('kirkleesCouncil'),
    ...more,
  }),
} as const

/** A professional at a GP practice. */
export const doctorOf = (practice: OrganisationId): Actor =>
  team.actor(team.doctor, { role: 'gpProfessional' as Code, organisation: practice })

/** A professional of another service. */
export const adviserOf = (service: OrganisationId): Actor =>
  team.actor(team.adviser, { role: 'otherServiceProfessional' as Code, organisation: service })

export const referred = (when: string, practice: OrganisationId = team.practice): CasetrailEvent =>
  event(ReferralReceived, {
    occurredAt: at(when),
    data: {
      referralId: id(10) as ReferralId,
      personId: team.personId,
      service: 'socialPrescribing' as Code,
      pcn: organisation('pcnOne'),
      practice,
      referrer: 'gpPractice',
      referrerOrganisation: practice,
      receivedOn: localDateOf(at(when)),
      reasons: [],
      lifeStage: 'adult',
    },
    parts: { client: { reasonText: null } },
  })

export const closed = (when: string, reason = 'completed'): CasetrailEvent =>
  event(CaseClosed, {
    occurredAt: at(when),
    data: {
      reason: reason as Code,
      closedOn: localDateOf(at(when)),
      backdatedBecause: null,
      lifeStage: 'adult',
    },
    parts: { client: { summary: null } },
  })

export const reopened = (when: string): CasetrailEvent =>
  event(CaseReopened, { occurredAt: at(when), data: { reason: 'personReturned' } })

export const assigned = (when: string, workerId: StaffId = team.worker): CasetrailEvent =>
  event(WorkerAssigned, { occurredAt: at(when), data: { workerId, role: 'socialPrescriber' as Code } })

export const unassigned = (when: string, workerId: StaffId = team.worker): CasetrailEvent =>
  event(WorkerUnassigned, { occurredAt: at(when), data: { workerId } })

export const cover = (when: string, from: string, until: string): CasetrailEvent =>
  event(CoverGranted, {
    occurredAt: at(when),
    data: { workerId: team.coverWorker, from: at(from), until: at(until) },
  })

export const coverEnded = (when: string): CasetrailEvent =>
  event(CoverEnded, { occurredAt: at(when), data: { workerId: team.coverWorker } })

export const transferred = (when: string): CasetrailEvent =>
  event(CaseTransferred, {
    occurredAt: at(when),
    data: { fromPcn: organisation('pcnOne'), toPcn: organisation('pcnTwo') },
  })

export const onwardReferralId = id(20) as OnwardReferralId

export const madeOnward = (when: string, recipient: OrganisationId = team.adviceService): CasetrailEvent =>
  event(OnwardReferralMade, {
    occurredAt: at(when),
    data: { onwardReferralId, recipient, agreement: 'personAgreed', gateway: null },
    parts: { client: { need: 'synthetic need' as NonBlank } },
  })

export const acceptedOnward = (when: string): CasetrailEvent =>
  event(OnwardReferralAccepted, { occurredAt: at(when), data: { onwardReferralId } })

export const endedOnward = (when: string): CasetrailEvent =>
  event(OnwardReferralEnded, { occurredAt: at(when), data: { onwardReferralId, reason: 'completed' } })

export const practiceChanged = (when: string, practice: OrganisationId, from: string): CasetrailEvent =>
  event(GpPracticeChanged, { occurredAt: at(when), data: { practice, from: from as LocalDate } })

export const appointed = (
  when: string,
  officerId: StaffId,
  office: 'privacyOfficer' | 'subPrivacyOfficer' = 'subPrivacyOfficer',
): CasetrailEvent => event(PrivacyOfficerAppointed, { occurredAt: at(when), data: { officerId, office } })

export const stoodDown = (when: string, officerId: StaffId): CasetrailEvent =>
  event(PrivacyOfficerStoodDown, { occurredAt: at(when), data: { officerId } })

export const granted = (when: string, staffId: StaffId, role: string, until: string | null = null): CasetrailEvent =>
  event(StaffRoleGranted, {
    occurredAt: at(when),
    data: { staffId, role: role as Code, until: until === null ? null : at(until) },
  })

export const roleEnded = (when: string, staffId: StaffId, role: string): CasetrailEvent =>
  event(StaffRoleEnded, { occurredAt: at(when), data: { staffId, role: role as Code } })

/** A service with a privacy officer, a deputy, a manager who reviews and an administrator, since 2020. */
export const service: readonly CasetrailEvent[] = [
  appointed('2020-01-01T09:00:00.000Z', team.officer, 'privacyOfficer'),
  appointed('2020-01-02T09:00:00.000Z', team.deputy),
  granted('2020-01-03T09:00:00.000Z', team.manager, 'serviceManager'),
  granted('2020-01-03T09:00:00.000Z', team.administrator, 'administrator'),
]

/** A case with an assigned worker, open since 1 March 2026. */
export const openCase: readonly CasetrailEvent[] = [
  referred('2026-03-01T09:00:00.000Z'),
  assigned('2026-03-02T09:00:00.000Z'),
]

/** The same case, closed at noon of 1 June 2026. */
export const closedCase: readonly CasetrailEvent[] = [...openCase, closed('2026-06-01T11:00:00.000Z')]

/** Long after that closure. */
export const longAfter = '2026-07-20T10:00:00.000Z'
