import { type Instant, instantOf, type LocalDate, millisOf, startOfDay } from '@casetrail/kernel'
import type { Draws } from './draws.js'
import { Script, type ScriptLine, type Staff } from './Script.js'
import { syntheticFounding } from './syntheticFounding.js'

/** The service that every synthetic case belongs to, and who works there. */
export interface SyntheticService {
  readonly workers: readonly [Staff, ...Staff[]]
  readonly manager: Staff
  readonly administrator: Staff
  readonly officers: readonly [Staff, Staff, Staff]
  readonly gp: Staff
}

const organisation = 'kirkleesCouncil'

/** Before anybody is at work: every other line is recorded later in the day. */
const foundedOn = (start: LocalDate): Instant => instantOf(millisOf(startOfDay(start)) + 8 * 3_600_000)

/** Founds the service, invents its staff and writes down the roles that its manager grants. */
export const syntheticService = (
  draws: Draws,
  start: LocalDate,
): { readonly service: SyntheticService; readonly lines: readonly ScriptLine[] } => {
  const known = (id: string, role: string): Staff => ({ id, role, organisation })
  const staff = (role: string, of: string = organisation): Staff => ({ id: draws.id(), role, organisation: of })
  const { manager, officer, deputies } = syntheticFounding
  const service: SyntheticService = {
    workers: [staff('socialPrescriber'), staff('socialPrescriber'), staff('careCoordinator'), staff('healthCoach')],
    manager: known(manager, 'serviceManager'),
    administrator: staff('administrator'),
    officers: [
      known(officer, 'privacyOfficer'),
      known(deputies[0], 'subPrivacyOfficer'),
      known(deputies[1], 'subPrivacyOfficer'),
    ],
    gp: staff('gpProfessional', 'SYNTHETIC-GP-1'),
  }
  const script = new Script(draws, start)
  for (const { id, role } of [service.administrator, ...service.workers])
    script.add(service.manager, 'GrantStaffRole', { staffId: id, role, until: null })
  return { service, lines: [{ recordedAt: foundedOn(start), founding: syntheticFounding }, ...script.lines] }
}
