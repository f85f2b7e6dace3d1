import { provision, type StaffId } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { about, type CaseCheck } from '../check.js'
import { asHeld, before, type Held } from '../history/before.js'
import { handsOf, holdsDuty, officersAfter } from '../history/service.js'

/* No event of a guarding kind without the duty on record, and none by whom it serves (A13, A28, L24). */

/** Whom an event serves who must have no hand in it; null: it is of no guarding kind. */
const servedBy = (e: Held, history: readonly Held[]): StaffId | 'nobody' | null => {
  switch (e.type) {
    case 'StaffRoleGranted':
      return e.data.staffId
    case 'PrivacyOfficerAppointed':
      return e.data.officerId
    case 'AlertInvestigationOpened':
    case 'AlertInvestigationConcluded':
    case 'BatchAlertConcluded':
      return accessorOf(e.data.alertId, history)
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

const accessorOf = (alertId: string, history: readonly Held[]): StaffId | 'nobody' => {
  for (const e of history)
    if (
      (e.type === 'PostClosureAccessAlertRaised' || e.type === 'BatchAccessAlertRaised') &&
      e.data.alertId === alertId
    )
      return e.data.accessorId
  return 'nobody'
}

const byOfficers: readonly string[] = [
  'AlertInvestigationOpened',
  'AlertInvestigationConcluded',
  'BatchAlertConcluded',
  'StandDownAlertConcluded',
  'PolicyAdopted',
]

const heldTheDuty = (e: Held, known: readonly Held[], policy: Policy): boolean => {
  const staffId = e.actor.performedBy
  return byOfficers.includes(e.type)
    ? officersAfter(known).some(({ officerId }) => officerId === staffId)
    : holdsDuty(known, { staffId, at: e.recordedAt }, { duty: 'manage', policy })
}

/** L24. @since 0.2.0 */
export const nobodyHoldsADutyByTheirOwnHand: CaseCheck = {
  ...provision(
    'nobodyHoldsADutyByTheirOwnHand',
    'L24',
    'Whoever granted, appointed, investigated or adopted held the duty on record, and had no hand in what serves themselves.',
  ),
  severity: 'breach',
  find: (history, policy) =>
    asHeld(history).flatMap((e) => {
      const served = servedBy(e, asHeld(history))
      if (served === null) return []
      if (served !== 'nobody' && handsOf(e).includes(served)) return [about([e], { fault: 'ownHand' })]
      return heldTheDuty(e, before(history, e), policy) ? [] : [about([e], { fault: 'noDuty' })]
    }),
}
