import {
  CaseClosed,
  CaseReopened,
  CaseTransferred,
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
import { type Instant, localDateOf, subjectOf } from '@casetrail/kernel'
import { type Fact, fact, home, syntheticId as id, type Story, scenario } from '@casetrail/testing'

/* A synthetic service, its people and one case. Nobody here exists. */

const serviceId = subjectOf(home)
export const staff = (n: number): string => id(100 + n)

export const team = {
  caseId: id(1) as string,
  otherCaseId: id(2) as string,
  personId: id(3) as string,
  reportRunId: id(4) as string,
  alertId: id(5) as string,
  requestId: id(6) as string,
  earlierRequestId: id(7) as string,
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
  /** Appoints and grants, and looks at nothing. */
  director: staff(11),
  council: 'kirkleesCouncil',
  practice: 'B85001',
  newPractice: 'B85002',
  adviceService: 'adviceService',
} as const

/** Who acts, for `by(...)`. */
export type Who = Parameters<Story['by']>

/** A professional at a GP practice. */
export const doctorOf = (organisation: string): Who => [team.doctor, { role: 'gpProfessional', organisation }]

/** A professional of another service. */
export const adviserOf = (organisation: string): Who => [
  team.adviser,
  { role: 'otherServiceProfessional', organisation },
]

const ofCase = { of: team.caseId }
const ofService = { of: serviceId, by: team.director }
const onLondonDay = (on: string) => localDateOf(on as Instant)

export const referred = (on: string, practice: string = team.practice): Fact =>
  fact(ReferralReceived, {
    ...ofCase,
    on,
    data: {
      referralId: id(10),
      personId: team.personId,
      service: 'socialPrescribing',
      pcn: 'pcnOne',
      practice,
      referrer: 'gpPractice',
      referrerOrganisation: practice,
      receivedOn: onLondonDay(on),
      reasons: [],
      lifeStage: 'adult',
      lifeStageRestsOn: null,
    },
  })

export const closed = (on: string, reason = 'completed', recordedOn = on): Fact =>
  fact(CaseClosed, {
    ...ofCase,
    on,
    recordedOn,
    data: { reason, backdatedBecause: null, lifeStage: 'adult', lifeStageRestsOn: null },
  })

export const reopened = (on: string): Fact =>
  fact(CaseReopened, { ...ofCase, on, data: { reason: 'personReturned', accessRequestId: null } })

export const assigned = (on: string, workerId = team.worker): Fact =>
  fact(WorkerAssigned, { ...ofCase, on, data: { workerId, role: 'socialPrescriber' } })

export const unassigned = (on: string, workerId = team.worker): Fact =>
  fact(WorkerUnassigned, { ...ofCase, on, data: { workerId } })

export const cover = (on: string, from: string, until: string): Fact =>
  fact(CoverGranted, { ...ofCase, on, data: { workerId: team.coverWorker, from, until } })

export const transferred = (on: string, recordedOn = on): Fact =>
  fact(CaseTransferred, { ...ofCase, on, recordedOn, data: { fromPcn: 'pcnOne', toPcn: 'pcnTwo' } })

const onwardReferralId = id(20)

export const madeOnward = (on: string, recipient: string = team.adviceService): Fact =>
  fact(OnwardReferralMade, {
    ...ofCase,
    on,
    data: { onwardReferralId, recipient, agreement: 'personAgreed', gateway: null },
  })

export const acceptedOnward = (on: string): Fact =>
  fact(OnwardReferralAccepted, { ...ofCase, on, data: { onwardReferralId } })

export const endedOnward = (on: string): Fact =>
  fact(OnwardReferralEnded, { ...ofCase, on, data: { onwardReferralId, reason: 'completed' } })

export const practiceChanged = (on: string, practice: string, from: string): Fact =>
  fact(GpPracticeChanged, { of: team.personId, on, data: { practice, from } })

export type Office = 'privacyOfficer' | 'subPrivacyOfficer'

export const appointed = (on: string, officerId: string, office: Office = 'subPrivacyOfficer'): Fact =>
  fact(PrivacyOfficerAppointed, { ...ofService, on, data: { officerId, office } })

export const stoodDown = (on: string, officerId: string): Fact =>
  fact(PrivacyOfficerStoodDown, { ...ofService, on, data: { officerId } })

export const granted = (on: string, staffId: string, role: string, until: string | null = null): Fact =>
  fact(StaffRoleGranted, { ...ofService, on, data: { staffId, role, until } })

export const roleEnded = (on: string, staffId: string, role: string): Fact =>
  fact(StaffRoleEnded, { ...ofService, on, data: { staffId, role } })

/** A privacy officer, a deputy, a manager who reviews and an administrator, since 2020. */
export const service: readonly Fact[] = [
  appointed('2020-01-01T09:00:00.000Z', team.officer, 'privacyOfficer'),
  appointed('2020-01-02T09:00:00.000Z', team.deputy),
  granted('2020-01-03T09:00:00.000Z', team.manager, 'serviceManager'),
  granted('2020-01-03T09:00:00.000Z', team.administrator, 'administrator'),
]

/** A case with an assigned worker, open since 1 March 2026. */
export const begun: readonly Fact[] = [referred('2026-03-01T09:00:00.000Z'), assigned('2026-03-02T09:00:00.000Z')]

/** The same case, closed at noon of 1 June 2026. */
export const over: readonly Fact[] = [...begun, closed('2026-06-01T11:00:00.000Z')]

/** Long after that closure. */
export const longAfter = '2026-07-20T10:00:00.000Z'

/** Nobody is in office, and the worker acts. */
export const unserved: Story = scenario().by(team.worker)

/** With the service’s officers and roles. */
export const served: Story = unserved.past(...service)
export const openCase: Story = served.past(...begun)
export const closedCase: Story = served.past(...over)
