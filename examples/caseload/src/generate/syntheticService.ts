import type { LocalDate } from '@casetrail/kernel'
import type { Draws } from './draws.js'
import { Script, type ScriptLine, type Staff } from './Script.js'

/** The service that every synthetic case belongs to, and who works there. */
export interface SyntheticService {
  readonly serviceId: string
  readonly workers: readonly [Staff, ...Staff[]]
  readonly manager: Staff
  readonly administrator: Staff
  readonly officers: readonly [Staff, Staff, Staff]
  readonly gp: Staff
}

const organisation = 'kirkleesCouncil'

/** The id of the synthetic service, the same in every caseload and story. */
export const syntheticServiceId = '5e7a1c00-0000-4000-8000-000000000001'

/** Invents the staff and writes down their appointments. */
export const syntheticService = (
  draws: Draws,
  start: LocalDate,
): { readonly service: SyntheticService; readonly lines: readonly ScriptLine[] } => {
  const staff = (role: string, of: string = organisation): Staff => ({ id: draws.id(), role, organisation: of })
  const service: SyntheticService = {
    serviceId: syntheticServiceId,
    workers: [staff('socialPrescriber'), staff('socialPrescriber'), staff('careCoordinator'), staff('healthCoach')],
    manager: staff('serviceManager'),
    administrator: staff('administrator'),
    officers: [staff('privacyOfficer'), staff('subPrivacyOfficer'), staff('subPrivacyOfficer')],
    gp: staff('gpProfessional', 'SYNTHETIC-GP-1'),
  }
  const script = new Script(draws, start)
  for (const officer of service.officers) {
    const office = officer.role === 'privacyOfficer' ? 'privacyOfficer' : 'subPrivacyOfficer'
    script.add(service.manager, 'AppointPrivacyOfficer', {
      serviceId: service.serviceId,
      officerId: officer.id,
      office,
    })
  }
  for (const { id, role } of [service.manager, ...service.workers]) {
    script.add(service.administrator, 'GrantStaffRole', {
      serviceId: service.serviceId,
      staffId: id,
      role,
      until: null,
    })
  }
  return { service, lines: script.lines }
}
