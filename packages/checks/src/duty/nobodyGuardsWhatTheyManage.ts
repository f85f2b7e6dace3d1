import { provision, type StaffId } from '@casetrail/kernel'
import { hasDuty, type Policy } from '@casetrail/policy'
import { about, type CaseCheck } from '../check.js'
import type { Held } from '../history/held.js'
import { judged } from '../history/judged.js'
import { holdsDuty, type Service } from '../history/service.js'
import { policyOf } from '../policy/policyOf.js'

const inOfficeAfter = (e: Held, { officers }: Service): readonly StaffId[] => {
  if (e.type === 'PrivacyOfficerAppointed') return [e.data.officerId]
  return e.type === 'ServiceFounded' ? [e.data.officerId, ...e.data.deputies] : [...officers.keys()]
}

/** Whoever manages once this is recorded, among those in office. */
const managesAfter =
  (e: Held, service: Service, policy: Policy) =>
  (staffId: StaffId): boolean => {
    if (e.type === 'StaffRoleGranted') return e.data.staffId === staffId && hasDuty(policy, e.data.role, 'manage')
    if (e.type === 'ServiceFounded') return e.data.managerId === staffId
    return (
      e.type === 'PrivacyOfficerAppointed' &&
      holdsDuty(service, { staffId, at: e.recordedAt }, { duty: 'manage', policy })
    )
  }

/** A13 · found where it begins. @since 0.2.0 */
export const nobodyGuardsWhatTheyManage: CaseCheck = {
  ...provision(
    'nobodyGuardsWhatTheyManage',
    'A13',
    'Nobody held a privacy office and a role that manages at one instant.',
  ),
  severity: 'breach',
  find: (history, audit) =>
    judged(history, (e, { service }) => {
      if (e.type !== 'StaffRoleGranted' && e.type !== 'ServiceFounded' && e.type !== 'PrivacyOfficerAppointed')
        return []
      const policy = policyOf(audit, e)
      if (policy === undefined) return []
      return inOfficeAfter(e, service()).some(managesAfter(e, service(), policy)) ? [about([e])] : []
    }),
}
