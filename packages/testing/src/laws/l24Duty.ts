import { isEvent } from '@casetrail/events'
import type { Recorded, StaffId } from '@casetrail/kernel'
import { hasDuty, type Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { type CaseHistory, caseHistory } from '../arbitraries/caseHistory.js'
import { DutiesOnRecord, handsOf } from './DutiesOnRecord.js'
import { law } from './Law.js'
import { holds } from './LawBroken.js'
import { withService } from './play.js'

/** What only a manager of the service may bring about, and what only an officer in office. */
const byManagers = [
  'StaffRoleGranted',
  'StaffRoleEnded',
  'PrivacyOfficerAppointed',
  'PrivacyOfficerStoodDown',
  'StandDownAlertRaised',
  'PolicyProposed',
]
const byOfficers = [
  'AlertInvestigationOpened',
  'AlertInvestigationConcluded',
  'BatchAlertConcluded',
  'StandDownAlertConcluded',
  'PolicyAdopted',
]

/** To whom an event gives a duty. */
const gainerOf = (event: Recorded): StaffId | null => {
  if (isEvent('StaffRoleGranted', event)) return event.data.staffId
  return isEvent('PrivacyOfficerAppointed', event) ? event.data.officerId : null
}

/** The hands that gave the actor the duty that the event asks for; null: nobody did, or it has ended. */
const givenBy = (event: Recorded, duties: DutiesOnRecord, policy: Policy): readonly StaffId[] | null => {
  const { performedBy } = event.actor
  if (byOfficers.includes(event.type)) return duties.officers.get(performedBy) ?? null
  const held = duties.roles.find(
    ({ staffId, role, until }) =>
      staffId === performedBy && hasDuty(policy, role, 'manage') && (until === null || event.recordedAt < until),
  )
  return held?.by ?? null
}

const judge = (event: Recorded, duties: DutiesOnRecord, policy: Policy): void => {
  const gainer = gainerOf(event)
  const says = () => `${event.type} of ${event.recordedAt} by ${event.actor.performedBy}`
  holds(gainer === null || !handsOf(event).includes(gainer), () => `${says()}, to whom it gives the duty`)
  if (![...byManagers, ...byOfficers].includes(event.type)) return
  const by = givenBy(event, duties, policy)
  holds(by !== null && event.actor.kind === 'person', () => `${says()}, who held no such duty`)
  holds(by?.includes(event.actor.performedBy) !== true, () => `${says()}, who held it by their own hand`)
}

const whatGuards = {
  others: 0,
  GrantStaffRole: 8,
  EndStaffRole: 5,
  AppointPrivacyOfficer: 6,
  StandDownPrivacyOfficer: 6,
  ConcludeStandDownAlert: 3,
  ProposePolicy: 2,
  AdoptPolicy: 3,
  CloseCase: 4,
  RequestAccess: 6,
  OpenAlertInvestigation: 4,
  ConcludeAlertInvestigation: 4,
  RunInternalReport: 2,
  ConcludeBatchAlert: 3,
}

interface Given {
  readonly policy: Policy
  readonly history: CaseHistory
}

/** L24. @since 0.2.0 */
export const l24Duty = law<Given>({
  name: 'l24Duty',
  id: 'L24',
  says: 'nobody grants, appoints, stands down, adopts, investigates or concludes who does not hold the duty on record at that instant, or holds it by their own hand',
  given: (from) =>
    fc.record({
      policy: fc.constant(from.policy),
      history: caseHistory({ ...from, weights: whatGuards, maxSteps: 35 }),
    }),
  holdsFor: (service, { policy, history }) =>
    withService(service, async (player) => {
      await player.play(history.steps)
      const duties = new DutiesOnRecord()
      for (const event of player.events) {
        judge(event, duties, policy)
        duties.take(event)
      }
    }),
})
