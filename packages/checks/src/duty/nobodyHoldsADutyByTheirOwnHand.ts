import { provision, type Recorded, type StaffId } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { about, type CaseCheck } from '../check.js'
import { asHeld, type Held } from '../history/held.js'
import { judged, type Known } from '../history/judged.js'
import { handsOf, holdsDuty } from '../history/service.js'
import { policyOf } from '../policy/policyOf.js'

/* No event of a guarding kind without the duty on record, and none by whom it serves (A13, A28, L24). */

type Accessors = ReadonlyMap<string, StaffId>

/** Whose look each alert is of; of two alerts of one id, the first. */
const accessorsIn = (history: readonly Recorded[]): Accessors => {
  const accessors = new Map<string, StaffId>()
  for (const e of asHeld(history))
    if (
      (e.type === 'PostClosureAccessAlertRaised' || e.type === 'BatchAccessAlertRaised') &&
      !accessors.has(e.data.alertId)
    )
      accessors.set(e.data.alertId, e.data.accessorId)
  return accessors
}

/** Whom an event serves who must have no hand in it; null: it is of no guarding kind. */
const servedBy = (e: Held, accessors: Accessors): StaffId | 'nobody' | null => {
  switch (e.type) {
    case 'StaffRoleGranted':
      return e.data.staffId
    case 'PrivacyOfficerAppointed':
      return e.data.officerId
    case 'AlertInvestigationOpened':
    case 'AlertInvestigationConcluded':
    case 'BatchAlertConcluded':
      return accessors.get(e.data.alertId) ?? 'nobody'
    case 'StaffRoleEnded':
    case 'PrivacyOfficerStoodDown':
    case 'PolicyProposed':
    case 'PolicyAdopted':
    case 'StandDownAlertConcluded':
      return 'nobody'
    default:
      return null
  }
}

const byOfficers: readonly string[] = [
  'AlertInvestigationOpened',
  'AlertInvestigationConcluded',
  'BatchAlertConcluded',
  'StandDownAlertConcluded',
  'PolicyAdopted',
]

const heldTheDuty = (e: Held, { service }: Known, policy: Policy): boolean => {
  const staffId = e.actor.performedBy
  return byOfficers.includes(e.type)
    ? service().officers.has(staffId)
    : holdsDuty(service(), { staffId, at: e.recordedAt }, { duty: 'manage', policy })
}

/** L24. @since 0.2.0 */
export const nobodyHoldsADutyByTheirOwnHand: CaseCheck = {
  ...provision(
    'nobodyHoldsADutyByTheirOwnHand',
    'L24',
    'Whoever granted, appointed, investigated or adopted held the duty on record, and had no hand in what serves themselves.',
  ),
  severity: 'breach',
  find: (history, audit) => {
    const accessors = accessorsIn(history)
    return judged(history, (e, known) => {
      const served = servedBy(e, accessors)
      if (served === null) return []
      if (served !== 'nobody' && handsOf(e).includes(served)) return [about([e], { fault: 'ownHand' })]
      const policy = policyOf(audit, e)
      return policy === undefined || heldTheDuty(e, known, policy) ? [] : [about([e], { fault: 'noDuty' })]
    })
  },
}
