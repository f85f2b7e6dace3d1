import type { AlertId, StaffId } from '@casetrail/kernel'
import type { Duty } from '@casetrail/policy'
import type { Deed } from '../history/deeds.js'
import type { Held } from '../history/held.js'

/** What an event of a guarding kind asks of whoever brings it about. */
export interface Guarded {
  /** The duty of a role, or a privacy office. */
  readonly duty: Duty | 'office'
  /** Who must have no hand in it: whom it serves, or whose deed it judges. */
  readonly apart: readonly StaffId[]
  /** Whom these brought into office does not act either. */
  readonly judges: readonly StaffId[]
}

const by = (duty: Guarded['duty'], ...apart: readonly StaffId[]): Guarded => ({ duty, apart, judges: [] })

const judging = (deed: Deed | undefined): Guarded => {
  const { hands, successor } = deed ?? { hands: [], successor: null }
  return { duty: 'office', apart: successor === null ? hands : [...hands, successor], judges: hands }
}

/** Null: it is of no guarding kind. */
export const guardedIn = (e: Held, deeds: ReadonlyMap<AlertId, Deed>): Guarded | null => {
  switch (e.type) {
    case 'StaffRoleGranted':
    case 'PartnerStaffRecorded':
      return by('manage', e.data.staffId)
    case 'PrivacyOfficerAppointed':
      return by('manage', e.data.officerId)
    case 'StaffRoleEnded':
    case 'PrivacyOfficerStoodDown':
    case 'StandDownAlertRaised':
    case 'PartnerStaffEnded':
    case 'PolicyProposed':
    case 'WrongReadingReported':
      return by('manage')
    case 'SafeguardingLogReaderAdded':
      return by('senior', e.data.readerId)
    case 'SafeguardingLogReaderRemoved':
      return by('senior')
    case 'RetentionReviewed':
      return by('review')
    case 'PolicyAdopted':
    case 'WrongReadingConfirmed':
      return by('office')
    case 'AlertInvestigationOpened':
    case 'AlertInvestigationConcluded':
    case 'BatchAlertConcluded':
    case 'StandDownAlertConcluded':
    case 'PersonNotifiedOfBreach':
    case 'PersonDeathNoted':
      return judging(deeds.get(e.data.alertId))
    default:
      return null
  }
}
